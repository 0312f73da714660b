package com.swallowtail.tiktok.posting;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.testsupport.SimulatorControl;
import com.swallowtail.tiktok.fixtures.OwnApp;
import com.swallowtail.tiktok.fixtures.Tenant;
import com.swallowtail.tiktok.fixtures.TikTokServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** TikTok tells nothing here, but who holds an app of an instance does: truly, or of another's posts. */
@QuarkusTest
@TikTokServiceTest
class NoticesOfOwnAppsIT {
    private static final String STATUS = "/v2/post/publish/status/fetch/";
    private static final String VIDEOS = "/v2/video/list/";
    private static final String INIT = "/v2/post/publish/video/init/";
    private static final String COMPLETE = "post.publish.complete";

    private final Pool database;
    private final SimulatorControl simulator = Tenant.simulator();
    private final Tenant tenant = Tenant.connected();
    private final OwnApp app = OwnApp.any();

    NoticesOfOwnAppsIT(Pool database) {
        this.database = database;
    }

    @BeforeEach
    void tiktok_is_silent() {
        simulator.clearFaults();
        simulator.answer(
                STATUS,
                -1,
                200,
                Map.of(
                        "data", Map.of("status", "PROCESSING_UPLOAD", "fail_reason", ""),
                        "error", Map.of("code", "ok", "message", "", "log_id", "L")));
        simulator.answer(VIDEOS, -1, 500, null);
    }

    @AfterEach
    void as_usual() {
        simulator.clearFaults();
    }

    @Test
    void an_own_app_settles_its_instances_post() {
        // Given
        var id = tenant.created(tenant.video("told by its own app"));
        var handle = awaitHandle(id);
        // When
        tell(app, COMPLETE, handle, tenant.instance());
        // Then
        tenant.awaitStatus(id, "published");
    }

    @Test
    void another_instances_app_settles_nothing() {
        // Given
        var id = tenant.created(tenant.video("none of theirs"));
        var handle = awaitHandle(id);
        // When
        tell(app.forged(), "post.publish.failed", handle, "t-intruder");
        tell(OwnApp.any(), COMPLETE, handle, "t-intruder");
        // Then
        assertThat(tenant.read(id).getString("status")).isEqualTo("publishing");
    }

    @Test
    void a_post_whose_handle_was_lost_is_claimed_by_its_own_instances_app_alone() {
        // Given
        simulator.dropAfter(INIT, 1);
        var id = tenant.created(tenant.video("its answer was lost"));
        tenant.awaitStatus(id, "outcome_unknown");
        // When
        tell(app.forged(), COMPLETE, "v_pub_url~v2.forged-" + tenant.username(), "t-intruder");
        // Then
        assertThat(tenant.read(id).getString("status")).isEqualTo("outcome_unknown");
        tell(app, COMPLETE, "v_pub_url~v2.true-" + tenant.username(), tenant.instance());
        tenant.awaitStatus(id, "published");
    }

    /** And waits until it has been acted upon. */
    private void tell(OwnApp signer, String event, String handle, String instance) {
        var mark = UUID.randomUUID().toString();
        var content =
                Map.of("publish_id", handle, "publish_type", "DIRECT_PUBLISH", "reason", "spam_risk", "mark", mark);
        signer.tell(signer.body(event, tenant.accountId(), content), instance).statusCode(200);
        Awaitility.await().until(() -> isTold(mark));
    }

    private boolean isTold(String mark) {
        return database.preparedQuery("""
                                SELECT 1 FROM deliveries
                                WHERE position($1 IN convert_from(body, 'UTF8')) > 0 AND outcome = 'told'
                                """)
                        .execute(Tuple.of(mark))
                        .await()
                        .indefinitely()
                        .size()
                == 1;
    }

    private String awaitHandle(String id) {
        Awaitility.await().until(() -> handle(id) != null);
        return handle(id);
    }

    private String handle(String id) {
        return database.preparedQuery("SELECT handle FROM posts WHERE id = $1")
                .execute(Tuple.of(UUID.fromString(id)))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getString(0);
    }
}
