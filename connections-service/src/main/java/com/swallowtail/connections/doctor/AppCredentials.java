package com.swallowtail.connections.doctor;

import com.swallowtail.connections.Check;
import com.swallowtail.connections.LoginVia;
import com.swallowtail.connections.platform.PlatformGateway;
import com.swallowtail.connections.platform.Platforms;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The platform apps: one of the environment's for each login, or at least one that an instance has brought. */
@ApplicationScoped
class AppCredentials implements Examination {
    private static final String BROUGHT =
            "select login_via, count(*) as apps from instance_credentials group by login_via";

    private final Platforms platforms;
    private final Pool pool;

    AppCredentials(Platforms platforms, Pool pool) {
        this.platforms = platforms;
        this.pool = pool;
    }

    @Override
    public String part() {
        return "credentials";
    }

    @Override
    public String remedy() {
        return "See that PostgreSQL answers at DATABASE_HOST and DATABASE_PORT.";
    }

    @Override
    public Uni<List<Check>> examine() {
        return pool.query(BROUGHT).execute().map(rows -> {
            var brought = new HashMap<String, Long>();
            rows.forEach(row -> brought.put(row.getString("login_via"), row.getLong("apps")));
            return platforms.all().stream()
                    .map(gateway -> judge(gateway, brought))
                    .toList();
        });
    }

    private static Check judge(PlatformGateway gateway, Map<String, Long> brought) {
        var login = gateway.loginVia();
        return judge(
                gateway.platform() + "-" + login,
                login,
                gateway.environmentApp().isPresent(),
                brought.getOrDefault(login.wire(), 0L));
    }

    static Check judge(String which, LoginVia login, boolean configured, long brought) {
        var name = "credentials-" + which;
        if (configured) {
            return Check.pass(name, "The environment has an app for the login via " + login + ".");
        }
        return brought > 0
                ? Check.pass(
                        name,
                        "The environment has no app for the login via " + login + ", but instances brought " + brought
                                + ".")
                : Examination.fault(
                        name,
                        "There is no app for the login via " + login + ".",
                        "Set " + settings(login) + ", or store credentials with the instance.");
    }

    private static String settings(LoginVia login) {
        return switch (login) {
            case TIKTOK -> "TIKTOK_CLIENT_KEY and TIKTOK_CLIENT_SECRET";
            case FACEBOOK -> "META_APP_ID and META_APP_SECRET";
            case INSTAGRAM -> "INSTAGRAM_APP_ID and INSTAGRAM_APP_SECRET";
        };
    }
}
