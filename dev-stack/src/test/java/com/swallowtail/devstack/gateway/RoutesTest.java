package com.swallowtail.devstack.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.testsupport.Checkout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {
    private final Routes routes = Routes.read(Checkout.root().resolve("deploy/gateway/routes.json"));

    @ParameterizedTest
    @CsvSource(textBlock = """
            /api/v1/instances/acme,                                  connections-service
            /api/v1/instances/acme/connections,                      connections-service
            /api/v1/instances/acme/connections/tiktok/auth,          connections-service
            /api/v1/instances/acme/connections/tiktok/callback,      connections-service
            /api/v1/instances/acme/credentials/tiktok,               connections-service
            /api/v1/instances/acme/audit-events,                     connections-service
            /api/v1/instances/acme/audit-events/export,              connections-service
            /api/v1/instances/acme/stream,                           connections-service
            /api/v1/audit-verification,                              connections-service
            /api/v1/oauth/tiktok/callback,                           connections-service
            /api/v1/doctor,                                          connections-service
            /api/v1/key-rotation,                                    connections-service
            /webhooks/meta/deauthorize,                              connections-service
            /webhooks/meta/data-deletion,                            connections-service
            /webhooks/meta/data-deletion/0a1b,                       connections-service
            /api/v1/instances/acme/tiktok/posts,                     tiktok-service
            /api/v1/instances/acme/tiktok/posts/1,                   tiktok-service
            /api/v1/instances/acme/tiktok/uploads,                   tiktok-service
            /api/v1/instances/acme/tiktok/uploads/1,                 tiktok-service
            /api/v1/instances/acme/tiktok/uploads/1/content,         tiktok-service
            /webhooks/tiktok,                                        tiktok-service
            /api/v1/instances/acme/instagram/posts,                  instagram-service
            /api/v1/instances/acme/instagram/uploads/1/content,      instagram-service
            /api/v1/instances/acme/instagram/media/1/insights,       instagram-service
            /webhooks/instagram,                                     instagram-service
            """)
    void a_path_leads_to_the_service_that_owns_it(String path, String service) {
        assertThat(routes.find(path)).map(Route::service).contains(service);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/v1/instances/acme/connections/tiktok/token",
                "/api/v1",
                "/api/v1/instances",
                "/api/v1/instances/",
                "/api/v1/nothing",
                "/webhooks",
                "/webhooks/other",
                "/q/health",
                "/q/metrics"
            })
    void what_is_not_listed_leads_nowhere(String path) {
        assertThat(routes.find(path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/instances/acme/../../../../internal/v1/grants/removed",
                "/api/v1/instances/acme/%2e%2e/%2E%2E/internal",
                "/api/v1/instances/acme/..%2f..%2finternal",
                "/api/v1/instances/acme/..\\internal",
                "/api/v1/instances/acme//connections",
                "/api/v1/instances/acme/./connections",
                "/api/v1/instances/acme;x=1/connections",
                "/api/v1/instances/acme/x%00"
            })
    void a_path_that_a_service_might_read_differently_leads_nowhere(String path) {
        assertThat(routes.find(path)).isEmpty();
    }

    @Test
    void only_webhooks_are_free_of_the_limit_per_address_and_only_they_and_uploads_may_be_larger() {
        assertThat(routes.all()).allSatisfy(route -> {
            var webhook = route.path().startsWith("/webhooks/");
            var upload = route.path().contains("/uploads");
            assertThat(route.limitedByAddress()).isEqualTo(!webhook);
            assertThat(route.maxBodyBytes()).isEqualTo(upload ? 4_000_000_000L : webhook ? 2L << 20 : 1L << 20);
            var slow = route.path().equals("/api/v1/audit-verification")
                    || route.path().endsWith("/stream");
            assertThat(route.streamed()).isEqualTo(upload || slow);
        });
    }
}
