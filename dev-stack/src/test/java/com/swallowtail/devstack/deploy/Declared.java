package com.swallowtail.devstack.deploy;

import com.swallowtail.testsupport.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings that a service reads from its environment, as its own configuration and that of the modules it is built on say. */
final class Declared {
    private static final Pattern SETTING = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)(:?)");
    private static final Pattern DEFAULT = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+):([^}]*)}");
    private static final Pattern SHARED = Pattern.compile("<artifactId>(common-[a-z]+)</artifactId>");

    private Declared() {}

    /** What a service does not start without. */
    static Set<String> required(String service) {
        var required = configuration(service)
                .flatMap(text -> SETTING.matcher(text).results())
                .filter(setting -> setting.group(2).isEmpty())
                .map(setting -> setting.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        if (service.equals("connections-service")) {
            required.add("FERNET_KEYS"); // empty by default, so that the refusal can say how to make one
        }
        return required;
    }

    static Set<String> all(String service) {
        return configuration(service)
                .flatMap(text -> SETTING.matcher(text).results())
                .map(setting -> setting.group(1))
                .collect(Collectors.toSet());
    }

    /** What a setting is when nobody gives it. */
    static Map<String, String> defaults(String service) {
        return configuration(service)
                .flatMap(text -> DEFAULT.matcher(text).results())
                .collect(
                        Collectors.toMap(setting -> setting.group(1), setting -> setting.group(2), (one, same) -> one));
    }

    private static Stream<String> configuration(String service) {
        var root = Checkout.root();
        var shared = SHARED.matcher(text(root.resolve(service).resolve("pom.xml")))
                .results()
                .map(module -> root.resolve(module.group(1))
                        .resolve("src/main/resources/META-INF/microprofile-config.properties"))
                .filter(Files::exists);
        var own = root.resolve(service).resolve("src/main/resources/application.properties");
        return Stream.concat(Stream.of(own), shared).map(Declared::text);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
