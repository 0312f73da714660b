package com.swallowtail.tiktok.platform;

/** How far TikTok is with a publication. */
public enum PublishState {
    PROCESSING_UPLOAD,
    PROCESSING_DOWNLOAD,
    SEND_TO_USER_INBOX,
    PUBLISH_COMPLETE,
    FAILED,
    /** A state that TikTok added later; treated as still in progress. */
    UNKNOWN
}
