package com.swallowtail.simulator.meta.media;

/** What a published piece is, by the two names that Instagram gives it. A child is part of a carousel. */
public enum MediaShape {
    IMAGE("IMAGE", ProductType.FEED, "p"),
    CAROUSEL("CAROUSEL_ALBUM", ProductType.FEED, "p"),
    CHILD_IMAGE("IMAGE", ProductType.FEED, "p"),
    CHILD_VIDEO("VIDEO", ProductType.FEED, "p"),
    REEL("VIDEO", ProductType.REELS, "reel"),
    STORY_IMAGE("IMAGE", ProductType.STORY, "stories"),
    STORY_VIDEO("VIDEO", ProductType.STORY, "stories");

    private final String mediaType;
    private final ProductType productType;
    private final String folder;

    /** Where it is shown. */
    public enum ProductType {
        FEED,
        REELS,
        STORY
    }

    MediaShape(String mediaType, ProductType productType, String folder) {
        this.mediaType = mediaType;
        this.productType = productType;
        this.folder = folder;
    }

    String mediaType() {
        return mediaType;
    }

    public ProductType productType() {
        return productType;
    }

    String folder() {
        return folder;
    }

    boolean isVideo() {
        return mediaType.equals("VIDEO");
    }

    boolean isChild() {
        return this == CHILD_IMAGE || this == CHILD_VIDEO;
    }

    boolean isStory() {
        return productType == ProductType.STORY;
    }
}
