package com.swallowtail.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleTableTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            GET,    /api/v1/instances/acme,                                    connections:read
            PUT,    /api/v1/instances/acme,                                    connections:manage
            DELETE, /api/v1/instances/acme,                                    connections:manage
            GET,    /api/v1/instances/acme/connections,                        connections:read
            HEAD,   /api/v1/instances/acme/connections,                        connections:read
            GET,    /api/v1/instances/acme/connections/tiktok,                 connections:read
            DELETE, /api/v1/instances/acme/connections/tiktok,                 connections:manage
            GET,    /api/v1/instances/acme/connections/tiktok/health,          connections:read
            GET,    /api/v1/instances/acme/connections/tiktok/accounts,        connections:read
            GET,    /api/v1/instances/acme/connections/tiktok/accounts/7/avatar, connections:read
            GET,    /api/v1/instances/acme/connections/tiktok/avatar,          connections:read
            PUT,    /api/v1/instances/acme/connections/tiktok/account,         connections:manage
            POST,   /api/v1/instances/acme/connections/tiktok/sync,            connections:manage
            POST,   /api/v1/instances/acme/connections/tiktok/auth,            connections:manage
            GET,    /api/v1/instances/acme/connections/tiktok/callback,        public
            GET,    /api/v1/oauth/tiktok/callback,                             public
            GET,    /api/v1/instances/acme/credentials/tiktok,                 connections:read
            PUT,    /api/v1/instances/acme/credentials/tiktok,                 connections:manage
            DELETE, /api/v1/instances/acme/credentials/tiktok,                 connections:manage
            GET,    /api/v1/instances/acme/stream,                             connections:read
            GET,    /api/v1/instances/acme/audit-events,                       audit:read
            GET,    /api/v1/instances/acme/audit-events/export,                audit:read
            GET,    /api/v1/instances/acme/tiktok/posts,                       content:read
            POST,   /api/v1/instances/acme/tiktok/posts,                       content:publish
            GET,    /api/v1/instances/acme/tiktok/posts/p1,                    content:read
            DELETE, /api/v1/instances/acme/instagram/posts/p1,                 content:publish
            POST,   /api/v1/instances/acme/tiktok/uploads,                     content:publish
            PATCH,  /api/v1/instances/acme/tiktok/uploads/u1,                  content:publish
            OPTIONS, /api/v1/instances/acme/tiktok/uploads,                    content:publish
            HEAD,   /api/v1/instances/acme/tiktok/uploads/u1,                  content:publish
            DELETE, /api/v1/instances/acme/instagram/uploads/u1,               content:publish
            GET,    /api/v1/instances/acme/tiktok/uploads/u1/content,          public
            GET,    /api/v1/instances/acme/tiktok/creator-info,                content:read
            GET,    /api/v1/instances/acme/tiktok/videos,                      content:read
            GET,    /api/v1/instances/acme/tiktok/videos/1/comments,           content:read
            POST,   /api/v1/instances/acme/tiktok/videos/1/comments,           engagement:manage
            GET,    /api/v1/instances/acme/instagram/media/1/insights,         content:read
            POST,   /api/v1/instances/acme/instagram/media/1/comments/2/reply, engagement:manage
            GET,    /api/v1/instances/acme/instagram/publishing-limit,         content:read
            GET,    /api/v1/instances/acme/instagram/conversations,            content:read
            POST,   /api/v1/instances/acme/instagram/conversations/1/messages, engagement:manage
            GET,    /api/v1/instances/acme/tiktok-business/ads/campaigns,      ads:manage
            POST,   /api/v1/instances/acme/tiktok-business/ads,                ads:manage
            GET,    /api/v1/instances/acme/tiktok/creators,                    ads:manage
            GET,    /api/v1/doctor,                                            platform:operate
            GET,    /api/v1/audit-verification,                                platform:operate
            POST,   /api/v1/key-rotation,                                      platform:operate
            GET,    /internal/v1/instances/acme/connections/tiktok/token,      tokens:read
            POST,   /webhooks/tiktok,                                          public
            """)
    void a_route_needs_its_role(String method, String address, String role) {
        assertThat(RoleTable.PRODUCT.find(method, address))
                .extracting(Route::role)
                .isEqualTo(role);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            GET,  /api/v1/instances
            GET,  /api/v1/instances/acme/secrets
            GET,  /api/v1/instances/acme/myspace/posts
            POST, /api/v1/instances/acme/connections/tiktok
            POST, /api/v1/instances/acme/connections/tiktok/callback
            PUT,  /api/v1/instances/acme/tiktok/uploads/u1/content
            GET,  /api/v1/instances/acme/tiktok/uploads/u1/content/x
            GET,  /api/v2/instances/acme
            GET,  /internal/v2/anything
            GET,  /webhooksx
            GET,  /
            """)
    void what_is_not_listed_is_nobodys(String method, String address) {
        assertThat(RoleTable.PRODUCT.find(method, address)).isNull();
    }

    @Test
    void an_address_names_its_instance() {
        Route route =
                RoleTable.PRODUCT.at("/api/v1/instances/acme/tiktok/posts").getFirst();
        assertThat(route.instanceIn("/api/v1/instances/acme/tiktok/posts")).isEqualTo("acme");
    }
}
