package com.swallowtail.simulator.tiktok.publish;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an app asks to be posted, once it passed every rule. */
record PostRequest(
        Mode mode,
        Kind kind,
        Source source,
        PostText text,
        List<URI> urls,
        @Nullable ChunkPlan plan) {

    enum Mode {
        DIRECT("DIRECT_PUBLISH"),
        DRAFT("INBOX_SHARE");

        private final String publishType;

        Mode(String publishType) {
            this.publishType = publishType;
        }

        String publishType() {
            return publishType;
        }
    }

    enum Kind {
        VIDEO,
        PHOTO
    }

    enum Source {
        FILE_UPLOAD,
        PULL_FROM_URL
    }

    /** Privacy is empty for a draft: its owner chooses. */
    record PostText(String title, String description, String privacyLevel, boolean aiGenerated) {
        static final PostText NONE = new PostText("", "", "", false);
    }

    /** How TikTok begins the ids of such publications. */
    String idPrefix() {
        if (kind == Kind.PHOTO) {
            return mode == Mode.DIRECT ? "p_pub_url~v2." : "p_inbox_url~v2.";
        }
        String way = source == Source.FILE_UPLOAD ? "file" : "url";
        String version = mode == Mode.DIRECT && source == Source.FILE_UPLOAD ? "~v2-1." : "~v2.";
        return (mode == Mode.DIRECT ? "v_pub_" : "v_inbox_") + way + version;
    }
}
