package com.swallowtail.simulator.meta.container;

import com.fasterxml.jackson.databind.JsonNode;
import com.swallowtail.simulator.meta.wire.MetaRefusal;
import com.swallowtail.simulator.meta.wire.Parameters;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads and checks what is said about the media: first the caption, then tags, then the rest. */
final class TextReading {
    private static final int LONGEST_ALT_TEXT = 1000;
    private static final int MOST_COLLABORATORS = 3;
    private static final int MOST_SPONSORS = 2;
    private static final Set<String> GRADUATIONS = Set.of("MANUAL", "SS_PERFORMANCE");

    private TextReading() {}

    static PostText read(ContainerKind kind, Parameters parameters) {
        boolean captioned = !kind.isChild() && !kind.isStory();
        String caption = captioned ? parameters.text("caption").orElse(null) : null;
        CaptionRules.objection(caption).ifPresent(objection -> {
            throw objection.refusal();
        });
        List<String> taggedUsers = kind == ContainerKind.CAROUSEL ? List.of() : Tags.users(kind, parameters);
        Tags.checkProducts(kind, parameters);
        checkCaptionExtras(parameters);
        boolean shared = !parameters.has("share_to_feed") || parameters.flag("share_to_feed");
        return new PostText(
                caption,
                altText(parameters),
                location(parameters),
                collaborators(parameters),
                taggedUsers,
                shared,
                parameters.flag("is_ai_generated"),
                kind == ContainerKind.REEL ? graduation(parameters) : null);
    }

    private static @Nullable String altText(Parameters parameters) {
        String text = parameters.text("alt_text").orElse(null);
        demand(
                text == null || text.length() <= LONGEST_ALT_TEXT,
                "Param alt_text must be at most 1000 characters long");
        return text;
    }

    private static @Nullable String location(Parameters parameters) {
        String id = parameters.text("location_id").orElse(null);
        demand(id == null || id.matches("\\d+"), "INSTAGRAM_PLATFORM_API__INVALID_LOCATION_ID");
        return id;
    }

    private static List<String> collaborators(Parameters parameters) {
        List<String> names = parameters.list("collaborators");
        demand(names.size() <= MOST_COLLABORATORS, "Param collaborators takes at most 3 usernames");
        names.forEach(name -> demand(name.matches("[A-Za-z0-9._]{1,30}"), "Param collaborators: no such user " + name));
        return names;
    }

    private static @Nullable String graduation(Parameters parameters) {
        JsonNode trial = parameters.json("trial_params").orElse(null);
        if (trial == null) {
            return null;
        }
        String strategy = trial.path("graduation_strategy").asText();
        demand(
                GRADUATIONS.contains(strategy),
                "Param trial_params[graduation_strategy] must be MANUAL or SS_PERFORMANCE");
        return strategy;
    }

    private static void checkCaptionExtras(Parameters parameters) {
        boolean prompt = parameters.flag("is_comment_prompt_used");
        demand(
                !prompt || !parameters.has("poll_attachment"),
                "INSTAGRAM_PLATFORM_API__INVALID_PARAM: a post has a poll or a comment prompt, not both");
        int sponsors = parameters.list("branded_content_sponsor_ids").size();
        demand(sponsors <= MOST_SPONSORS, "INSTAGRAM_PLATFORM_API__INVALID_PARAM: at most 2 sponsors");
    }

    private static void demand(boolean fulfilled, String otherwise) {
        if (!fulfilled) {
            throw MetaRefusal.invalidParameter(otherwise);
        }
    }
}
