package com.swallowtail.devstack.torture;

import com.swallowtail.crypto.KeyRing;
import com.swallowtail.crypto.Place;
import com.swallowtail.crypto.SealedText;
import com.swallowtail.crypto.TokenCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** What the database itself saw: triggers keep each refresh token that is stored, and each grant that is given up. */
public final class History {
    private static final String INSTALL = """
            create schema torture;
            create table torture.stored (instance_id text, connection uuid, generation bigint, key_id text, sealed text,
                at timestamptz);
            create table torture.ended (instance_id text, generation bigint, at timestamptz);
            create function torture.note() returns trigger language plpgsql security definer as $$
            begin
                if new.refresh_token is not null and (tg_op = 'INSERT' or new.generation <> old.generation) then
                    insert into torture.stored values (new.instance_id, new.id, new.generation, new.refresh_token_key_id,
                        new.refresh_token, clock_timestamp());
                end if;
                if tg_op = 'UPDATE' and new.status = 'needs_reauth' and old.status <> 'needs_reauth' then
                    insert into torture.ended values (new.instance_id, new.generation, clock_timestamp());
                end if;
                return null;
            end $$;
            create trigger torture after insert or update on connections.platform_connections
                for each row execute function torture.note()""";

    private final Arena.Database database;
    private final TokenCipher cipher;

    History(Arena.Database database, KeyRing ring, Clock clock) {
        this.database = database;
        this.cipher = new TokenCipher(ring, clock);
    }

    /** A refresh token of a generation, from the moment on at which it was about to be committed. */
    public record Stored(String instance, long generation, String token, Instant at) {}

    /** The grant of a generation was given up. */
    public record Ended(String instance, long generation, Instant at) {}

    void install() {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(INSTALL);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Stored> stored() {
        return read("select * from torture.stored order by at", this::stored);
    }

    List<Ended> ended() {
        return read(
                "select * from torture.ended order by at",
                row -> new Ended(row.getString("instance_id"), row.getLong("generation"), at(row)));
    }

    private Stored stored(ResultSet row) throws SQLException {
        var place = new Place(row.getString("instance_id"), row.getString("connection"), "refresh_token");
        var token = cipher.open(new SealedText(row.getString("key_id"), row.getString("sealed")), place);
        return new Stored(place.instance(), row.getLong("generation"), Fingerprint.of(token.reveal()), at(row));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }

    private <T> List<T> read(String query, Reader<T> reader) {
        try (var connection = database.connect();
                var rows = connection.createStatement().executeQuery(query)) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
