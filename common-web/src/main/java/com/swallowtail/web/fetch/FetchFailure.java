package com.swallowtail.web.fetch;

import com.swallowtail.web.outbound.TransientFailure;
import org.jspecify.annotations.Nullable;

/** Why an address was not read. Its words are for the log; whoever asked has words for the caller. */
public abstract sealed class FetchFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private FetchFailure(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** The address is none that we read from. Never says why, so that nobody learns what there is inside our network. */
    public static final class NotAllowed extends FetchFailure {
        private static final long serialVersionUID = 1L;

        NotAllowed() {
            super("Nothing is read from this address", null);
        }
    }

    /** The host has no address, does not answer, or stopped in the middle. */
    public static final class Unreachable extends FetchFailure implements TransientFailure {
        private static final long serialVersionUID = 1L;

        Unreachable(String sentence, @Nullable Throwable cause) {
            super(sentence, cause);
        }
    }

    /** The host sends us on too often, or to nowhere. */
    public static final class Misdirected extends FetchFailure {
        private static final long serialVersionUID = 1L;

        Misdirected(String sentence, @Nullable Throwable cause) {
            super(sentence, cause);
        }
    }

    /** There is more than was asked for. */
    public static final class TooLong extends FetchFailure {
        private static final long serialVersionUID = 1L;

        TooLong(long most) {
            super("The answer is longer than " + most + " bytes", null);
        }
    }
}
