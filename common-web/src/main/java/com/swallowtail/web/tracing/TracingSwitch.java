package com.swallowtail.web.tracing;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** There are traces if and only if {@code OTEL_EXPORTER_OTLP_ENDPOINT} says where they go: otherwise they cost nothing. */
public final class TracingSwitch implements ConfigSourceFactory {
    private static final String DISABLED = "quarkus.otel.sdk.disabled";
    private static final String ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /** Below the environment and a service's own settings, above what libraries bring. */
    private static final int ORDINAL = 200;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var settings = isSet(context.getValue(ENDPOINT))
                ? Map.of(
                        DISABLED,
                        "false",
                        "quarkus.otel.exporter.otlp.endpoint",
                        "${" + ENDPOINT + "}",
                        "quarkus.otel.exporter.otlp.protocol",
                        "${OTEL_EXPORTER_OTLP_PROTOCOL:grpc}")
                : Map.of(DISABLED, "true");
        return List.of(new PropertiesConfigSource(settings, "tracing", ORDINAL));
    }

    private static boolean isSet(ConfigValue endpoint) {
        return endpoint != null
                && endpoint.getValue() != null
                && !endpoint.getValue().isBlank();
    }
}
