package com.swallowtail.simulator.meta.container;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** How far a video is: its upload, its processing, and the search for somebody else's work in it. */
final class VideoStatus {
    private VideoStatus() {}

    static void add(ObjectNode full, Container container, ContainerStatus status, int subcode) {
        boolean arrived = container.transfer().isComplete();
        boolean failed = status == ContainerStatus.ERROR;
        boolean done = status == ContainerStatus.FINISHED || status == ContainerStatus.PUBLISHED;
        ObjectNode video = full.putObject("video_status");
        ObjectNode uploading = video.putObject("uploading_phase")
                .put("status", arrived ? "complete" : failed ? "error" : "in_progress")
                .put("bytes_transferred", container.transfer().received())
                .put("source_file_size", container.transfer().expected());
        uploading.putArray("errors");
        ObjectNode processing = video.putObject("processing_phase")
                .put("status", done ? "complete" : failed ? "error" : arrived ? "in_progress" : "not_started");
        var errors = processing.putArray("errors");
        if (failed) {
            errors.addObject().put("code", subcode).put("message", status.sentence(subcode));
        }
        full.putObject("copyright_check_status")
                .put("status", done ? "completed" : failed ? "error" : arrived ? "in_progress" : "not_started")
                .put("matches_found", false);
    }
}
