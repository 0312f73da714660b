package com.swallowtail.connections.audit;

import com.swallowtail.events.AuditContent;
import com.swallowtail.events.ChainLink;
import org.jspecify.annotations.Nullable;

/**
 * A row of the trail as it is now, true or not.
 *
 * @param link null when the row claims no place in a chain
 * @param checkpoint the one that was signed at this position
 */
record StoredLink(
        ChainName chain,
        String eventId,
        String contentHash,
        @Nullable ChainLink link,
        @Nullable SignedCheckpoint checkpoint) {
    static StoredLink of(
            String service, AuditContent content, @Nullable ChainLink link, @Nullable SignedCheckpoint checkpoint) {
        return new StoredLink(
                new ChainName(service, content.instanceId()), content.id(), content.hash(), link, checkpoint);
    }

    long position() {
        return link == null ? Long.MAX_VALUE : link.position();
    }

    boolean follows(@Nullable String previousHash) {
        return link != null && (previousHash == null || link.previousHash().equals(previousHash));
    }

    /** Whether content, position and hashes belong together. */
    boolean isWhole() {
        return link != null && fits(link, link.position(), contentHash);
    }

    /** Whether this row and the other have changed places, or what they say has. */
    boolean isSwappedWith(StoredLink other) {
        return link != null
                && other.link != null
                && (fits(link, other.link.position(), contentHash)
                        || fits(other.link, other.link.position(), contentHash));
    }

    private boolean fits(ChainLink claimed, long position, String content) {
        return ChainLink.after(claimed.previousHash(), chain.service(), chain.instance(), position, content)
                .hash()
                .equals(claimed.hash());
    }

    /** The line that a service's digest of its chain has for this link. */
    String digestLine() {
        return link == null
                ? ""
                : String.join(
                        ":", Long.toString(link.position()), eventId, contentHash, link.previousHash(), link.hash());
    }
}
