package com.swallowtail.connections.account;

import com.swallowtail.connections.Account;
import com.swallowtail.connections.Platform;
import com.swallowtail.connections.connection.Connection;
import com.swallowtail.connections.connection.Connections;
import com.swallowtail.connections.instance.Instances;
import com.swallowtail.connections.platform.OfferedAccount;
import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.Problem;
import com.swallowtail.web.fetch.FetchFailure;
import com.swallowtail.web.fetch.Fetched;
import com.swallowtail.web.fetch.GuardedClient;
import com.swallowtail.web.outbound.Outbound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fetches an account's picture from where its platform keeps it, so that a browser tells the platform nothing. The address
 * came from outside: it is read through the guarded client, and only a picture of bounded size is passed on.
 */
@ApplicationScoped
class FetchAvatar {
    private static final int MOST = 5 * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Instances instances;
    private final Connections connections;
    private final OfferedPictures offered;
    private final GuardedClient client;
    private final Outbound outbound;

    FetchAvatar(
            Instances instances,
            Connections connections,
            OfferedPictures offered,
            GuardedClient client,
            Outbound outbound) {
        this.instances = instances;
        this.connections = connections;
        this.offered = offered;
        this.client = client;
        this.outbound = outbound;
    }

    /** The picture of the account that is connected. */
    Uni<Picture> connected(String instanceId, Platform platform) {
        return connection(instanceId, platform)
                .map(connection -> connection.status().isLive() ? connection.account() : null)
                .map(account -> address(
                        Optional.ofNullable(account), "No account with a picture is connected to this instance."))
                .chain(address -> fetch(platform, address));
    }

    /** The picture of an account that somebody can pick. */
    Uni<Picture> offered(String instanceId, Platform platform, String accountId) {
        return connection(instanceId, platform)
                .map(Connection::choosing)
                .chain(offered::of)
                .map(offering -> address(
                        offering.find(accountId).map(OfferedAccount::account),
                        "No such account with a picture is offered."))
                .chain(address -> fetch(platform, address));
    }

    private Uni<Connection> connection(String instanceId, Platform platform) {
        return instances.get(instanceId).chain(() -> connections.find(instanceId, platform));
    }

    private Uni<Picture> fetch(Platform platform, URI address) {
        return outbound.callRepeatable(platform.segment() + "-avatar", () -> fetch(address))
                .onFailure(FetchFailure.class)
                .transform(failure -> problem((FetchFailure) failure));
    }

    private static URI address(Optional<Account> account, String otherwise) {
        return account.map(Account::avatarUrl)
                .map(FetchAvatar::parsed)
                .orElseThrow(() -> new Problem(AvatarProblem.AVATAR_MISSING, otherwise));
    }

    private static URI parsed(String address) {
        try {
            return URI.create(address);
        } catch (IllegalArgumentException notAnAddress) {
            throw unusable("The platform's address of the picture is none.", notAnAddress);
        }
    }

    private Uni<Picture> fetch(URI address) {
        return client.get(address, Map.of("Accept", "image/*")).chain(FetchAvatar::picture);
    }

    private static Uni<Picture> picture(Fetched answer) {
        try {
            var type = type(answer);
            return answer.whole(MOST).ifNoItem().after(PATIENCE).fail().map(body -> new Picture(type, body.getBytes()));
        } catch (Problem none) {
            answer.discard();
            throw none;
        }
    }

    private static String type(Fetched answer) {
        var status = answer.status();
        if (status == 403 || status == 404 || status == 410) {
            throw new Problem(AvatarProblem.AVATAR_EXPIRED, "The platform no longer serves this address.");
        }
        if (status != 200) {
            var cause = new IOException("status " + status); // counts against the breaker
            throw new Problem(EdgeProblem.UPSTREAM_ERROR, "The picture's host answered " + status + ".", cause);
        }
        var type = String.valueOf(answer.header("Content-Type")).split(";")[0].strip();
        if (!type.regionMatches(true, 0, "image/", 0, 6)) {
            throw unusable("The platform serves no picture at this address.", null);
        }
        return type;
    }

    private static Problem problem(FetchFailure failure) {
        return switch (failure) {
            case FetchFailure.Unreachable silent ->
                new Problem(EdgeProblem.UPSTREAM_ERROR, "The picture's host does not answer.", silent);
            case FetchFailure.TooLong large -> unusable("The picture is larger than 5 MiB.", large);
            case FetchFailure.NotAllowed refused -> unusable("The picture's address is not a public one.", refused);
            case FetchFailure.Misdirected lost -> unusable("The picture's address leads nowhere.", lost);
        };
    }

    private static Problem unusable(String detail, @Nullable Throwable cause) {
        return new Problem(AvatarProblem.AVATAR_UNUSABLE, detail, cause);
    }
}
