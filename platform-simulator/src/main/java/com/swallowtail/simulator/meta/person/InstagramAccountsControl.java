package com.swallowtail.simulator.meta.person;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Besides the account's own properties: {@code person} and {@code tasks} give that person these tasks on its Page. */
@Path("/__simulator/meta/accounts/{username}")
@RunOnVirtualThread
class InstagramAccountsControl {
    private final InstagramAccounts accounts;
    private final People people;

    InstagramAccountsControl(InstagramAccounts accounts, People people) {
        this.accounts = accounts;
        this.people = people;
    }

    @GET
    public InstagramAccount show(String username) {
        return accounts.named(username);
    }

    @PUT
    public InstagramAccount change(String username, ObjectNode changes) {
        Optional<JsonNode> tasks = Optional.ofNullable(changes.remove("tasks"));
        String person = Optional.ofNullable(changes.remove("person"))
                .map(JsonNode::asText)
                .orElse(Person.USUAL);
        try {
            InstagramAccount account = accounts.change(username, changes);
            if (account.pageId() != null) {
                give(person, account, account.pageId(), tasks.orElse(null));
            }
            return account;
        } catch (JsonProcessingException unknown) {
            throw new BadRequestException(
                    Response.status(400).entity(unknown.getOriginalMessage()).build());
        }
    }

    private void give(String person, InstagramAccount account, String pageId, @Nullable JsonNode tasks) {
        Optional<Page> known = people.page(pageId);
        if (tasks == null && known.isPresent()) {
            return;
        }
        List<String> given = tasks == null
                ? Page.ALL_TASKS
                : StreamSupport.stream(tasks.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList();
        String name = known.map(Page::name).orElse(account.username());
        people.give(person, new Page(pageId, name, Page.USUAL_CATEGORY, given));
    }
}
