package com.swallowtail.connections.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.connections.connection.SealedGrant;
import com.swallowtail.connections.platform.Renewal;
import com.swallowtail.crypto.SealedText;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefreshPolicyTest {
    private static final Renewal LATE = new Renewal(0.8, Duration.ZERO);
    private static final Instant ISSUED = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # life, asked, age, refresh, lives
                    1000,   60,    0,   false,   true
                    1000,   60,    799, false,   true
                    1000,   60,    800, true,    true
                    1000,   60,    940, true,    true
                    1000,   60,    941, true,    false
                    1000,   0,     999, true,    true
                    1000,   0,     1000, true,   false
                    1000,   1000,  0,   false,   true
                    1000,   1000,  1,   true,    false
                    30,     60,    0,   false,   true
                    30,     60,    23,  false,   true
                    30,     60,    24,  true,    false""")
    void a_token_is_renewed_late_and_never_handed_out_shorter_than_asked(
            long life, long asked, long age, boolean refresh, boolean lives) {
        // Given
        var sealed = new SealedText("00000000", "x");
        var grant = new SealedGrant(sealed, sealed, ISSUED, ISSUED.plusSeconds(life), null, "app", sealed);
        var now = ISSUED.plusSeconds(age);
        // When
        var wantsRefresh = RefreshPolicy.wantsRefresh(grant, LATE, Duration.ofSeconds(asked), now);
        var stillLives = RefreshPolicy.lives(grant, LATE, Duration.ofSeconds(asked), now);
        // Then
        assertThat(wantsRefresh).isEqualTo(refresh);
        assertThat(stillLives).isEqualTo(lives);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # share, youngest, life, lot, ahead
                    0.8,     0,        1000, 0,   800
                    0.8,     0,        1000, 0.5, 775
                    0.8,     0,        1000, 1,   750
                    0.5,     480,      1000, 1,   480
                    0.5,     900,      1000, 0.5, 900""")
    void what_was_granted_together_is_renewed_one_after_another_and_never_too_young(
            double share, long youngest, long life, double lot, long ahead) {
        // Given
        var renewal = new Renewal(share, Duration.ofSeconds(youngest));
        // When
        var at = renewal.aheadAt(ISSUED, ISSUED.plusSeconds(life), lot);
        // Then
        assertThat(at).isEqualTo(ISSUED.plusSeconds(ahead));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # life in days, age in hours, refresh
                    60,             0,            false
                    60,             719,          false
                    60,             720,          true
                    1,              23,           false
                    0.5,            11,           false
                    0.5,            12,           true
                    1,              24,           true""")
    void a_platform_may_want_it_earlier_but_not_too_young_unless_it_has_run_out(
            double life, long age, boolean refresh) {
        // Given
        var renewal = new Renewal(0.5, Duration.ofHours(24));
        var sealed = new SealedText("00000000", "x");
        var expires = ISSUED.plusSeconds((long) (life * 86_400));
        var grant = new SealedGrant(sealed, null, ISSUED, expires, null, "app", sealed);
        // When
        var wantsRefresh =
                RefreshPolicy.wantsRefresh(grant, renewal, Duration.ofMinutes(1), ISSUED.plus(Duration.ofHours(age)));
        // Then
        assertThat(wantsRefresh).isEqualTo(refresh);
    }
}
