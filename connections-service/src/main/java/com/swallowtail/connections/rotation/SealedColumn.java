package com.swallowtail.connections.rotation;

import com.swallowtail.crypto.Place;
import java.util.List;

/**
 * A column of this service's tables that holds sealed values, beside the column of their keys' ids.
 *
 * @param key what names a row within its instance, and is a part of the value's place
 * @param place the name that the value's place has for the column
 */
record SealedColumn(String table, Key key, String column, String place) {
    static final List<SealedColumn> ALL = List.of(
            new SealedColumn("platform_connections", Key.ID, "access_token", "access_token"),
            new SealedColumn("platform_connections", Key.ID, "refresh_token", "refresh_token"),
            new SealedColumn("platform_connections", Key.ID, "app_secret", "app_secret"),
            new SealedColumn("instance_credentials", Key.ID, "client_secret", "client_secret"),
            new SealedColumn("revocations", Key.ID, "access_token", "revocations.access_token"),
            new SealedColumn("revocations", Key.ID, "app_secret", "revocations.app_secret"),
            new SealedColumn("authorization_attempts", Key.STATE_HASH, "verifier", "authorization_attempts.verifier"));

    /** A table's primary key. */
    enum Key {
        ID("id", "uuid", "00000000-0000-0000-0000-000000000000"),
        STATE_HASH("state_hash", "text", "");

        private final String column;
        private final String type;
        private final String beforeAll;

        Key(String column, String type, String beforeAll) {
            this.column = column;
            this.type = type;
            this.beforeAll = beforeAll;
        }
    }

    /** What comes before the first row. */
    String beginning() {
        return key.beforeAll;
    }

    /** Some values that another key than $1 sealed, in the order of their rows, from $2 on. Whoever writes one goes first. */
    String select() {
        return """
                select %2$s::text as row, instance_id, %4$s_key_id as key_id, %4$s as ciphertext from %1$s
                where %4$s_key_id <> $1 and %2$s > $2::text::%3$s
                order by %2$s limit $3 for update skip locked""".formatted(table, key.column, key.type, column);
    }

    /** Replaces the value of row $1. */
    String update() {
        return "update %1$s set %4$s_key_id = $2, %4$s = $3 where %2$s = $1::text::%3$s"
                .formatted(table, key.column, key.type, column);
    }

    /** How many values each key sealed. */
    String count() {
        return "select %2$s_key_id as key_id, count(*) as sealed from %1$s where %2$s is not null group by 1"
                .formatted(table, column);
    }

    Place placeOf(String instance, String row) {
        return new Place(instance, row, place);
    }

    @Override
    public String toString() {
        return table + "." + column;
    }
}
