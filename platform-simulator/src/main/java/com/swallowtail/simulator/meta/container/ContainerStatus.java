package com.swallowtail.simulator.meta.container;

/** The status_code of a container, with the sentence that goes with it. */
enum ContainerStatus {
    IN_PROGRESS("In Progress: Media is still being processed."),
    FINISHED("Finished: Media has been uploaded and it is ready to be published."),
    PUBLISHED("Published: Media has already been published."),
    ERROR("Error: Media upload has failed with error code "),
    EXPIRED("Expired: The media was not published within 24 hours of its upload.");

    private final String sentence;

    ContainerStatus(String sentence) {
        this.sentence = sentence;
    }

    String sentence(int subcode) {
        return this == ERROR ? sentence + subcode : sentence;
    }
}
