package com.swallowtail.simulator.tiktok.user;

import com.swallowtail.simulator.tiktok.account.Account;
import com.swallowtail.simulator.tiktok.oauth.Caller;
import com.swallowtail.simulator.tiktok.wire.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A field of a user, with the scope that opens it. */
enum UserField {
    OPEN_ID("user.info.basic", (caller, account) -> caller.grant().openId()),
    UNION_ID("user.info.basic", account -> unionId(account.username())),
    AVATAR_URL("user.info.basic", account -> avatar(account, 168)),
    AVATAR_URL_100("user.info.basic", account -> avatar(account, 100)),
    AVATAR_LARGE_URL("user.info.basic", account -> avatar(account, 1080)),
    DISPLAY_NAME("user.info.basic", Account::displayName),
    BIO_DESCRIPTION("user.info.profile", Account::bio),
    PROFILE_DEEP_LINK("user.info.profile", account -> "https://vm.tiktok.com/" + account.username() + "/"),
    PROFILE_WEB_LINK("user.info.profile", account -> "https://www.tiktok.com/@" + account.username()),
    USERNAME("user.info.profile", Account::username),
    IS_VERIFIED("user.info.profile", Account::verified),
    FOLLOWER_COUNT("user.info.stats", Account::followerCount),
    FOLLOWING_COUNT("user.info.stats", Account::followingCount),
    LIKES_COUNT("user.info.stats", Account::likesCount),
    VIDEO_COUNT("user.info.stats", Account::videoCount);

    static final Set<String> NAMES =
            Arrays.stream(values()).map(UserField::wireName).collect(Collectors.toUnmodifiableSet());

    private final String scope;
    private final BiFunction<Caller, Account, Object> value;

    UserField(String scope, Function<Account, Object> value) {
        this(scope, (caller, account) -> value.apply(account));
    }

    UserField(String scope, BiFunction<Caller, Account, Object> value) {
        this.scope = scope;
        this.value = value;
    }

    static UserField named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    Object read(Caller caller, Account account) {
        if (!caller.may(scope)) {
            throw new Refusal(400, "scope_permission_missed", "the field " + wireName() + " needs the scope " + scope);
        }
        return value.apply(caller, account);
    }

    private String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String unionId(String username) {
        return UUID.nameUUIDFromBytes(username.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String avatar(Account account, int size) {
        return "https://p16.example-cdn.com/" + account.username() + "_" + size + ".jpeg";
    }
}
