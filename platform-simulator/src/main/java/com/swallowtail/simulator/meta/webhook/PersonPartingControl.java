package com.swallowtail.simulator.meta.webhook;

import com.swallowtail.simulator.meta.oauth.TokenKind;
import com.swallowtail.simulator.meta.person.People;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** A person removes the app or asks for deletion; answered with what the app answered. */
@Path("/__simulator/meta/people/{key}/{wish:deauthorize|delete-data}")
@RunOnVirtualThread
class PersonPartingControl {
    private final Parting parting;
    private final People people;

    PersonPartingControl(Parting parting, People people) {
        this.parting = parting;
        this.people = people;
    }

    @POST
    public Outward.Answer part(String key, String wish) {
        String userId = people.named(key).id();
        return wish.equals("deauthorize")
                ? parting.deauthorize(TokenKind.USER, key, userId)
                : parting.deleteData(TokenKind.USER, userId);
    }
}
