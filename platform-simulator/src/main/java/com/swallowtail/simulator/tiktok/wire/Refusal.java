package com.swallowtail.simulator.tiktok.wire;

/** TikTok says no to a request: the status, its error code, and in plain words why. */
public final class Refusal extends RuntimeException {
    private final int status;
    private final String code;

    public Refusal(int status, String code, String why) {
        super(why, null, false, false);
        this.status = status;
        this.code = code;
    }

    public static Refusal accessTokenInvalid(String why) {
        return new Refusal(401, "access_token_invalid", why);
    }

    /** Login and Display API write it in the plural. */
    public static Refusal invalidParams(String why) {
        return new Refusal(400, "invalid_params", why);
    }

    /** The Content Posting API writes it in the singular. */
    public static Refusal invalidParam(String why) {
        return new Refusal(400, "invalid_param", why);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String why() {
        return String.valueOf(getMessage());
    }
}
