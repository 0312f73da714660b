package com.swallowtail.simulator.meta.container;

import com.fasterxml.jackson.databind.JsonNode;
import com.swallowtail.simulator.meta.wire.MetaRefusal;
import com.swallowtail.simulator.meta.wire.Parameters;
import java.util.List;
import java.util.stream.StreamSupport;

/** Tags of people and of products, each with a place where the media has places. */
final class Tags {
    private static final int MOST_USERS = 20;
    private static final int MOST_PRODUCTS = 5;
    private static final int MOST_PRODUCTS_OF_REEL = 30;

    private Tags() {}

    /** The usernames of the people. */
    static List<String> users(ContainerKind kind, Parameters parameters) {
        List<JsonNode> tags = objects(parameters, "user_tags");
        if (tags.size() > MOST_USERS) {
            throw PublishingError.TOO_MANY_TAGS.refusal();
        }
        return tags.stream().map(tag -> user(kind, tag)).toList();
    }

    static void checkProducts(ContainerKind kind, Parameters parameters) {
        List<JsonNode> tags = objects(parameters, "product_tags");
        int most = kind == ContainerKind.REEL ? MOST_PRODUCTS_OF_REEL : MOST_PRODUCTS;
        if (tags.size() > most) {
            throw PublishingError.PRODUCT_TAG_INVALID.refusal("At most " + most + " are taken.");
        }
        tags.forEach(tag -> checkProduct(kind, tag));
    }

    private static String user(ContainerKind kind, JsonNode tag) {
        String username = tag.path("username").asText();
        demand(!username.isBlank() && !username.startsWith("@"), "user_tags needs a username without @");
        boolean placed = isPlace(tag.path("x")) && isPlace(tag.path("y"));
        boolean unplaced = tag.path("x").isMissingNode() && tag.path("y").isMissingNode();
        boolean placeNeeded = kind == ContainerKind.IMAGE || kind == ContainerKind.CHILD_IMAGE;
        demand(placed || unplaced && !placeNeeded, "user_tags needs x and y between 0.0 and 1.0");
        demand(unplaced || kind != ContainerKind.REEL, "user_tags of a reel take no x and y");
        return username;
    }

    private static void checkProduct(ContainerKind kind, JsonNode tag) {
        boolean placed = tag.has("x") || tag.has("y");
        if (kind.isVideo() && placed) {
            throw PublishingError.PRODUCT_TAG_PLACED.refusal();
        }
        if (kind.isImage() && !(isPlace(tag.path("x")) && isPlace(tag.path("y")))) {
            throw PublishingError.PRODUCT_TAG_UNPLACED.refusal();
        }
        if (!tag.path("product_id").asText().matches("\\d+")) {
            throw PublishingError.PRODUCT_TAG_INVALID.refusal();
        }
    }

    private static boolean isPlace(JsonNode value) {
        return value.isNumber() && value.doubleValue() >= 0 && value.doubleValue() <= 1;
    }

    private static List<JsonNode> objects(Parameters parameters, String name) {
        JsonNode array = parameters.json(name).orElse(null);
        if (array == null) {
            return List.of();
        }
        demand(array.isArray(), "Param " + name + " must be an array");
        array.forEach(item -> demand(item.isObject(), "Param " + name + " must hold objects"));
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static void demand(boolean fulfilled, String otherwise) {
        if (!fulfilled) {
            throw MetaRefusal.invalidParameter(otherwise);
        }
    }
}
