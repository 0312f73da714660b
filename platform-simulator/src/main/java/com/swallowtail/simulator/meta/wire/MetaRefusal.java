package com.swallowtail.simulator.meta.wire;

import org.jspecify.annotations.Nullable;

/** Meta says no: its code, perhaps a subcode, and a message. The HTTP status follows from the code. */
public final class MetaRefusal extends RuntimeException {
    private static final int PUBLISHING = 2207;

    private final int code;
    private final @Nullable Integer subcode;
    private final @Nullable UserText userText;

    /** What the person may be shown. */
    public record UserText(String title, String message) {}

    private MetaRefusal(int code, @Nullable Integer subcode, String message, @Nullable UserText userText) {
        super(message, null, false, false);
        this.code = code;
        this.subcode = subcode;
        this.userText = userText;
    }

    public MetaRefusal(int code, String message) {
        this(code, null, message, null);
    }

    public MetaRefusal(int code, int subcode, String message) {
        this(code, subcode, message, null);
    }

    public static MetaRefusal invalidParameter(String why) {
        return new MetaRefusal(100, "(#100) " + why);
    }

    public static MetaRefusal missingParameter(String name) {
        return invalidParameter("The parameter " + name + " is required");
    }

    public static MetaRefusal unknownPath(String path) {
        return new MetaRefusal(2500, "Unknown path components: " + path);
    }

    /** @param action get, post or delete */
    public static MetaRefusal noSuchObject(String action, String id) {
        return new MetaRefusal(
                100,
                33,
                "Unsupported " + action + " request. Object with ID '" + id
                        + "' does not exist, cannot be loaded due to"
                        + " missing permissions, or does not support this operation. Please read the Graph API"
                        + " documentation at https://developers.facebook.com/docs/graph-api");
    }

    public static MetaRefusal missingPermission(String permission) {
        return permission.startsWith("instagram_")
                ? new MetaRefusal(10, "(#10) Application does not have permission for this action: " + permission)
                : new MetaRefusal(200, "(#200) Requires " + permission + " permission to manage the object");
    }

    public static MetaRefusal invalidToken(String why) {
        return new MetaRefusal(190, why);
    }

    public MetaRefusal telling(String title, String text) {
        return new MetaRefusal(code, subcode, message(), new UserText(title, text));
    }

    public int code() {
        return code;
    }

    public @Nullable Integer subcode() {
        return subcode;
    }

    public String message() {
        return String.valueOf(getMessage());
    }

    @Nullable
    UserText userText() {
        return userText;
    }

    /** The errors of publishing all answer 400. */
    int status() {
        if (subcode != null && subcode / 1000 == PUBLISHING) {
            return 400;
        }
        return switch (code) {
            case 1, 2 -> 500;
            case 4, 10, 32 -> 403;
            default -> code >= 200 && code <= 299 ? 403 : 400;
        };
    }
}
