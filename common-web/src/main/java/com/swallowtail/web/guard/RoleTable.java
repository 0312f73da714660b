package com.swallowtail.web.guard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which role each route of the product needs. A route that is not listed does not exist for anybody. {@code @} stands
 * for the instance, {@code {service}} for a platform that has a service, {@code **} for any further segments, and
 * {@code public} for no token at all.
 */
public record RoleTable(List<Route> routes) {
    public static final RoleTable PRODUCT = read("""
            public             | GET        | @/connections/{platform}/callback
            public             | GET        | /api/v1/oauth/{platform}/callback
            public             | GET POST   | /webhooks/**
            tokens:read        | *          | /internal/v1/**

            connections:read   | GET        | @
            connections:read   | GET        | @/connections
            connections:read   | GET        | @/connections/{platform}
            connections:read   | GET        | @/connections/{platform}/health
            connections:read   | GET        | @/connections/{platform}/accounts
            connections:read   | GET        | @/connections/{platform}/accounts/{accountId}/avatar
            connections:read   | GET        | @/connections/{platform}/avatar
            connections:read   | GET        | @/credentials
            connections:read   | GET        | @/credentials/{platform}
            connections:read   | GET        | @/stream

            connections:manage | PUT DELETE | @
            connections:manage | PUT DELETE | @/credentials/{platform}
            connections:manage | POST       | @/connections/{platform}/auth
            connections:manage | PUT        | @/connections/{platform}/account
            connections:manage | POST       | @/connections/{platform}/sync
            connections:manage | DELETE     | @/connections/{platform}

            content:read       | GET        | @/{service}/posts
            content:read       | GET        | @/{service}/posts/{post}
            content:read       | GET        | @/{service}/creator-info
            content:read       | GET        | @/{service}/videos/**
            content:read       | GET        | @/{service}/media/**
            content:read       | GET        | @/{service}/insights/**
            content:read       | GET        | @/{service}/comments/**
            content:read       | GET        | @/{service}/publishing-limit
            content:read       | GET        | @/{service}/conversations/**

            content:publish    | POST       | @/{service}/posts
            content:publish    | DELETE     | @/{service}/posts/{post}
            content:publish    | OPTIONS POST              | @/{service}/uploads
            content:publish    | OPTIONS HEAD PATCH DELETE | @/{service}/uploads/{upload}
            public             | GET        | @/{service}/uploads/{upload}/content

            engagement:manage  | POST PUT PATCH DELETE | @/{service}/comments/**
            engagement:manage  | POST PUT PATCH DELETE | @/{service}/videos/{video}/comments/**
            engagement:manage  | POST PUT PATCH DELETE | @/{service}/media/{media}/comments/**
            engagement:manage  | POST PUT PATCH DELETE | @/{service}/conversations/**

            ads:manage         | *          | @/{service}/ads/**
            ads:manage         | *          | @/{service}/creators/**

            audit:read         | GET        | @/audit-events/**

            platform:operate   | *          | /api/v1/doctor/**
            platform:operate   | *          | /api/v1/key-rotation/**
            platform:operate   | *          | /api/v1/audit-verification/**
            """);

    static RoleTable read(String table) {
        return new RoleTable(
                table.lines().filter(line -> !line.isBlank()).map(Route::read).toList());
    }

    /** The route of a request; null when there is none. */
    @Nullable
    public Route find(String method, String address) {
        return at(address).stream()
                .filter(route -> route.takes(method))
                .findFirst()
                .orElse(null);
    }

    /** The routes at an address, whatever their method. */
    List<Route> at(String address) {
        return routes.stream().filter(route -> route.matches(address)).toList();
    }
}
