package com.swallowtail.connections.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a verification came to.
 *
 * @param publicKeys by key id: with these anybody can check the signatures of checkpoints that were kept elsewhere
 */
@Schema(name = "AuditVerification")
record VerificationView(
        boolean ok, Instant verifiedAt, long events, Map<String, String> publicKeys, List<ChainView> chains) {
    static VerificationView of(List<ChainView> chains, Instant verifiedAt, Map<String, String> publicKeys) {
        return new VerificationView(
                chains.stream().allMatch(ChainView::ok),
                verifiedAt,
                chains.stream().mapToLong(ChainView::events).sum(),
                publicKeys,
                chains);
    }
}
