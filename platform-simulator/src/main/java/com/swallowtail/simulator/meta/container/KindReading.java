package com.swallowtail.simulator.meta.container;

import com.swallowtail.simulator.meta.wire.MetaRefusal;
import com.swallowtail.simulator.meta.wire.Parameters;
import java.util.List;

/** Finds out what is to be created, and whether such a thing is created with these parameters on this host. */
final class KindReading {
    private KindReading() {}

    static ContainerKind read(boolean facebookLogin, Parameters parameters) {
        demandNone(
                ContainerParameter.unknownTo(facebookLogin, parameters.names()),
                "is not available with Instagram Login");
        ContainerKind kind = kind(parameters, parameters.flag("is_carousel_item"));
        demandNone(ContainerParameter.refusedBy(kind, parameters.names()), "is not supported for this media type");
        return kind;
    }

    private static ContainerKind kind(Parameters parameters, boolean child) {
        String type = parameters.text("media_type").orElse("IMAGE");
        boolean known = child ? type.equals("IMAGE") || type.equals("VIDEO") : !type.equals("VIDEO");
        if (!known) {
            throw PublishingError.UNKNOWN_TYPE.refusal(type);
        }
        return switch (type) {
            case "IMAGE" -> child ? ContainerKind.CHILD_IMAGE : ContainerKind.IMAGE;
            case "VIDEO" -> ContainerKind.CHILD_VIDEO;
            case "REELS" -> ContainerKind.REEL;
            case "STORIES" -> story(parameters);
            case "CAROUSEL" -> ContainerKind.CAROUSEL;
            default -> throw PublishingError.UNKNOWN_TYPE.refusal(type);
        };
    }

    private static ContainerKind story(Parameters parameters) {
        boolean video = parameters.has("video_url") || parameters.has("upload_type");
        if (video && parameters.has("image_url")) {
            throw MetaRefusal.invalidParameter("Only one of image_url and video_url may be given");
        }
        return video ? ContainerKind.STORY_VIDEO : ContainerKind.STORY_IMAGE;
    }

    private static void demandNone(List<String> names, String why) {
        if (!names.isEmpty()) {
            throw MetaRefusal.invalidParameter("Param " + names.getFirst() + " " + why);
        }
    }
}
