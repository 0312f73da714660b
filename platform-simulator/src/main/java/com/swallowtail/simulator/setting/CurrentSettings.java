package com.swallowtail.simulator.setting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.Config;

/**
 * The settings in force: one document, of which each platform sees its part. They start as the defaults plus what the
 * environment says, and return to that on reset.
 */
@ApplicationScoped
public class CurrentSettings implements Resettable {
    private static final Map<String, String> ENVIRONMENT_OF_META = Map.of(
            "simulator.meta.webhook-url", "metaWebhookUrl",
            "simulator.meta.verify-token", "metaVerifyToken",
            "simulator.meta.deauthorize-url", "metaDeauthorizeUrl",
            "simulator.meta.data-deletion-url", "metaDataDeletionUrl");

    private final ObjectMapper json;
    private final ObjectNode initial;
    private volatile InForce current;

    CurrentSettings(ObjectMapper json, Config config) {
        this.json = json.copy()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        try {
            this.initial = withEnvironment(config);
            this.current = inForce(initial);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The default settings cannot be read", unreadable);
        }
    }

    public Settings get() {
        return current.settings;
    }

    public MetaSettings meta() {
        return current.meta;
    }

    /** The whole document. */
    public ObjectNode all() {
        return current.all.deepCopy();
    }

    /** Takes over the named settings and leaves the others. */
    public synchronized ObjectNode change(ObjectNode changes) throws JsonProcessingException {
        ObjectNode merged = all();
        merged.setAll(changes);
        current = inForce(merged);
        return all();
    }

    @Override
    public synchronized void reset() {
        try {
            current = inForce(initial);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private InForce inForce(ObjectNode all) throws JsonProcessingException {
        ObjectNode meta = json.createObjectNode();
        ObjectNode others = all.deepCopy();
        MetaSettings.NAMES.forEach(name -> meta.set(name, others.remove(name)));
        return new InForce(
                all.deepCopy(), json.treeToValue(others, Settings.class), json.treeToValue(meta, MetaSettings.class));
    }

    private ObjectNode withEnvironment(Config config) throws IOException {
        try (InputStream defaults = getClass().getResourceAsStream("/default-settings.json")) {
            ObjectNode settings = (ObjectNode) json.readTree(Objects.requireNonNull(defaults));
            config.getOptionalValue("simulator.tiktok.webhook-url", String.class)
                    .ifPresent(url -> settings.put("webhookUrl", url));
            ENVIRONMENT_OF_META.forEach((name, setting) ->
                    config.getOptionalValue(name, String.class).ifPresent(value -> settings.put(setting, value)));
            return settings;
        }
    }

    private record InForce(ObjectNode all, Settings settings, MetaSettings meta) {}
}
