package com.swallowtail.publishing.upload;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** What is answered in the words of tus 1.0. */
final class TusAnswer {
    private TusAnswer() {}

    static RestResponse<Void> offer(long most) {
        return ResponseBuilder.<Void>create(Status.NO_CONTENT)
                .header("Tus-Version", TusRequest.VERSION)
                .header("Tus-Extension", TusRequest.EXTENSIONS)
                .header("Tus-Max-Size", most)
                .build();
    }

    /** The address is relative: only the gateway knows under which name it was called. */
    static RestResponse<Void> created(Upload upload) {
        return standing(Status.CREATED, upload)
                .header("Location", SignedAddress.pathOf(upload))
                .build();
    }

    static RestResponse<Void> standing(Upload upload) {
        var answer = standing(Status.OK, upload).header("Upload-Length", upload.length());
        return upload.metadata().isEmpty()
                ? answer.build()
                : answer.header("Upload-Metadata", upload.metadata()).build();
    }

    static RestResponse<Void> appended(Upload upload) {
        return standing(Status.NO_CONTENT, upload).build();
    }

    private static ResponseBuilder<Void> standing(Status status, Upload upload) {
        return ResponseBuilder.<Void>create(status)
                .header("Upload-Offset", upload.stored())
                .header("Upload-Expires", httpDate(upload.expiresAt()));
    }

    private static String httpDate(Instant time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
    }
}
