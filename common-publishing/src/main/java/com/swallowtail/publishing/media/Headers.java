package com.swallowtail.publishing.media;

import com.swallowtail.web.Problem;
import com.swallowtail.web.fetch.Fetched;
import org.jspecify.annotations.Nullable;

/** The head of a media host's answer, judged. */
record Headers(
        int status,
        @Nullable ContentRange range,
        long length,
        @Nullable String type) {
    private static final int WHOLE = 200;
    private static final int PART = 206;

    static Headers of(Fetched answer) {
        String length = answer.header("Content-Length");
        return new Headers(
                answer.status(),
                ContentRange.parse(answer.header("Content-Range")),
                length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : -1,
                answer.header("Content-Type"));
    }

    boolean isPart() {
        return status == PART && range != null;
    }

    /** The whole file's length; -1 where the host does not tell. */
    long total() {
        return range != null && status == PART ? range.total() : status == WHOLE ? length : -1;
    }

    /** Fails unless the answer is just these bytes, or the whole file where that is just these bytes. */
    void mustBe(ContentRange wanted) {
        mustBeFine();
        if (total() >= 0 && total() != wanted.total()) {
            throw new Problem(MediaProblem.MEDIA_CHANGED, "The media's length is not what it was");
        }
        boolean whole = wanted.first() == 0 && wanted.last() == wanted.total() - 1;
        if (!(isPart() ? wanted.equals(range) : whole && length == wanted.total())) {
            throw new Problem(
                    MediaProblem.MEDIA_WITHOUT_RANGES, "The media's host does not answer the range asked for");
        }
    }

    void mustBeFine() {
        if (status >= 500 || status == 429 || status == 408) {
            throw new Problem(MediaProblem.MEDIA_UNREACHABLE, "The media's host answered with status " + status);
        }
        if (status != WHOLE && status != PART) {
            throw new Problem(MediaProblem.MEDIA_REFUSED_BY_HOST, "The media's host answered with status " + status);
        }
    }
}
