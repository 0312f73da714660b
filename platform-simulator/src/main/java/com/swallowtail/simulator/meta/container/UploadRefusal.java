package com.swallowtail.simulator.meta.container;

/** The upload host says no; in its own words, which are not those of the Graph. */
final class UploadRefusal extends RuntimeException {
    private final String type;
    private final boolean retriable;
    private final String why;

    private UploadRefusal(String type, boolean retriable, String message, String why) {
        super(message, null, false, false);
        this.type = type;
        this.retriable = retriable;
        this.why = why;
    }

    /** @param why for the log alone */
    UploadRefusal(String message, String why) {
        this("ProcessingFailedError", false, message, why);
    }

    static UploadRefusal partial(long received, long total) {
        String why = received + " of " + total + " bytes arrived";
        return new UploadRefusal("PartialRequestError", true, "Partial request (did not match length of file)", why);
    }

    static UploadRefusal outOfPlace(String why) {
        return new UploadRefusal("OffsetInvalidError", false, "Request starting offset is invalid", why);
    }

    String type() {
        return type;
    }

    boolean isRetriable() {
        return retriable;
    }

    String why() {
        return why;
    }
}
