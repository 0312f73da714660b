package com.swallowtail.simulator.traffic;

import com.swallowtail.simulator.setting.Resettable;
import com.swallowtail.simulator.setting.SimulatedClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The latest requests, newest last, with secrets masked. */
@ApplicationScoped
public class RequestLog implements Resettable {
    private static final int CAPACITY = 5_000;
    private static final Pattern SECRET = Pattern.compile("((?:^|&)(?:code|client_secret|access_token|refresh_token"
            + "|upload_token|fb_exchange_token|input_token|appsecret_proof|signed_request)=)[^&]*");

    private final SimulatedClock clock;
    private final Deque<RequestEntry> entries = new ArrayDeque<>();

    RequestLog(SimulatedClock clock) {
        this.clock = clock;
    }

    synchronized RequestEntry open(String method, Addressed addressed, @Nullable String query) {
        RequestEntry entry = new RequestEntry(clock.instant(), method, addressed, masked(query));
        entries.addLast(entry);
        if (entries.size() > CAPACITY) {
            entries.removeFirst();
        }
        return entry;
    }

    public synchronized List<RequestEntry.View> entries(@Nullable String path) {
        return entries.stream()
                .map(RequestEntry::view)
                .filter(entry -> path == null || entry.path().startsWith(path))
                .toList();
    }

    @Override
    public synchronized void reset() {
        entries.clear();
    }

    private static String masked(@Nullable String query) {
        return query == null ? "" : SECRET.matcher(query).replaceAll("$1***");
    }
}
