package com.swallowtail.tiktok.posting;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.tiktok.fixtures.Tenant;
import com.swallowtail.tiktok.fixtures.TikTokServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TikTokServiceTest
class PublishingAVideoIT {
    @Test
    void a_video_by_address_is_published_once_and_found_again() {
        // Given
        var tenant = Tenant.connected();
        // When
        var id = tenant.created(tenant.video("new loaf #bread"));
        var post = tenant.awaitStatus(id, "published");
        // Then
        assertThat(tenant.publications()).hasSize(1);
        assertThat(post.getString("platformPostId")).isNotBlank();
        assertThat(post.getString("permalink")).contains(tenant.username(), post.getString("platformPostId"));
    }
}
