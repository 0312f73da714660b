package com.swallowtail.simulator.meta.container;

import com.swallowtail.simulator.meta.wire.MetaRefusal;

/** What publishing refuses, as Meta's table of publishing errors numbers it. */
enum PublishingError {
    DOWNLOAD_TIMED_OUT(-2, 2207003, "The media could not be downloaded in time.", "Timeout"),
    MEDIA_EXPIRED(-2, 2207020, "The media you are trying to access has expired.", "Media expired"),
    CREATION_FAILED(-1, 2207032, "The media could not be created, please try again.", "Create media fail"),
    THUMB_OFFSET(
            1, 2207057, "The thumbnail offset is not within the duration of the video.", "Thumbnail offset invalid"),
    QUOTA_REACHED(9, 2207042, "You reached the maximum number of posts for today.", "Maximum number of posts reached"),
    MEDIA_NOT_FOUND(24, 2207006, "The media with the given id cannot be found.", "Media not found"),
    CONTAINER_GONE(24, 2207008, "The media builder does not exist or has expired.", "Media builder expired"),
    UNKNOWN_TYPE(100, 2207023, "The media type is unknown or not supported.", "Unknown media type"),
    CAROUSEL_SIZE(100, 2207028, "A carousel takes 2 to 10 items.", "Carousel validation failed"),
    PRODUCT_TAG_PLACED(100, 2207035, "Product tags of a video take no x and y.", "Product tag positions on video"),
    PRODUCT_TAG_UNPLACED(100, 2207036, "Product tags of a photo need x and y.", "Product tag positions missing"),
    PRODUCT_TAG_INVALID(100, 2207037, "One or more product tags are invalid.", "Product tag invalid"),
    TOO_MANY_TAGS(100, 2207040, "The caption or media has too many tags.", "Too many tags"),
    URI_NOT_FETCHED(9004, 2207052, "Only photo or video can be accepted as media type.", "Media download has failed"),
    NOT_READY(9007, 2207027, "Media ID is not available.", "The media is not ready for publishing"),
    IMAGE_TOO_LARGE(36000, 2207004, "The image size is too large.", "Image size too large"),
    IMAGE_FORMAT(36001, 2207005, "The image format is not supported.", "Image format not supported"),
    ASPECT_RATIO(36003, 2207009, "The aspect ratio is not supported.", "Aspect ratio not supported"),
    CAPTION_TOO_LONG(36004, 2207010, "The caption was too long.", "Caption too long");

    /** The subcode of a video that cannot be played; it comes with the status of a container, not with a refusal. */
    static final int VIDEO_FORMAT = 2207026;

    /** The subcode of a video that broke off while it was fetched. */
    static final int VIDEO_DOWNLOAD = 2207077;

    private final int code;
    private final int subcode;
    private final String message;
    private final String title;

    PublishingError(int code, int subcode, String message, String title) {
        this.code = code;
        this.subcode = subcode;
        this.message = message;
        this.title = title;
    }

    int subcode() {
        return subcode;
    }

    MetaRefusal refusal() {
        return new MetaRefusal(code, subcode, message).telling(title, message);
    }

    MetaRefusal refusal(String details) {
        return new MetaRefusal(code, subcode, message + " " + details).telling(title, message);
    }
}
