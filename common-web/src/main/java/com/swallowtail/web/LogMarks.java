package com.swallowtail.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** By which instance and platform the lines of a log are found, besides the request's id. */
public final class LogMarks {
    private static final Pattern ADDRESS =
            Pattern.compile("/(?:api|internal)/v1/instances/(?<instance>[A-Za-z0-9_-]{1,64})"
                    + "(?:/(?:connections/)?(?<platform>tiktok|tiktok-business|instagram)(?:/.*)?|/.*)?");

    private LogMarks() {}

    /** What is done from here on is about these. */
    public static void set(String instance, String platform) {
        MDC.put("instance", instance);
        MDC.put("platform", platform);
    }

    /** As far as a request's address names them. */
    public static void set(String address) {
        Matcher named = ADDRESS.matcher(address);
        if (named.matches()) {
            MDC.put("instance", named.group("instance"));
            if (named.group("platform") != null) {
                MDC.put("platform", named.group("platform"));
            }
        }
    }
}
