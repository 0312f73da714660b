package com.swallowtail.connections.bench;

import com.swallowtail.crypto.KeyRing;
import com.swallowtail.crypto.Place;
import com.swallowtail.crypto.SealedText;
import com.swallowtail.crypto.Secret;
import com.swallowtail.crypto.TokenCipher;
import com.swallowtail.testsupport.Infrastructure;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Connected TikTok accounts, each of an instance of its own, whose secrets are really sealed for their places. */
final class Crowd {
    private static final int COPIED_AT_ONCE = 10_000;
    private static final String COLUMNS = "(instance_id, id, access_token_key_id, access_token, refresh_token_key_id,"
            + " refresh_token, app_secret_key_id, app_secret, platform, status, generation, version, login_via,"
            + " platform_user_id, account_id, scopes, app_client_id, access_issued_at, access_expires_at,"
            + " refresh_expires_at, connected_at)";

    private final BenchDatabase database;
    private final TokenCipher cipher = new TokenCipher(KeyRing.parse(Infrastructure.FERNET_KEYS), Clock.systemUTC());

    Crowd(BenchDatabase database) {
        this.database = database;
    }

    /** Puts so many into a table like that of the connections, by as many sessions as there are cores. */
    void connect(String table, int accounts) {
        database.run("""
                insert into instances (id, name, version, created_at, updated_at)
                select 'crowd-' || n, 'one of many', 0, now(), now() from generate_series(0, %d) n on conflict do nothing
                """.formatted(accounts - 1));
        IntStream.range(0, Math.ceilDiv(accounts, COPIED_AT_ONCE)).parallel().forEach(part -> {
            var first = part * COPIED_AT_ONCE;
            database.copy(table + COLUMNS, lines(first, Math.min(accounts, first + COPIED_AT_ONCE)));
        });
        database.run("vacuum analyze " + table);
    }

    /** The address, behind {@code root}, of the token of anybody among the first so many. */
    static String anyToken(String root, int accounts) {
        return root + "/instances/crowd-" + ThreadLocalRandom.current().nextInt(accounts) + "/connections/tiktok/token";
    }

    private String lines(int first, int end) {
        return IntStream.range(first, end).mapToObj(this::line).collect(Collectors.joining("\n"));
    }

    private String line(int number) {
        var instance = "crowd-" + number;
        var id = UUID.randomUUID().toString();
        return String.join(
                "\t",
                instance,
                id,
                sealed("act.", instance, id, "access_token"),
                sealed("rft.", instance, id, "refresh_token"),
                sealed("", instance, id, "app_secret"),
                "tiktok\tconnected\t1\t1\ttiktok",
                instance,
                instance,
                "user.info.basic,video.list,video.publish\tawswallowtail0001\tnow\ttomorrow\t2100-01-01\tnow");
    }

    /** As long as those of TikTok. */
    private String sealed(String kind, String instance, String id, String column) {
        var secret = new Secret(kind + UUID.randomUUID() + UUID.randomUUID());
        SealedText sealed = cipher.seal(secret, new Place(instance, id, column));
        return sealed.keyId() + "\t" + sealed.ciphertext();
    }
}
