package com.swallowtail.devstack;

import com.swallowtail.testsupport.MetaSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every setting of the services, pointed at the stack's own parts. Whatever the environment sets already wins; a
 * setting that differs per service may be set for one of them with its name in front, as in
 * {@code CONNECTIONS_DATABASE_USER}.
 */
final class Settings {
    private static final String CLIENT_KEY = "awswallowtail0001";
    private static final String CLIENT_SECRET = "simulated-client-secret-0001";

    private final Map<String, String> environment;
    private final Folders folders;
    private final Keys keys;

    Settings(Map<String, String> environment, Folders folders, Keys keys) {
        this.environment = environment;
        this.folders = folders;
        this.keys = keys;
    }

    /** The same, should a key have been added since. */
    Settings withKeysAsTheyAre() {
        return new Settings(environment, folders, Keys.in(folders.keys()));
    }

    int port(PortOf part) {
        return part.in(environment);
    }

    String url(PortOf part) {
        return "http://localhost:" + port(part);
    }

    boolean ownPostgres() {
        return !isSet("DATABASE_HOST");
    }

    boolean ownKafka() {
        return !isSet("KAFKA_BOOTSTRAP_SERVERS");
    }

    boolean ownIssuer() {
        return !isSet("OIDC_ISSUER_URL");
    }

    /** What all services share. */
    Map<String, String> shared() {
        var own = new TreeMap<String, String>();
        own.put("PUBLIC_BASE_URL", url(PortOf.GATEWAY));
        own.put("ALLOWED_RETURN_ORIGINS", url(PortOf.GATEWAY));
        own.put("FERNET_KEYS", keys.get("FERNET_KEYS"));
        own.put("OIDC_ISSUER_URL", url(PortOf.ISSUER) + "/swallowtail");
        own.put("DATABASE_HOST", "localhost");
        own.put("DATABASE_PORT", ownPostgres() ? Integer.toString(port(PortOf.POSTGRES)) : "5432");
        own.put("DATABASE_NAME", "postgres");
        own.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + port(PortOf.KAFKA));
        own.put("CONNECTIONS_SERVICE_URL", url(PortOf.CONNECTIONS));
        own.put("MEDIA_ALLOWED_HOSTS", "localhost:" + port(PortOf.SIMULATOR));
        own.put("MEDIA_STORE_DIR", folders.media().toString());
        own.put("TIKTOK_CLIENT_KEY", CLIENT_KEY);
        own.put("TIKTOK_CLIENT_SECRET", CLIENT_SECRET);
        own.put("TIKTOK_AUTHORIZE_URL", url(PortOf.SIMULATOR) + "/v2/auth/authorize/");
        own.put("TIKTOK_API_URL", url(PortOf.SIMULATOR));
        own.putAll(MetaSettings.at(url(PortOf.SIMULATOR)));
        own.replaceAll(this::chosen);
        return own;
    }

    /** The whole of one service's settings. */
    Map<String, String> of(PortOf service) {
        var all = new HashMap<>(shared());
        var own = Map.of(
                "DATABASE_USER", role(service),
                "DATABASE_PASSWORD", keys.get(service.name() + "_DATABASE_PASSWORD"),
                "OIDC_CLIENT_ID", service.part(),
                "OIDC_CLIENT_SECRET", keys.get(service.name() + "_OIDC_CLIENT_SECRET"));
        own.forEach((name, value) -> all.put(name, chosen(service.name() + "_" + name, chosen(name, value))));
        return all;
    }

    Map<String, String> ofSimulator() {
        var own = new HashMap<>(Map.of(
                "SIMULATOR_TIKTOK_WEBHOOK_URL", url(PortOf.GATEWAY) + "/webhooks/tiktok",
                "SIMULATOR_META_WEBHOOK_URL", url(PortOf.GATEWAY) + "/webhooks/instagram",
                "SIMULATOR_META_DEAUTHORIZE_URL", url(PortOf.GATEWAY) + "/webhooks/meta/deauthorize",
                "SIMULATOR_META_DATA_DELETION_URL", url(PortOf.GATEWAY) + "/webhooks/meta/data-deletion",
                "SIMULATOR_META_VERIFY_TOKEN", shared().get("META_WEBHOOK_VERIFY_TOKEN")));
        own.replaceAll(this::chosen);
        return own;
    }

    /** The client as which the console signs people in. */
    String consoleClientId() {
        return chosen("CONSOLE_OIDC_CLIENT_ID", "swallowtail-console");
    }

    /** Every address and setting, for scripts beside the stack. */
    Map<String, String> stackEnv() {
        var all = new TreeMap<>(shared());
        all.put("SWALLOWTAIL_DATA", folders.local().toString());
        for (var part : PortOf.values()) {
            all.put(part.setting(), Integer.toString(port(part)));
        }
        for (var service : PortOf.SERVICES) {
            of(service).forEach((name, value) -> {
                if (!shared().containsKey(name)) {
                    all.put(service.name() + "_" + name, value);
                }
            });
        }
        all.put("GATEWAY_URL", url(PortOf.GATEWAY));
        all.put("TIKTOK_SERVICE_URL", url(PortOf.TIKTOK));
        all.put("INSTAGRAM_SERVICE_URL", url(PortOf.INSTAGRAM));
        all.put("SIMULATOR_URL", url(PortOf.SIMULATOR));
        all.put("CONSOLE_OIDC_CLIENT_ID", consoleClientId());
        all.put("CONSOLE_OIDC_CLIENT_SECRET", keys.get("CONSOLE_OIDC_CLIENT_SECRET"));
        return all;
    }

    static String role(PortOf service) {
        return service.part().replace("-service", "");
    }

    private boolean isSet(String name) {
        return !environment.getOrDefault(name, "").isBlank();
    }

    private String chosen(String name, String own) {
        return isSet(name) ? environment.get(name) : own;
    }
}
