package com.swallowtail.instagram.platform;

import static com.swallowtail.instagram.platform.InstagramRefusal.INSTAGRAM;

import com.fasterxml.jackson.databind.JsonNode;
import com.swallowtail.publishing.platform.PlatformFailure;
import com.swallowtail.publishing.platform.PlatformJson;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Meta's answers: an object with {@code error} is a refusal, even with HTTP status 200; anything but an object is none. */
final class GraphJson {
    private GraphJson() {}

    /** The answer, if it is one; {@code pause} is how long to wait if it says that there were too many calls. */
    static <T> T read(int httpStatus, byte @Nullable [] body, Class<T> type, Duration pause) {
        if (httpStatus / 100 != 2) {
            throw InstagramRefusal.of(httpStatus, fault(body), pause);
        }
        try {
            JsonNode answer = PlatformJson.tree(body);
            if (!answer.isObject()) {
                throw INSTAGRAM.unclear("Instagram's answer is no object", null);
            }
            Wire.Fault fault = fault(answer);
            if (fault != null) {
                throw InstagramRefusal.of(httpStatus, fault, pause);
            }
            return PlatformJson.value(answer, type);
        } catch (IOException unreadable) {
            throw INSTAGRAM.unclear("Instagram's answer cannot be read", unreadable);
        }
    }

    private static Wire.@Nullable Fault fault(byte @Nullable [] body) {
        try {
            return fault(PlatformJson.tree(body));
        } catch (IOException | PlatformFailure unreadable) {
            return null; // the status alone has to do
        }
    }

    private static Wire.@Nullable Fault fault(JsonNode answer) {
        JsonNode error = answer.path("error");
        if (error.isMissingNode() || error.isNull()) {
            return null;
        }
        try {
            Wire.Fault fault = PlatformJson.value(error, Wire.Fault.class);
            if (fault != null && fault.code() != null) {
                return fault;
            }
        } catch (IOException unreadable) {
            // an error without a code that we can read
        }
        throw INSTAGRAM.unclear("Instagram's error cannot be read", null);
    }
}
