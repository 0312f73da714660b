package com.swallowtail.simulator.meta.media;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A figure is a number, or an object of value, breakdowns and series. */
@Path("/__simulator/meta/insights/{objectId}")
@RunOnVirtualThread
class InsightsControl {
    private final Figures figures;
    private final ObjectMapper json;

    InsightsControl(Figures figures, ObjectMapper json) {
        this.figures = figures;
        this.json = json;
    }

    @GET
    public Map<String, Figure> show(String objectId) {
        return figures.all(objectId);
    }

    @PUT
    public Map<String, Figure> measure(String objectId, ObjectNode measured) {
        Map<String, Figure> read = new LinkedHashMap<>();
        measured.properties().forEach(each -> read.put(each.getKey(), figure(each.getValue())));
        figures.put(objectId, read);
        return figures.all(objectId);
    }

    private Figure figure(JsonNode value) {
        if (value.isIntegralNumber()) {
            return new Figure(value.longValue(), Map.of(), List.of());
        }
        try {
            return json.treeToValue(value, Figure.class);
        } catch (JsonProcessingException unknown) {
            throw new BadRequestException(
                    Response.status(400).entity(unknown.getOriginalMessage()).build());
        }
    }
}
