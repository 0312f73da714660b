package com.swallowtail.tiktok.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.swallowtail.publishing.platform.PlatformFailure;
import com.swallowtail.publishing.platform.Silence;
import com.swallowtail.publishing.token.BearerToken;
import com.swallowtail.publishing.token.UsableToken;
import com.swallowtail.testsupport.SimulatorControl;
import com.swallowtail.tiktok.fixtures.Tenant;
import com.swallowtail.tiktok.fixtures.TikTokServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What asks is asked again; what publishes is sent once, and says whether it may have happened. */
@QuarkusTest
@TikTokServiceTest
@Order(1) // before posts of other classes are followed: it counts every request that TikTok gets
class TikTokUnderFaultsIT {
    private final TikTok tiktok;
    private final SimulatorControl simulator = Tenant.simulator();

    TikTokUnderFaultsIT(TikTok tiktok) {
        this.tiktok = tiktok;
    }

    @AfterEach
    void heal() {
        simulator.clearFaults();
    }

    @ParameterizedTest
    @CsvSource({
        "creatorInfo, status 503", "creatorInfo, drop before", "creatorInfo, drop after", "creatorInfo, garbage",
        "status, status 503", "status, drop before", "status, drop after", "status, garbage",
        "videos, status 503", "videos, drop before", "videos, drop after", "videos, garbage"
    })
    void a_question_is_asked_again_when_tiktok_is_unwell(String call, String fault) {
        UsableToken token = token();
        provoke(fault, path(call, token));
        call(call, token).await().indefinitely();
        assertThat(calls(call)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "creatorInfo, rate limited, false", "creatorInfo, refused in 200, false",
        "status, rate limited, false", "status, refused in 200, false",
        "videos, rate limited, false", "videos, refused in 200, false",
    })
    void a_question_that_is_refused_is_not_repeated(String call, String fault, boolean unclear) {
        UsableToken token = token();
        provoke(fault, path(call, token));
        assertThat(failure(call, token).unclear()).isEqualTo(unclear);
        Awaitility.await().atMost(Duration.ofSeconds(8)).untilAsserted(() -> assertThat(calls(call))
                .hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({
        "initVideo, status 503, true",
        "initVideo, drop before, true",
        "initVideo, drop after, true",
        "initVideo, garbage, true",
        "initVideo, rate limited, false",
        "initVideo, refused in 200, false",
        "initInboxVideo, status 503, true",
        "initInboxVideo, drop before, true",
        "initInboxVideo, drop after, true",
        "initInboxVideo, garbage, true",
        "initInboxVideo, rate limited, false",
        "initInboxVideo, refused in 200, false",
        "initPhotos, status 503, true",
        "initPhotos, drop before, true",
        "initPhotos, drop after, true",
        "initPhotos, garbage, true",
        "initPhotos, rate limited, false",
        "initPhotos, refused in 200, false",
        "cancel, status 503, true",
        "cancel, drop before, true",
        "cancel, drop after, true",
        "cancel, garbage, true",
        "cancel, rate limited, false",
        "cancel, refused in 200, false",
    })
    void what_publishes_is_sent_once_and_says_whether_it_may_have_happened(String call, String fault, boolean unclear) {
        UsableToken token = token();
        provoke(fault, path(call, token));
        assertThat(failure(call, token).unclear()).isEqualTo(unclear);
        Awaitility.await().atMost(Duration.ofSeconds(8)).untilAsserted(() -> assertThat(calls(call))
                .hasSize(1));
    }

    @Test
    void whatever_takes_too_long_is_unclear_and_not_repeated() {
        // Given
        var token = token();
        path("status", token);
        simulator.clearRequests();
        PATHS.values().forEach(path -> simulator.delay(path, 1, Duration.ofSeconds(6)));
        // When
        var answers = PATHS.keySet().stream().collect(Collectors.toMap(call -> call, call -> call(call, token)
                .subscribeAsCompletionStage()
                .handle((answer, failure) -> failure)));
        // Then
        answers.forEach((call, failure) -> {
            assertThat(new Silence(TikTokRefusal.TIKTOK).explained(failure.join()))
                    .as(call)
                    .isInstanceOfSatisfying(PlatformFailure.class, known -> assertThat(known.unclear())
                            .isTrue());
            assertThat(calls(call)).as(call).hasSize(1);
        });
    }

    private void provoke(String fault, String path) {
        simulator.clearRequests();
        switch (fault) {
            case "status 503" -> simulator.answer(path, 1, 503, null);
            case "drop before" -> simulator.dropBefore(path, 1);
            case "drop after" -> simulator.dropAfter(path, 1);
            case "garbage" -> simulator.answer(path, 1, 200, "<html>");
            case "rate limited" -> simulator.answer(path, 1, 429, envelope("rate_limit_exceeded"));
            case "refused in 200" -> simulator.answer(path, 1, 200, envelope("spam_risk_too_many_posts"));
            default -> throw new IllegalArgumentException(fault);
        }
    }

    private String publishId = "";

    private String path(String call, UsableToken token) {
        if (call.equals("status") || call.equals("cancel")) {
            publishId = tiktok.initVideo(token, video()).await().indefinitely().publishId();
        }
        return PATHS.get(call);
    }

    private static final Map<String, String> PATHS = Map.of(
            "creatorInfo", "/v2/post/publish/creator_info/query/",
            "status", "/v2/post/publish/status/fetch/",
            "videos", "/v2/video/list/",
            "initVideo", "/v2/post/publish/video/init/",
            "initInboxVideo", "/v2/post/publish/inbox/video/init/",
            "initPhotos", "/v2/post/publish/content/init/",
            "cancel", "/v2/post/publish/cancel/");

    private Uni<?> call(String name, UsableToken token) {
        return switch (name) {
            case "creatorInfo" -> tiktok.creatorInfo(token);
            case "status" -> tiktok.status(token, publishId);
            case "videos" -> tiktok.videos(token, null, 20);
            case "initVideo" -> tiktok.initVideo(token, video());
            case "initInboxVideo" -> tiktok.initInboxVideo(token, source());
            case "initPhotos" -> tiktok.initPhotos(token, photos());
            case "cancel" -> tiktok.cancel(token, publishId);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private PlatformFailure failure(String call, UsableToken token) {
        return catchThrowableOfType(
                PlatformFailure.class, () -> call(call, token).await().indefinitely());
    }

    private List<SimulatorControl.Request> calls(String call) {
        return simulator.requests(PATHS.get(call));
    }

    private static VideoInit video() {
        return new VideoInit("loaf", "PUBLIC_TO_EVERYONE", false, false, false, false, false, false, null, source());
    }

    private static VideoSource source() {
        return new VideoSource.Pull(URI.create(Tenant.setting("SIMULATOR_URL") + "/media/sample.mp4"));
    }

    private static PhotoInit photos() {
        var photo = URI.create(Tenant.setting("SIMULATOR_URL") + "/media/sample.jpg");
        return new PhotoInit("loaf", null, "PUBLIC_TO_EVERYONE", false, false, false, List.of(photo), 0, false);
    }

    private static Map<String, Object> envelope(String code) {
        return Map.of("data", Map.of(), "error", Map.of("code", code, "message", "no", "log_id", "L"));
    }

    private static UsableToken token() {
        var token = Tenant.connected().token();
        return new UsableToken(
                new BearerToken(token.getString("accessToken")),
                Instant.parse(token.getString("expiresAt")),
                token.getString("accountId"),
                Set.of(Tenant.SCOPES.split(",")),
                1,
                null,
                null);
    }
}
