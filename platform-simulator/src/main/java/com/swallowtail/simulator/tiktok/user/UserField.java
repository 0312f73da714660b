package com.swallowtail.simulator.tiktok.user;

import com.swallowtail.simulator.tiktok.wire.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A field of a user, with the scope that opens it. */
enum UserField {
    OPEN_ID("user.info.basic", profile -> profile.caller().grant().openId()),
    UNION_ID("user.info.basic", profile -> unionId(profile.account().username())),
    AVATAR_URL("user.info.basic", profile -> profile.avatar(168)),
    AVATAR_URL_100("user.info.basic", profile -> profile.avatar(100)),
    AVATAR_LARGE_URL("user.info.basic", profile -> profile.avatar(1080)),
    DISPLAY_NAME("user.info.basic", profile -> profile.account().displayName()),
    BIO_DESCRIPTION("user.info.profile", profile -> profile.account().bio()),
    PROFILE_DEEP_LINK(
            "user.info.profile",
            profile -> "https://vm.tiktok.com/" + profile.account().username() + "/"),
    PROFILE_WEB_LINK(
            "user.info.profile",
            profile -> "https://www.tiktok.com/@" + profile.account().username()),
    USERNAME("user.info.profile", profile -> profile.account().username()),
    IS_VERIFIED("user.info.profile", profile -> profile.account().verified()),
    FOLLOWER_COUNT("user.info.stats", profile -> profile.account().followerCount()),
    FOLLOWING_COUNT("user.info.stats", profile -> profile.account().followingCount()),
    LIKES_COUNT("user.info.stats", profile -> profile.account().likesCount()),
    VIDEO_COUNT("user.info.stats", profile -> profile.account().videoCount());

    static final Set<String> NAMES =
            Arrays.stream(values()).map(UserField::wireName).collect(Collectors.toUnmodifiableSet());

    private final String scope;
    private final Function<Profile, Object> value;

    UserField(String scope, Function<Profile, Object> value) {
        this.scope = scope;
        this.value = value;
    }

    static UserField named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    Object read(Profile profile) {
        if (!profile.caller().may(scope)) {
            throw new Refusal(400, "scope_permission_missed", "the field " + wireName() + " needs the scope " + scope);
        }
        return value.apply(profile);
    }

    private String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String unionId(String username) {
        return UUID.nameUUIDFromBytes(username.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
