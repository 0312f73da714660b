package com.swallowtail.simulator.setting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.eclipse.microprofile.config.Config;

/** The settings in force. They start as the defaults plus what the environment says, and return to that on reset. */
@ApplicationScoped
public class CurrentSettings implements Resettable {
    private final ObjectMapper json;
    private final Settings initial;
    private volatile Settings current;

    CurrentSettings(ObjectMapper json, Config config) {
        this.json = json.copy()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        this.initial = withEnvironment(config);
        this.current = initial;
    }

    public Settings get() {
        return current;
    }

    /** Takes over the named settings and leaves the others. */
    public synchronized Settings change(ObjectNode changes) throws JsonProcessingException {
        ObjectNode merged = json.valueToTree(current);
        merged.setAll(changes);
        current = json.treeToValue(merged, Settings.class);
        return current;
    }

    @Override
    public void reset() {
        current = initial;
    }

    private Settings withEnvironment(Config config) {
        try (InputStream defaults = getClass().getResourceAsStream("/default-settings.json")) {
            ObjectNode settings = (ObjectNode) json.readTree(Objects.requireNonNull(defaults));
            config.getOptionalValue("simulator.tiktok.webhook-url", String.class)
                    .ifPresent(url -> settings.put("webhookUrl", url));
            return json.treeToValue(settings, Settings.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The default settings cannot be read", unreadable);
        }
    }
}
