package com.swallowtail.simulator.meta.person;

import org.jspecify.annotations.Nullable;

/**
 * An account on Instagram.
 *
 * @param scopedId the id that one app sees with Instagram Login
 * @param igId the number it had before
 * @param pictureUrl one of the simulator's own where it begins with a slash
 * @param pageId the Page it is linked to, if any
 */
public record InstagramAccount(
        String username,
        String id,
        String scopedId,
        long igId,
        Type type,
        @Nullable String name,
        @Nullable String biography,
        @Nullable String website,
        @Nullable String pictureUrl,
        int followers,
        int follows,
        int mediaCount,
        @Nullable String pageId) {
    public static final String USUAL = "milabakes";
    static final String MILA_BAKES_PAGE = "1755847768034402";
    static final String MILA_TRAVELS_PAGE = "1755847768034403";
    private static final String PICTURE = "/media/sample.jpg";

    public enum Type {
        BUSINESS,
        CREATOR,
        PERSONAL;

        /** As Instagram Login names it. */
        public String wireName() {
            return this == CREATOR ? "MEDIA_CREATOR" : name();
        }
    }

    public boolean isProfessional() {
        return type != Type.PERSONAL;
    }

    static InstagramAccount newcomer(String username) {
        return switch (username) {
            case USUAL -> of(username, "17841405822304914", "Mila Bakes", "sourdough", MILA_BAKES_PAGE);
            case "milatravels" ->
                of(username, "17841405822304915", "Mila Travels", "slowly, by train", MILA_TRAVELS_PAGE)
                        .as(Type.CREATOR);
            default -> of(username, StableId.of("178414", username), null, null, null);
        };
    }

    private InstagramAccount as(Type other) {
        return new InstagramAccount(
                username,
                id,
                scopedId,
                igId,
                other,
                name,
                biography,
                website,
                pictureUrl,
                followers,
                follows,
                mediaCount,
                pageId);
    }

    private static InstagramAccount of(
            String username, String id, @Nullable String name, @Nullable String biography, @Nullable String pageId) {
        String scopedId = StableId.of("812345", username);
        long igId = Long.parseLong(StableId.of("32", username).substring(0, 10));
        return new InstagramAccount(
                username, id, scopedId, igId, Type.BUSINESS, name, biography, null, PICTURE, 1234, 88, 205, pageId);
    }
}
