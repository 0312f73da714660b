package com.swallowtail.tiktok.platform;

import static com.swallowtail.web.Actor.OPERATOR;
import static com.swallowtail.web.Actor.PLATFORM;
import static com.swallowtail.web.Actor.YOU;

import com.swallowtail.publishing.platform.KnownRefusal;
import com.swallowtail.web.Actor;
import com.swallowtail.web.ProblemDescription;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why TikTok does not do what was asked: one line for each {@code error.code} and {@code fail_reason} that it documents,
 * with the cause, who acts and what to do.
 */
public enum TikTokProblem implements KnownRefusal {
    TOKEN_REJECTED(
            409,
            "The platform does not accept the connection's token",
            "TikTok rejected the access token, even a fresh one",
            YOU,
            "Connect the TikTok account again.",
            false,
            "access_token_invalid"),
    SCOPE_MISSING(
            409,
            "A permission is missing",
            "The account's owner has not granted the permission that this needs",
            YOU,
            "Connect the TikTok account again and grant the missing permission.",
            false,
            "scope_not_authorized",
            "scope_permission_missed"),
    INVALID_PARAM(
            422,
            "The platform does not accept a value",
            "TikTok found a value of the post that it does not accept",
            YOU,
            "Change the post as TikTok's message says, and post anew.",
            false,
            "invalid_param",
            "invalid_params"),
    FILE_REFUSED(
            422,
            "TikTok does not accept the file",
            "TikTok found the file unusable",
            YOU,
            "Use an intact MP4, MOV or WebM video of at most 4 GB.",
            false,
            "invalid_file_upload"),
    TIKTOK_RATE_LIMITED(
            429,
            "TikTok's rate limit is reached",
            "TikTok takes no more calls for this account at the moment",
            PLATFORM,
            "Wait a minute; waiting posts go on by themselves.",
            true,
            "rate_limit_exceeded"),
    TIKTOK_UNAVAILABLE(
            502,
            "TikTok is not well",
            "TikTok did not answer usably",
            PLATFORM,
            "Wait; try again in a few minutes.",
            true,
            "internal_error"),
    POSTING_CAP_REACHED(
            409,
            "The account's daily posts are used up",
            "TikTok's daily number of posts through apps is reached for this account (about 15 in 24 hours)",
            YOU,
            "Post again after 24 hours.",
            true,
            "spam_risk_too_many_posts"),
    ACCOUNT_BANNED_FROM_POSTING(
            409,
            "The account may not post",
            "TikTok has banned this account from posting",
            YOU,
            "Look for TikTok's notice in the account's inbox and appeal there.",
            false,
            "spam_risk_user_banned_from_posting"),
    ACTIVE_USER_CAP_REACHED(
            409,
            "The app's daily accounts are used up",
            "The app's number of accounts that may post within 24 hours is reached",
            OPERATOR,
            "Post again after 24 hours, or ask TikTok to raise the app's number of posting accounts.",
            true,
            "reached_active_user_cap"),
    UNAUDITED_CLIENT(
            409,
            "The account must be private",
            "The app has not passed TikTok's audit, so it posts only to accounts that are set to private",
            YOU,
            "Set the TikTok account itself to private while posting (the post as SELF_ONLY), or have the app audited.",
            false,
            "unaudited_client_can_only_post_to_private_accounts"),
    URL_OWNERSHIP_UNVERIFIED(
            409,
            "The media's address is not verified with TikTok",
            "TikTok fetches media only from domains or URL prefixes that the app has verified",
            OPERATOR,
            "Verify the domain or URL prefix in TikTok's developer portal, or post with transfer FILE_UPLOAD.",
            false,
            "url_ownership_unverified"),
    PRIVACY_LEVEL_NOT_OFFERED(
            422,
            "The privacy level is not offered",
            "The privacy level is missing or is not one that TikTok offers for this account",
            YOU,
            "Choose one of the privacy levels in creator-info, which depend on the account being public or private.",
            false,
            "privacy_level_option_mismatch"),
    TOO_MANY_PENDING_DRAFTS(
            409,
            "Too many drafts wait in the inbox",
            "Five drafts of the last 24 hours still wait in the account's TikTok inbox",
            YOU,
            "Finish or discard drafts in the TikTok app, then post again.",
            true,
            "spam_risk_too_many_pending_share"),
    APP_VERSION_TOO_OLD(
            409,
            "The TikTok app is too old",
            "Drafts of photos need TikTok's app in version 31.8 or newer on the owner's phone",
            YOU,
            "Update the TikTok app on the phone, then post again.",
            false,
            "app_version_check_failed"),
    PUBLICATION_UNKNOWN(
            409,
            "TikTok does not know the publication",
            "TikTok does not know this publication",
            YOU,
            "Look at the TikTok profile; if the post is not there, post anew.",
            false,
            "invalid_publish_id"),
    PUBLICATION_FOREIGN(
            409,
            "The publication belongs to another account",
            "The publication was begun with another TikTok account or app than the one connected now",
            YOU,
            "Look at the TikTok profile that was connected then.",
            false,
            "token_not_authorized_for_specified_publish_id"),
    NOT_CANCELLABLE(
            409,
            "Too late to cancel",
            "TikTok cannot stop this publication any more",
            YOU,
            "Delete the post in the TikTok app once it is there.",
            false,
            "publish_not_cancellable"),
    MEDIA_FORMAT_REFUSED(
            422,
            "The platform does not accept the media's format",
            "The media's container or codec is none that TikTok takes",
            YOU,
            "Use MP4, MOV or WebM with H.264, H.265, VP8 or VP9; photos as JPEG or WebP.",
            false,
            "file_format_check_failed"),
    MEDIA_DURATION_REFUSED(
            422,
            "TikTok does not accept the video's duration",
            "The video is shorter or longer than this account may post",
            YOU,
            "Cut the video to the maximum duration in creator-info.",
            false,
            "duration_check_failed"),
    MEDIA_FRAME_RATE_REFUSED(
            422,
            "TikTok does not accept the video's frame rate",
            "The video's frame rate is outside of 23 to 60 frames per second",
            YOU,
            "Encode the video with 23 to 60 frames per second.",
            false,
            "frame_rate_check_failed"),
    MEDIA_PICTURE_SIZE_REFUSED(
            422,
            "TikTok does not accept the picture size",
            "A side of the picture is outside of what TikTok takes (video: 360 to 4096 pixels; photo: up to 1080p)",
            YOU,
            "Scale the media and post anew.",
            false,
            "picture_size_check_failed"),
    TIKTOK_INTERNAL(
            502,
            "TikTok failed by itself",
            "TikTok failed while working on the post",
            PLATFORM,
            "Post anew.",
            true,
            "internal"),
    VIDEO_PULL_FAILED(
            502,
            "TikTok could not fetch the video",
            "TikTok could not fetch the video from its address",
            YOU,
            "Make sure the address answers the whole file within an hour, over https and without redirects; post anew.",
            true,
            "video_pull_failed"),
    PHOTO_PULL_FAILED(
            502,
            "TikTok could not fetch a photo",
            "TikTok could not fetch a photo from its address",
            YOU,
            "Make sure each address answers its photo, over https and without redirects; post anew.",
            true,
            "photo_pull_failed"),
    PUBLISH_CANCELLED(
            409,
            "The publication was cancelled",
            "The publication was cancelled before it was finished",
            YOU,
            "Post anew if it was not meant.",
            false,
            "publish_cancelled"),
    AUTHORIZATION_REMOVED(
            409,
            "The account was disconnected while posting",
            "The account's owner removed the app's permission while TikTok worked on the post",
            YOU,
            "Connect the TikTok account again, then post anew.",
            false,
            "auth_removed"),
    TEXT_REFUSED_AS_SPAM(
            422,
            "TikTok takes the text for spam",
            "TikTok found the caption to be spam or against its rules",
            YOU,
            "Change the caption and post anew.",
            false,
            "spam_risk_text"),
    REFUSED_AS_SPAM(
            422,
            "The platform takes the post for spam",
            "TikTok found the post to be spam or against its rules",
            YOU,
            "Look for TikTok's notice in the account's inbox before posting anything like it again.",
            false,
            "spam_risk"),
    UPLOAD_EXPIRED(
            409,
            "The upload took too long",
            "TikTok's upload address lives for one hour and has expired",
            YOU,
            "Post anew.",
            true),
    UPLOAD_UNKNOWN(
            409,
            "TikTok does not know the upload",
            "TikTok's upload host does not know this upload",
            YOU,
            "Post anew.",
            true),
    UPLOAD_REFUSED(
            502,
            "The platform refused a part of the file",
            "TikTok's upload host refused a part of the file",
            PLATFORM,
            "Post anew; if it happens again, use transfer PULL_FROM_URL.",
            true),
    TIKTOK_REFUSED(
            409,
            "TikTok refused",
            "TikTok refused for a reason that it does not document",
            PLATFORM,
            "Look up the code that TikTok gave, and ask its support with the log id.",
            false);

    private static final Map<String, TikTokProblem> BY_PLATFORM_CODE = KnownRefusal.byPlatformCode(values());

    private final Meaning meaning;

    TikTokProblem(
            int status,
            String title,
            String cause,
            Actor actor,
            String action,
            boolean retryable,
            String... platformCodes) {
        var description = new ProblemDescription(status, title, actor, action, retryable);
        this.meaning = new Meaning(description, cause, Set.of(platformCodes));
    }

    /** The problem that TikTok's {@code error.code} or {@code fail_reason} stands for. */
    static TikTokProblem named(@Nullable String platformCode) {
        return platformCode == null ? TIKTOK_REFUSED : BY_PLATFORM_CODE.getOrDefault(platformCode, TIKTOK_REFUSED);
    }

    static Map<String, TikTokProblem> byPlatformCode() {
        return BY_PLATFORM_CODE;
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
