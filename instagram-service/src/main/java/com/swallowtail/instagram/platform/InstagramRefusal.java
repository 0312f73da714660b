package com.swallowtail.instagram.platform;

import com.swallowtail.publishing.platform.Dialect;
import com.swallowtail.publishing.platform.PlatformFailure;
import com.swallowtail.publishing.platform.Wording;
import com.swallowtail.web.Failure;
import com.swallowtail.web.PlatformRefusal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Instagram's refusals mean. Code and subcode decide, never the status of an answer that has them. */
final class InstagramRefusal {
    static final Dialect INSTAGRAM = new Dialect(
            "instagram", "Instagram", InstagramProblem.INSTAGRAM_UNAVAILABLE, InstagramProblem.SCOPE_MISSING);

    private static final Map<String, InstagramProblem> KNOWN = InstagramProblem.byPlatformCode();
    private static final Pattern NAME = Pattern.compile("INSTAGRAM_PLATFORM_API__[A-Z_]+");
    private static final Pattern PUBLISHING = Pattern.compile("\\b22\\d{5}\\b");

    private InstagramRefusal() {}

    /** What Instagram answered, as a failure; never called for a success. */
    static PlatformFailure of(int httpStatus, Wire.@Nullable Fault fault, Duration pause) {
        if (httpStatus >= 500 || httpStatus / 100 == 3) {
            return with(fault, INSTAGRAM.unclear("Instagram answered with HTTP status " + httpStatus, null));
        }
        if (fault == null) {
            return httpStatus == 429 ? throttled(pause) : denied("Instagram refused with HTTP status " + httpStatus);
        }
        return with(fault, classified(fault, pause));
    }

    static PlatformFailure.Throttled throttled(Duration pause) {
        InstagramProblem problem = InstagramProblem.INSTAGRAM_RATE_LIMITED;
        return new PlatformFailure.Throttled(problem, problem.cause(), pause);
    }

    /** What the {@code status} of a container that failed means: a sentence that holds a subcode. */
    static Failure failedContainer(@Nullable String status) {
        Matcher subcode = PUBLISHING.matcher(status == null ? "" : status);
        String found = subcode.find() ? subcode.group() : "";
        InstagramProblem problem = KNOWN.getOrDefault(found, InstagramProblem.CONTAINER_NOT_CREATED);
        return Failure.of(
                problem,
                problem.cause(),
                new PlatformRefusal(INSTAGRAM.platform(), null, Wording.bounded(found), Wording.bounded(status), null));
    }

    static Failure expiredContainer() {
        InstagramProblem problem = InstagramProblem.CONTAINER_EXPIRED;
        return Failure.of(
                problem, problem.cause(), new PlatformRefusal(INSTAGRAM.platform(), null, null, "EXPIRED", null));
    }

    private static PlatformFailure classified(Wire.Fault fault, Duration pause) {
        InstagramProblem problem = problem(fault);
        return switch (problem) {
            case INSTAGRAM_UNAVAILABLE -> INSTAGRAM.unclear("Instagram failed by itself", null);
            case INSTAGRAM_RATE_LIMITED -> throttled(pause);
            case TOKEN_REJECTED,
                    SIGN_IN_EXPIRED,
                    APP_REMOVED,
                    PASSWORD_CHANGED,
                    ACCOUNT_CHECKPOINTED,
                    ACCOUNT_UNCONFIRMED,
                    PAGE_ROLE_LOST -> new PlatformFailure.TokenRejected(problem, problem.cause(), fault.name());
            case SCOPE_MISSING, ADS_PERMISSION_MISSING -> new PlatformFailure.ScopeMissing(problem, problem.cause());
            case INSTAGRAM_REFUSED -> undocumented(fault);
            default -> new PlatformFailure.Denied(problem, problem.cause());
        };
    }

    private static InstagramProblem problem(Wire.Fault fault) {
        String code = String.valueOf(fault.code());
        String subcode = String.valueOf(fault.errorSubcode());
        return named(fault.words())
                .or(() -> known(code + "/" + subcode))
                .or(() -> PUBLISHING.matcher(subcode).matches() ? known(subcode) : Optional.empty())
                .or(() -> told(fault))
                .or(() -> known(code))
                .orElse(InstagramProblem.INSTAGRAM_REFUSED);
    }

    private static Optional<InstagramProblem> known(String key) {
        return Optional.ofNullable(KNOWN.get(key));
    }

    private static Optional<InstagramProblem> named(String words) {
        Matcher name = NAME.matcher(words);
        return name.find() ? known(name.group()) : Optional.empty();
    }

    /** One code stands for several things, which only its words tell apart. */
    private static Optional<InstagramProblem> told(Wire.Fault fault) {
        String words = fault.words();
        return switch (fault.code()) {
            case 10 -> words.contains("viewers") ? Optional.of(InstagramProblem.NOT_ENOUGH_VIEWERS) : Optional.empty();
            case 100 -> invalid(words);
            case Integer code
            when code >= 200 && code <= 299 ->
                Optional.of(
                        words.contains("ads_management")
                                ? InstagramProblem.ADS_PERMISSION_MISSING
                                : InstagramProblem.SCOPE_MISSING);
            case null, default -> Optional.empty();
        };
    }

    private static Optional<InstagramProblem> invalid(String words) {
        if (words.contains("appsecret_proof") || words.contains("app secret proof")) {
            return Optional.of(InstagramProblem.APP_MISCONFIGURED);
        }
        return words.contains("missing permission") ? Optional.of(InstagramProblem.SCOPE_MISSING) : Optional.empty();
    }

    private static PlatformFailure undocumented(Wire.Fault fault) {
        return Boolean.TRUE.equals(fault.isTransient())
                ? INSTAGRAM.unclear("Instagram failed by itself, for a while", null)
                : denied("Instagram refused with the code " + fault.name());
    }

    private static PlatformFailure denied(String detail) {
        return new PlatformFailure.Denied(InstagramProblem.INSTAGRAM_REFUSED, detail);
    }

    private static PlatformFailure with(Wire.@Nullable Fault fault, PlatformFailure failure) {
        if (fault != null) {
            failure.with(new PlatformRefusal(
                    INSTAGRAM.platform(),
                    text(fault.code()),
                    text(fault.errorSubcode()),
                    Wording.bounded(fault.shown()),
                    Wording.bounded(fault.fbtraceId())));
        }
        return failure;
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }
}
