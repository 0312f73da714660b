package com.swallowtail.simulator.meta.message;

import com.swallowtail.simulator.meta.person.InstagramAccount;
import com.swallowtail.simulator.setting.Resettable;
import com.swallowtail.simulator.setting.SimulatedClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** When people last wrote to which account, and which comments have had their private reply. Whoever must hear is told. */
@ApplicationScoped
class Conversations implements Resettable {
    private final SimulatedClock clock;
    private final Event<MessageMade> news;
    private final Map<Between, Instant> lastReceived = new ConcurrentHashMap<>();
    private final Set<String> answeredComments = ConcurrentHashMap.newKeySet();

    Conversations(SimulatedClock clock, Event<MessageMade> news) {
        this.clock = clock;
        this.news = news;
    }

    /** The id of the message. */
    String received(InstagramAccount account, String person, String text) {
        lastReceived.put(new Between(account.id(), person), clock.instant());
        return told(account, person, text, false);
    }

    String sent(InstagramAccount account, String person, String text) {
        return told(account, person, text, true);
    }

    /** Empty where the person never wrote. */
    Optional<Instant> lastReceived(InstagramAccount account, String person) {
        return Optional.ofNullable(lastReceived.get(new Between(account.id(), person)));
    }

    /** False where that was so already. */
    boolean markAnswered(String commentId) {
        return answeredComments.add(commentId);
    }

    @Override
    public void reset() {
        lastReceived.clear();
        answeredComments.clear();
    }

    private String told(InstagramAccount account, String person, String text, boolean echo) {
        String mid = "aWdfZAG1" + UUID.randomUUID().toString().replace("-", "");
        news.fire(new MessageMade(account, person, mid, text, echo));
        return mid;
    }

    private record Between(String accountId, String person) {}
}
