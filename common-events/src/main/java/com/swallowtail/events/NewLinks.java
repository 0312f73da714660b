package com.swallowtail.events;

import com.swallowtail.events.OutboxRow.ChainHead;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** The links that the audit events of one batch get, in the order in which the relay took them. */
final class NewLinks {
    private static final Logger LOG = Logger.getLogger(NewLinks.class);

    /** A link to be written. */
    record NewLink(String instanceId, UUID eventId, String contentHash, ChainLink link) {}

    /** How far a chain moves. */
    record Move(ChainHead from, ChainHead to) {}

    private final String service;
    private final Map<UUID, NewLink> links = new LinkedHashMap<>();
    private final Map<String, Move> moves = new HashMap<>();

    private NewLinks(String service) {
        this.service = service;
    }

    static NewLinks of(String service, List<OutboxRow> rows) {
        var made = new NewLinks(service);
        rows.stream().filter(OutboxRow::awaitsLink).forEach(made::add);
        return made;
    }

    List<NewLink> links() {
        return new ArrayList<>(links.values());
    }

    Map<String, Move> moves() {
        return moves;
    }

    /** The rows with their links. */
    List<OutboxRow> attach(List<OutboxRow> rows) {
        return rows.stream()
                .map(row -> links.containsKey(row.id())
                        ? row.linked(links.get(row.id()).link())
                        : row)
                .toList();
    }

    private void add(OutboxRow row) {
        var move = moves.getOrDefault(row.instanceId(), new Move(row.head(), row.head()));
        if (!move.to().isWhereTheChainEnds()) {
            LOG.errorf("The chain of %s does not end at its head: an event goes without a link", row.instanceId());
            return;
        }
        try {
            append(row, move, AuditContent.of(row.payload()).hash());
        } catch (IllegalArgumentException unreadable) {
            LOG.errorf("Row %d of the outbox is no audit event of ours: it goes without a link", row.position());
        }
    }

    private void append(OutboxRow row, Move move, String contentHash) {
        var end = move.to();
        var link = ChainLink.after(end.hash(), service, row.instanceId(), end.position() + 1, contentHash);
        links.put(row.id(), new NewLink(row.instanceId(), row.id(), contentHash, link));
        moves.put(row.instanceId(), new Move(move.from(), ChainHead.at(link)));
    }
}
