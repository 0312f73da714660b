package com.swallowtail.instagram.platform;

import static com.swallowtail.web.Actor.OPERATOR;
import static com.swallowtail.web.Actor.PLATFORM;
import static com.swallowtail.web.Actor.YOU;

import com.swallowtail.web.Actor;
import com.swallowtail.web.ListedProblem;
import com.swallowtail.web.ProblemDescription;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Why Instagram does not do what is asked: one line for each code, code with subcode ({@code 190/463}), subcode of publishing
 * ({@code 2207…}) and named error that Meta documents, with the cause, who acts and what to do.
 */
public enum InstagramProblem implements ListedProblem {
    TOKEN_REJECTED(
            409,
            "The platform does not accept the connection's token",
            "Meta rejected the access token, even a fresh one",
            YOU,
            "Connect the Instagram account again.",
            false,
            "190",
            "190/467",
            "102"),
    SIGN_IN_EXPIRED(
            409,
            "The sign-in has expired",
            "Meta says that the account's sign-in has expired",
            YOU,
            "Connect the Instagram account again.",
            false,
            "190/463"),
    APP_REMOVED(
            409,
            "The app was removed from the account",
            "The account's owner has removed the app",
            YOU,
            "Connect the Instagram account again.",
            false,
            "190/458"),
    PASSWORD_CHANGED(
            409,
            "The password was changed",
            "The password of the account that signed in was changed, which ends every sign-in",
            YOU,
            "Connect the Instagram account again.",
            false,
            "190/460"),
    ACCOUNT_CHECKPOINTED(
            409,
            "Meta wants to check the account",
            "Meta has stopped the account until its owner has passed a check",
            YOU,
            "Log in at facebook.com, do what is asked there, then connect the Instagram account again.",
            false,
            "190/459"),
    ACCOUNT_UNCONFIRMED(
            409,
            "The account is not confirmed",
            "The account that signed in has not been confirmed with Meta",
            YOU,
            "Log in at facebook.com and confirm the account, then connect the Instagram account again.",
            false,
            "190/464"),
    PAGE_ROLE_LOST(
            409,
            "The role on the Page is gone",
            "The person who connected the account has no role on its Facebook Page any more",
            YOU,
            "Have the Page's admin give the role back, or connect the account again as somebody who has one.",
            false,
            "190/492"),
    SCOPE_MISSING(
            409,
            "A permission is missing",
            "The account's owner has not granted the permission that this needs",
            YOU,
            "Connect the Instagram account again and grant the missing permission.",
            false,
            "10"),
    ADS_PERMISSION_MISSING(
            409,
            "The role on the Page comes from a business portfolio",
            "The Page role was given through a business portfolio, for which the app lacks the permission ads_management",
            YOU,
            "Have the Page's admin give the role directly on the Page, or connect again and grant ads_management.",
            false),
    NOT_ENOUGH_VIEWERS(
            409,
            "Too few people have seen it",
            "Fewer than five people have seen the story, so Instagram tells no figures",
            PLATFORM,
            "Ask again once more people have seen it.",
            true),
    APP_MISCONFIGURED(
            409,
            "The platform does not accept our app",
            "Meta does not accept the proof that the call comes from the app",
            OPERATOR,
            "Check that the Meta app's id and secret belong together and to the app that the account was connected with.",
            false,
            "104"),
    APP_LACKS_CAPABILITY(
            409,
            "The app may not make this call",
            "The Meta app lacks the product or feature that this needs",
            OPERATOR,
            "Add the Instagram product and the needed feature to the app in Meta's dashboard.",
            false,
            "3"),
    CALL_NOT_UNDERSTOOD(
            409,
            "Meta does not understand the call",
            "Meta does not know the address that was called, or found no token in the call",
            OPERATOR,
            "Check the version of the Graph API and the addresses in the settings.",
            false,
            "2500"),
    INSTAGRAM_RATE_LIMITED(
            429,
            "Instagram's rate limit is reached",
            "Instagram takes no more calls for this account at the moment",
            PLATFORM,
            "Wait as long as Retry-After says; waiting posts go on by themselves.",
            true,
            "4",
            "17",
            "18",
            "32",
            "341",
            "613",
            "80000",
            "80001",
            "80002",
            "80003",
            "80004",
            "80005",
            "80006",
            "80008",
            "80009",
            "80014"),
    INSTAGRAM_UNAVAILABLE(
            502,
            "Instagram is not well",
            "Instagram did not answer usably",
            PLATFORM,
            "Wait; try again in a few minutes.",
            true,
            "1",
            "2",
            "-1",
            "-2",
            "2207001"),
    OBJECT_UNKNOWN(
            404,
            "Instagram does not know the object",
            "Instagram does not know the object, or does not show it to this account",
            YOU,
            "Check the id, and that it belongs to the connected account.",
            false,
            "100/33",
            "803"),
    INVALID_PARAM(
            422,
            "The platform does not accept a value",
            "Instagram found a value that it does not accept",
            YOU,
            "Change what Instagram's message names, and try anew.",
            false,
            "100",
            "2207023",
            "INSTAGRAM_PLATFORM_API__INVALID_PARAM"),
    POSTING_CAP_REACHED(
            409,
            "The account's daily posts are used up",
            "Instagram's number of posts through apps within 24 hours is reached for this account",
            YOU,
            "Post again after 24 hours; publishing-limit shows the count.",
            true,
            "9",
            "2207042"),
    ACCOUNT_RESTRICTED(
            409,
            "The account is restricted",
            "Instagram has restricted the account, or it is inactive",
            YOU,
            "Open the Instagram app with this account and do what it asks, then post anew.",
            false,
            "25",
            "2207050"),
    REFUSED_AS_SPAM(
            422,
            "The platform takes the post for spam",
            "Instagram has blocked the action because it looks like spam",
            YOU,
            "Look for Instagram's notice in the app before posting anything like it again.",
            false,
            "2207051"),
    BLOCKED_FOR_POLICY(
            409,
            "The account is blocked for a while",
            "Meta has blocked the account or the app for a while because of its policies",
            YOU,
            "Look for Meta's notice, and wait some hours before you try again.",
            true,
            "368"),
    DUPLICATE_POST(
            409,
            "The same was posted just now",
            "Instagram has just published the same post",
            YOU,
            "Look at the profile; change the post if it is meant to be another one.",
            false,
            "506"),
    MEDIA_PULL_TIMED_OUT(
            502,
            "Instagram waited too long for the media",
            "Instagram did not get the media from its address in time",
            YOU,
            "Make sure that the address answers the whole file quickly.",
            true,
            "2207003"),
    MEDIA_PULL_FAILED(
            422,
            "Instagram could not fetch the media",
            "Instagram could not fetch the media from its address",
            YOU,
            "Make sure that the address is public, answers the file itself over https and is not closed to robots; post anew.",
            false,
            "9004",
            "2207052",
            "2207077"),
    CONTAINER_EXPIRED(
            409,
            "The prepared media has expired",
            "Media that was prepared but not published within 24 hours has expired",
            YOU,
            "Post anew.",
            true,
            "2207020"),
    CONTAINER_UNKNOWN(
            409,
            "Instagram does not find what was prepared",
            "Instagram does not find the prepared post, or not yet",
            YOU,
            "Post anew.",
            true,
            "24",
            "2207008"),
    CONTAINER_MEDIA_UNKNOWN(
            409,
            "Instagram does not find the prepared media",
            "Instagram does not find the prepared media: it is used already, or not this account's",
            YOU,
            "Post anew.",
            true,
            "2207006"),
    CONTAINER_NOT_CREATED(
            502,
            "Instagram could not prepare the post",
            "Instagram failed while it prepared the media",
            PLATFORM,
            "Wait; it is tried again.",
            true,
            "2207032"),
    CONTAINER_NOT_READY(
            409,
            "The media is still being processed",
            "Instagram still processes the media",
            PLATFORM,
            "Wait; it is tried again.",
            true,
            "9007",
            "2207027"),
    UPLOAD_FAILED(
            502,
            "Instagram failed while it took the video",
            "Instagram failed for an unknown reason while it took the video",
            PLATFORM,
            "Post anew.",
            true,
            "2207053"),
    UPLOAD_REFUSED(
            502,
            "The platform refused a part of the file",
            "Instagram's upload host refused the file",
            PLATFORM,
            "Post anew; if it happens again, use transfer PULL_FROM_URL.",
            true),
    VIDEO_NOT_PROCESSED(
            422,
            "Instagram could not process the video",
            "Instagram could not process the video",
            YOU,
            "Encode the video anew (MP4, H.264, AAC) and post anew.",
            false,
            "2207082",
            "2207085"),
    MEDIA_FORMAT_REFUSED(
            422,
            "The platform does not accept the media's format",
            "The video's container or codec is none that Instagram takes",
            YOU,
            "Use MP4 or MOV with H.264 or HEVC, AAC sound, 23 to 60 frames per second and the index at the front.",
            false,
            "352",
            "2207026"),
    IMAGE_FORMAT_REFUSED(
            422,
            "The platform does not accept the image's format",
            "Instagram takes JPEG images alone",
            YOU,
            "Convert the image to JPEG.",
            false,
            "36001",
            "2207005"),
    IMAGE_TOO_LARGE(
            422,
            "The image is too large",
            "The image has more than the 8 MiB that Instagram takes",
            YOU,
            "Shrink the image to less than 8 MiB.",
            false,
            "36000",
            "2207004"),
    ASPECT_RATIO_REFUSED(
            422,
            "The platform does not accept the aspect ratio",
            "The image is narrower than 4:5 or wider than 1.91:1",
            YOU,
            "Crop the image to between 4:5 and 1.91:1.",
            false,
            "36003",
            "2207009"),
    CAPTION_TOO_LONG(
            422,
            "The caption is too long",
            "The caption has more than 2,200 characters",
            YOU,
            "Shorten the caption.",
            false,
            "36004",
            "2207010"),
    COVER_OFFSET_REFUSED(
            422,
            "The cover's moment is not in the video",
            "The moment of the cover lies behind the video's end",
            YOU,
            "Choose a moment within the video.",
            false,
            "2207057"),
    CAROUSEL_SIZE_REFUSED(
            422,
            "A carousel needs 2 to 10 items",
            "The carousel has fewer than 2 or more than 10 items",
            YOU,
            "Post 2 to 10 items.",
            false,
            "2207028"),
    PRODUCT_TAGS_REFUSED(
            422,
            "The platform does not accept a product tag",
            "A product tag is unknown, or lacks its place on the image, or has one on a video",
            YOU,
            "Correct the product tags and post anew.",
            false,
            "2207035",
            "2207036",
            "2207037"),
    TOO_MANY_TAGS(
            422,
            "The post has too many tags",
            "The post has more tags than Instagram takes: 20 accounts and 30 hashtags",
            YOU,
            "Use fewer tags.",
            false,
            "2207040"),
    TAGGING_REFUSED(
            422,
            "An account cannot be tagged",
            "An account that was tagged or invited does not allow it, or does not exist",
            YOU,
            "Leave the account out and post anew.",
            false,
            "2207018"),
    TRIAL_REEL_REFUSED(
            422,
            "The account may not post trial reels",
            "Instagram does not offer trial reels to this account",
            YOU,
            "Post the reel without trial options.",
            false,
            "2207081"),
    LOCATION_REFUSED(
            422,
            "The location is not known",
            "The location is no Facebook Page with a place",
            YOU,
            "Use the id of a Page that has an address, or leave the location out.",
            false,
            "INSTAGRAM_PLATFORM_API__INVALID_LOCATION_ID"),
    PARTNERSHIP_REFUSED(
            422,
            "The partnership is not allowed",
            "The account may not name this partner",
            YOU,
            "Ask the partner to approve the account, or leave the partner out.",
            false,
            "INSTAGRAM_PLATFORM_API__PERMISSION"),
    MEDIA_TYPE_UNSUPPORTED(
            422,
            "This does not work with media of this type",
            "Instagram does not offer this for media of this type",
            YOU,
            "Do it in the Instagram app.",
            false,
            "2207073"),
    INSTAGRAM_REFUSED(
            409,
            "Instagram refused",
            "Instagram refused for a reason that it does not document",
            PLATFORM,
            "Look up the code that Instagram gave, and ask Meta's support with the log id.",
            false);

    private static final Map<String, InstagramProblem> BY_PLATFORM_CODE = Arrays.stream(values())
            .flatMap(problem -> problem.platformCodes.stream().map(code -> Map.entry(code, problem)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final ProblemDescription description;
    private final String cause;
    private final Set<String> platformCodes;

    InstagramProblem(
            int status,
            String title,
            String cause,
            Actor actor,
            String action,
            boolean retryable,
            String... platformCodes) {
        this.description = new ProblemDescription(status, title, actor, action, retryable);
        this.cause = cause;
        this.platformCodes = Set.of(platformCodes);
    }

    /** Problems by code, by code and subcode, by subcode of publishing, and by name. */
    static Map<String, InstagramProblem> byPlatformCode() {
        return BY_PLATFORM_CODE;
    }

    /** Every problem's title by its code. */
    static Map<String, String> titles() {
        return Arrays.stream(values())
                .collect(Collectors.toMap(
                        InstagramProblem::code,
                        Function.<InstagramProblem>identity().andThen(InstagramProblem::title)));
    }

    /** What is wrong, in one sentence without its full stop. */
    public String cause() {
        return cause;
    }

    @Override
    public ProblemDescription description() {
        return description;
    }
}
