package com.swallowtail.events;

/**
 * An audit event's place in the chain of its service and instance.
 *
 * @param position 1 for the first, and one more for each
 * @param previousHash the hash of the link before, or {@link #BEFORE_ALL}
 * @param hash covers the link before, the chain's name, the position and the event's content
 */
public record ChainLink(long position, String previousHash, String hash) {
    /** What the first link of every chain follows. */
    public static final String BEFORE_ALL = "0".repeat(64);

    /** The link that follows {@code previousHash} there, for an event with content of that hash. */
    public static ChainLink after(
            String previousHash, String service, String instanceId, long position, String contentHash) {
        return new ChainLink(
                position, previousHash, CanonicalText.hash(previousHash, service, instanceId, position, contentHash));
    }

    /** The event with its link as CloudEvents extension attributes; what it said before stays as it was, byte for byte. */
    String attachedTo(String cloudEvent) {
        return "{\"chainposition\":%d,\"chainprevious\":\"%s\",\"chainhash\":\"%s\",%s"
                .formatted(position, previousHash, hash, cloudEvent.substring(1));
    }
}
