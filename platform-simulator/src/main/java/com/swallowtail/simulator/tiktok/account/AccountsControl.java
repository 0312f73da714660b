package com.swallowtail.simulator.tiktok.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

@Path("/__simulator/tiktok/accounts/{username}")
@RunOnVirtualThread
class AccountsControl {
    private final Accounts accounts;

    AccountsControl(Accounts accounts) {
        this.accounts = accounts;
    }

    @GET
    public Account show(String username) {
        return accounts.named(username);
    }

    @PUT
    public Account change(String username, ObjectNode changes) {
        try {
            return accounts.change(username, changes);
        } catch (JsonProcessingException unknown) {
            throw new BadRequestException(
                    Response.status(400).entity(unknown.getOriginalMessage()).build());
        }
    }
}
