package com.swallowtail.simulator.meta.oauth;

import jakarta.ws.rs.NotFoundException;

/** Why a token stopped working, with the subcode of error 190. */
public enum TokenEnd {
    EXPIRED(463, "Session has expired"),
    REVOKED(458, "The user has not authorized application %s."),
    CHECKPOINTED(459, "The user is enrolled in a blocking, logged-in checkpoint"),
    PASSWORD_CHANGED(
            460,
            "The session has been invalidated because the user changed their password or Facebook has changed the"
                    + " session for security reasons."),
    UNCONFIRMED(464, "Sessions for the user are not allowed because the user is not a confirmed user."),
    INVALID(467, "The session is invalid."),
    ROLE_LOST(492, "The user does not have a role on the Page any more.");

    private final int subcode;
    private final String why;

    TokenEnd(int subcode, String why) {
        this.subcode = subcode;
        this.why = why;
    }

    /** @param name as the remote control says it: {@code expire, revoke, password-changed, role-lost} and so on */
    static TokenEnd named(String name) {
        return switch (name) {
            case "expire" -> EXPIRED;
            case "revoke" -> REVOKED;
            case "checkpoint" -> CHECKPOINTED;
            case "password-changed" -> PASSWORD_CHANGED;
            case "unconfirmed" -> UNCONFIRMED;
            case "invalid" -> INVALID;
            case "role-lost" -> ROLE_LOST;
            default -> throw new NotFoundException("No token ends by " + name);
        };
    }

    public int subcode() {
        return subcode;
    }

    String message(String appId) {
        return "Error validating access token: " + why.formatted(appId);
    }
}
