package com.swallowtail.devstack.deploy;

import com.swallowtail.testsupport.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/** docker-compose.yml, and the settings that it takes from .env. */
record Compose(Map<String, Map<String, Object>> services, String text) {
    private static final Pattern DEFAULT = Pattern.compile("\\$\\{([A-Z_]+):-([^}]*)}");
    private static final Pattern MANDATORY = Pattern.compile("\\$\\{([A-Z_]+):\\?");
    private static final Pattern TAKEN = Pattern.compile("(?<!\\$)\\$\\{([A-Z_]+)");

    static Compose read() {
        try {
            var text = Files.readString(Checkout.root().resolve("docker-compose.yml"));
            Map<String, Map<String, Map<String, Object>>> file = new Yaml().load(text);
            return new Compose(file.get("services"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> environment(String service) {
        return (Map<String, Object>) services.get(service).getOrDefault("environment", Map.of());
    }

    /** What it does not start without. */
    Set<String> mandatory() {
        return MANDATORY
                .matcher(text)
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Map<String, String> defaults() {
        var defaults = new HashMap<String, String>();
        DEFAULT.matcher(text).results().forEach(setting -> defaults.put(setting.group(1), setting.group(2)));
        return defaults;
    }

    /** Every name that .env may give a value: in braces, or without one in an environment. */
    Set<String> taken() {
        var names =
                TAKEN.matcher(text).results().map(name -> name.group(1)).collect(Collectors.toCollection(TreeSet::new));
        services.keySet().forEach(service -> environment(service).forEach((name, value) -> {
            if (value == null) {
                names.add(name);
            }
        }));
        return names;
    }
}
