package com.swallowtail.simulator.meta.person;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

@Path("/__simulator/meta/people/{key}")
@RunOnVirtualThread
class PeopleControl {
    private final People people;

    PeopleControl(People people) {
        this.people = people;
    }

    @GET
    public Person show(String key) {
        return people.named(key);
    }

    @PUT
    public Person change(String key, ObjectNode changes) {
        try {
            return people.change(key, changes);
        } catch (JsonProcessingException unknown) {
            throw new BadRequestException(
                    Response.status(400).entity(unknown.getOriginalMessage()).build());
        }
    }
}
