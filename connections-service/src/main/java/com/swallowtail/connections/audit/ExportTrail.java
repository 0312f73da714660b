package com.swallowtail.connections.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.swallowtail.web.Cursor;
import com.swallowtail.web.Page;
import com.swallowtail.web.PageRequest;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the whole of what a filter lets through, piece by piece as fast as it is read: no connection waits for the reader. */
@ApplicationScoped
class ExportTrail {
    private static final int AT_ONCE = 500;

    private final AuditTrail trail;
    private final ObjectMapper json;

    ExportTrail(AuditTrail trail, ObjectMapper json) {
        this.trail = trail;
        this.json = json;
    }

    Multi<String> export(AuditFilter filter, ExportFormat format) {
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(format.opening()).select().where(opening -> !opening.isEmpty()),
                        pages(filter).map(page -> lines(page, format)));
    }

    private Multi<Page<AuditEventView>> pages(AuditFilter filter) {
        return Multi.createBy()
                .repeating()
                .uni(AtomicReference<@Nullable String>::new, next -> trail.find(filter, after(next.get()))
                        .invoke(page -> next.set(page.nextCursor())))
                .whilst(page -> page.nextCursor() != null);
    }

    private static PageRequest after(@Nullable String cursor) {
        return new PageRequest(cursor == null ? null : Cursor.decode(cursor), AT_ONCE);
    }

    private String lines(Page<AuditEventView> page, ExportFormat format) {
        return page.items().stream().map(event -> format.line(event, json)).collect(Collectors.joining());
    }
}
