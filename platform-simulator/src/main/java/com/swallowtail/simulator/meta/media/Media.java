package com.swallowtail.simulator.meta.media;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A published piece as it came to be. */
public record Media(String id, Author author, MediaShape shape, Instant at, Words words, List<Media> children) {
    private static final Duration LIFE_OF_A_STORY = Duration.ofHours(24);
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    /** The Instagram account. */
    public record Author(String id, String username) {}

    /** What was said about it. */
    public record Words(
            @Nullable String caption,
            @Nullable String altText,
            List<String> taggedUsers,
            List<String> collaborators,
            boolean sharedToFeed,
            boolean aiGenerated) {}

    public boolean belongsTo(String accountId) {
        return author.id().equals(accountId);
    }

    boolean isGone(Instant now) {
        return shape.isStory() && !now.isBefore(at.plus(LIFE_OF_A_STORY));
    }

    /** Eleven letters that follow from the id. */
    public String shortcode() {
        StringBuilder code = new StringBuilder();
        long number = Long.parseLong(id) * 0x9E3779B97F4A7C15L;
        for (int place = 0; place < 10; place++, number >>>= 6) {
            code.append(LETTERS.charAt((int) (number & 63)));
        }
        return "D" + code;
    }

    public String permalink() {
        String place = shape.isStory() ? author.username() + "/" + id : shortcode();
        return "https://www.instagram.com/" + shape.folder() + "/" + place + "/";
    }

    String address(String extension) {
        return "https://scontent.cdninstagram.com/v/" + id + "." + extension;
    }
}
