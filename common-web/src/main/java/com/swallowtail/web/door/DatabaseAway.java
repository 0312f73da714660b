package com.swallowtail.web.door;

import io.smallrye.mutiny.CompositeException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.net.SocketException;
import java.util.stream.Stream;

/** Is a failure that of a database which cannot be reached at the moment, as when it is started again? */
final class DatabaseAway {
    /** What a connection says that was closed while it was held; it has no type of its own. */
    private static final String NOT_ACTIVE = "Connection is not active now";

    /** What is said of a connection to which nothing can be written any more. */
    private static final String PIPE_BROKEN = "Broken pipe";

    private static final int DEEPEST = 10;

    private DatabaseAway() {}

    static boolean explains(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(DatabaseAway::isOne);
    }

    private static boolean isOne(Throwable failure) {
        return switch (failure) {
            case ClosedConnectionException closed -> true;
            case SocketException lost -> true; // refused, or reset in the middle
            case IOException broken when PIPE_BROKEN.equals(broken.getMessage()) -> true;
            case PgException answer -> turnsAway(String.valueOf(answer.getSqlState()));
            case CompositeException several -> several.getCauses().stream().anyMatch(DatabaseAway::explains);
            default -> String.valueOf(failure.getMessage()).startsWith(NOT_ACTIVE);
        };
    }

    /** Connection exceptions, an operator's intervention and too many connections, by PostgreSQL's classes of SQLSTATE. */
    private static boolean turnsAway(String sqlState) {
        return sqlState.startsWith("08") || sqlState.startsWith("57P") || sqlState.equals("53300");
    }
}
