package com.swallowtail.simulator.traffic;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One request as the log tells it; filled in while the request is answered. */
public final class RequestEntry {
    private final Instant at;
    private final String method;
    private final Addressed addressed;
    private final String query;
    private volatile int status;
    private volatile @Nullable String account;
    private volatile @Nullable String operation;
    private volatile @Nullable String problem;

    RequestEntry(Instant at, String method, Addressed addressed, String query) {
        this.at = at;
        this.method = method;
        this.addressed = addressed;
        this.query = query;
    }

    void answered(int newStatus) {
        status = newStatus;
    }

    void account(String newAccount) {
        account = newAccount;
    }

    void operation(String newOperation) {
        operation = newOperation;
    }

    void problem(String newProblem) {
        problem = newProblem;
    }

    boolean hasProblem() {
        return problem != null;
    }

    View view() {
        return new View(at, method, addressed.host(), addressed.path(), query, status, account, operation, problem);
    }

    /** Status 0: not answered, or the connection was cut. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(
            Instant at,
            String method,
            @Nullable String host,
            String path,
            String query,
            int status,
            @Nullable String account,
            @Nullable String operation,
            @Nullable String problem) {}
}
