package com.swallowtail.instagram.media;

import com.swallowtail.instagram.platform.Instagram;
import com.swallowtail.instagram.platform.InstagramProblem;
import com.swallowtail.instagram.platform.Media;
import com.swallowtail.publishing.platform.PlatformFailure;
import com.swallowtail.publishing.token.UsableToken;
import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.regex.Pattern;

/** Media of the connected account alone; somebody else's is answered like none. */
@ApplicationScoped
public class OwnMedia {
    private static final Pattern ID = Pattern.compile("\\d{1,30}");
    private static final Set<InstagramProblem> UNKNOWN =
            Set.of(InstagramProblem.OBJECT_UNKNOWN, InstagramProblem.INVALID_PARAM);

    private final Instagram instagram;

    OwnMedia(Instagram instagram) {
        this.instagram = instagram;
    }

    public Uni<Media> find(UsableToken token, String mediaId) {
        return ID.matcher(mediaId).matches()
                ? looked(token, mediaId)
                : Uni.createFrom().failure(unknown());
    }

    private Uni<Media> looked(UsableToken token, String mediaId) {
        return instagram
                .medium(token, mediaId)
                .onFailure(OwnMedia::isUnknown)
                .transform(refused -> unknown())
                .invoke(media -> demandOwn(token, media));
    }

    /** Of what is not media at all, Instagram says that its fields do not exist. */
    private static boolean isUnknown(Throwable failure) {
        return failure instanceof PlatformFailure.Denied denied && UNKNOWN.contains(denied.type());
    }

    /** With Instagram's own login nobody else's media can be read, so it need not name the owner. */
    private void demandOwn(UsableToken token, Media media) {
        String owner = media.ownerId();
        boolean own = owner == null ? !instagram.isFacebookLogin(token) : owner.equals(token.accountId());
        if (!own) {
            throw unknown();
        }
    }

    private static Problem unknown() {
        return new Problem(EdgeProblem.NOT_FOUND, "The connected account has no such media");
    }
}
