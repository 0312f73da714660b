package com.swallowtail.devstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The secrets of one stack, kept with its data. A service that joins later gets its own when first asked for; the key
 * ring is drawn at the first start alone, for nothing else opens what it has sealed.
 */
record Keys(Map<String, String> values) {
    private static final int BYTES = 32;

    static Keys in(Path file) {
        var known = Files.exists(file)
                ? PrivateFile.read(file)
                : Map.of("FERNET_KEYS", Base64.getUrlEncoder().encodeToString(random()));
        var all = new HashMap<>(known);
        names().forEach(name -> all.computeIfAbsent(
                name, missing -> Base64.getUrlEncoder().withoutPadding().encodeToString(random())));
        if (!all.equals(known) || Files.notExists(file)) {
            PrivateFile.write(file, all);
        }
        return new Keys(all);
    }

    String get(String name) {
        var value = values.get(name);
        if (value == null) {
            throw new CannotStart("The file of keys holds no " + name + ": ./swallowtail reset draws new ones.");
        }
        return value;
    }

    private static Stream<String> names() {
        var services = PortOf.SERVICES.stream()
                .flatMap(service ->
                        Stream.of(service.name() + "_DATABASE_PASSWORD", service.name() + "_OIDC_CLIENT_SECRET"));
        return Stream.concat(services, Stream.of("CONSOLE_OIDC_CLIENT_SECRET"));
    }

    private static byte[] random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
