package com.swallowtail.simulator.meta.account;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.swallowtail.simulator.meta.oauth.MetaCaller;
import com.swallowtail.simulator.meta.oauth.MetaCallers;
import com.swallowtail.simulator.meta.oauth.MetaObjects;
import com.swallowtail.simulator.meta.oauth.NodeKind;
import com.swallowtail.simulator.meta.oauth.TokenKind;
import com.swallowtail.simulator.meta.person.People;
import com.swallowtail.simulator.meta.person.Person;
import com.swallowtail.simulator.meta.wire.MetaCall;
import com.swallowtail.simulator.meta.wire.MetaRefusal;
import com.swallowtail.simulator.meta.wire.NodeType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A person, who is visible to herself alone. */
@ApplicationScoped
class PersonNode implements NodeKind {
    private static final NodeType TYPE = new NodeType("User", Set.of("id", "name"), List.of("id", "name"), Map.of());

    private final People people;
    private final MetaCallers callers;
    private final MetaObjects objects;
    private final ObjectMapper json;

    PersonNode(People people, MetaCallers callers, MetaObjects objects, ObjectMapper json) {
        this.people = people;
        this.callers = callers;
        this.objects = objects;
        this.json = json;
    }

    @Override
    public boolean knows(String id) {
        return people.withId(id).isPresent();
    }

    @Override
    public ObjectNode read(String id, MetaCall call) {
        MetaCaller caller = callers.admitToPlatform();
        boolean own = caller.kind() == TokenKind.USER
                && objects.person(caller.token().grant()).id().equals(id);
        if (!own) {
            throw MetaRefusal.noSuchObject(call.action(), id);
        }
        return select(caller, call);
    }

    ObjectNode select(MetaCaller caller, MetaCall call) {
        Person person = objects.person(caller.token().grant());
        ObjectNode full = json.createObjectNode().put("id", person.id()).put("name", person.name());
        return TYPE.select(full, call.parameters());
    }
}
