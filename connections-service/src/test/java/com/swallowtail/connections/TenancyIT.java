package com.swallowtail.connections;

import static com.swallowtail.connections.fixtures.Service.anInstance;
import static com.swallowtail.connections.fixtures.Service.anybody;
import static com.swallowtail.connections.fixtures.Service.person;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.swallowtail.testsupport.Infrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class TenancyIT {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    PUT,    ''
                    GET,    ''
                    GET,    /credentials/tiktok
                    PUT,    /credentials/tiktok
                    DELETE, /credentials/tiktok
                    POST,   /connections/tiktok/auth
                    GET,    /connections
                    GET,    /connections/tiktok
                    GET,    /connections/tiktok/health
                    GET,    /connections/tiktok/avatar
                    POST,   /connections/tiktok/sync
                    DELETE, /connections/tiktok
                    GET,    /audit-events""")
    void every_route_turns_strangers_away(String method, String path) {
        // Given
        var instance = anInstance();
        var route = "/api/v1/instances/" + instance + path;
        // When
        var withoutToken = anybody().request(method, route);
        var withForgedToken = anybody().header("Authorization", "Bearer x.y.z").request(method, route);
        var foreign = person("another-instance", "connections:read", "connections:manage", "audit:read")
                .request(method, route);
        var withoutRole = person(instance, "content:read").request(method, route);
        // Then
        withoutToken.then().statusCode(401).header("WWW-Authenticate", startsWith("Bearer"));
        withForgedToken.then().statusCode(401);
        foreign.then().statusCode(404).body("code", equalTo("not-found"));
        withoutRole.then().statusCode(403).body("code", equalTo("role-missing"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    GET,  /internal/v1/instances/acme/connections/tiktok/token
                    POST, /internal/v1/instances/acme/connections/tiktok/token/rejected
                    POST, /internal/v1/grants/removed""")
    void the_internal_routes_are_for_our_services_alone(String method, String route) {
        // When
        var withoutToken = anybody().request(method, route);
        var person = person("*", "connections:read", "connections:manage").request(method, route);
        // Then
        withoutToken.then().statusCode(401);
        person.then().statusCode(403);
    }
}
