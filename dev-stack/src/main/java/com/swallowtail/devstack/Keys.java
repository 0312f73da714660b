package com.swallowtail.devstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** The secrets of one stack, drawn at its first start and kept with its data. */
record Keys(Map<String, String> values) {
    private static final int BYTES = 32;

    static Keys in(Path file) {
        if (Files.exists(file)) {
            return new Keys(PrivateFile.read(file));
        }
        var drawn = new HashMap<String, String>();
        drawn.put("FERNET_KEYS", Base64.getUrlEncoder().encodeToString(random()));
        for (var name : new String[] {
            "CONNECTIONS_DATABASE_PASSWORD",
            "TIKTOK_DATABASE_PASSWORD",
            "CONNECTIONS_OIDC_CLIENT_SECRET",
            "TIKTOK_OIDC_CLIENT_SECRET",
            "CONSOLE_OIDC_CLIENT_SECRET"
        }) {
            drawn.put(name, Base64.getUrlEncoder().withoutPadding().encodeToString(random()));
        }
        PrivateFile.write(file, drawn);
        return new Keys(drawn);
    }

    String get(String name) {
        var value = values.get(name);
        if (value == null) {
            throw new CannotStart("The file of keys holds no " + name + ": ./swallowtail reset draws new ones.");
        }
        return value;
    }

    private static byte[] random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
