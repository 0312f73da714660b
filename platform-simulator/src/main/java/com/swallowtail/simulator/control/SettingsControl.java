package com.swallowtail.simulator.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.swallowtail.simulator.setting.CurrentSettings;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

@Path("/__simulator/settings")
@RunOnVirtualThread
class SettingsControl {
    private final CurrentSettings settings;

    SettingsControl(CurrentSettings settings) {
        this.settings = settings;
    }

    @GET
    public ObjectNode show() {
        return settings.all();
    }

    @PUT
    public ObjectNode change(ObjectNode changes) {
        try {
            return settings.change(changes);
        } catch (JsonProcessingException unknown) {
            throw new BadRequestException(
                    Response.status(400).entity(unknown.getOriginalMessage()).build());
        }
    }
}
