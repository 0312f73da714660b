package com.swallowtail.publishing.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.swallowtail.publishing.rule.Breach;
import com.swallowtail.publishing.rule.Findings;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file at an address, or one of the instance's uploads. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FileRef(@Nullable String url, @Nullable String uploadId) {
    private static final int LONGEST_URL = 2048;
    private static final Pattern UPLOAD_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** The file that a request names at {@code place}; where it names none, something harmless stands in for it. */
    public static FileRef read(@Nullable FileRef asked, String place, Findings findings) {
        if (asked != null && asked.uploadId != null) {
            findings.require(asked.url == null, place, Breach.CONTRADICTION, "has either a url or an uploadId");
            findings.require(
                    UPLOAD_ID.matcher(asked.uploadId).matches(),
                    place + "/uploadId",
                    Breach.MALFORMED,
                    "must be the id of an upload");
            return new FileRef(null, asked.uploadId);
        }
        return atAddress(asked == null ? null : asked.url, place + "/url", findings);
    }

    /** The file at an address that stands at {@code pointer}. */
    public static FileRef atAddress(@Nullable String url, String pointer, Findings findings) {
        var address = url == null ? "" : url;
        findings.require(
                isAbsolute(address),
                pointer,
                Breach.MALFORMED,
                "must be an absolute address of at most " + LONGEST_URL + " characters");
        return new FileRef(address, null);
    }

    private static boolean isAbsolute(String url) {
        try {
            return url.length() <= LONGEST_URL && new URI(url).getHost() != null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
