package com.swallowtail.publishing.upload;

import com.swallowtail.events.AuditRecord;
import com.swallowtail.web.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;

/** What the audit trail says of an upload. */
@ApplicationScoped
class UploadAudit {
    private final Caller caller;
    private final Clock clock;

    UploadAudit(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    AuditRecord of(String action, Upload upload) {
        return new AuditRecord(
                caller.subject(),
                action,
                "upload/" + upload.id(),
                "succeeded",
                upload.platform(),
                caller.requestId(),
                upload.instanceId(),
                clock.instant(),
                Map.of("length", upload.length()));
    }
}
