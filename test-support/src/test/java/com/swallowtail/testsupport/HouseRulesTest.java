package com.swallowtail.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.swallowtail.testsupport.house.HouseRule;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule catches what is planted for it, and only that. */
class HouseRulesTest {
    private static final String PLANTED = "com.swallowtail.testsupport.planted.";

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(textBlock = """
            1,  cycle,       Hen Egg
            2,  adapter,     PublicResource PublicRows PublicEntity
            3,  dialect,     TalksToThePlatform
            4,  impure,      RecordWithAnEntity RecordWithAFuture
            5,  blocking,    Sleeper Awaiter.await Awaiter.join Subscriber.subscribe
            6,  clock,       Instant.now System.currentTimeMillis
            7,  injection,   InjectedField.clock InjectedField.margin
            8,  config,      Settings
            9,  failure,     HandMadeAnswer.refuse HandMadeAnswer.vanish
            10, secret,      OpenSecret.accessToken OpenSecret.appClientSecret
            11, audit,       SilentMutation.remove
            12, transaction, CallsWhileLocked
            """)
    void a_planted_violation_is_caught_and_the_way_out_is_named(int number, String planted, String caught) {
        // When
        var failure = catchThrowable(() -> test(number, planted).execute());
        // Then
        assertThat(failure).isInstanceOf(AssertionError.class).hasMessageContaining("because");
        assertThat(failure.getMessage()).contains(Arrays.asList(caught.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            4,  impure,   RecordFromAnEntity
            5,  blocking, ExemptSubscriber
            10, secret,   hasRefreshToken
            11, audit,    RemoteMutation
            11, audit,    SilentMutation.show
            """)
    void what_a_rule_does_not_mean_is_left_alone(int number, String planted, String spared) {
        // When
        var failure = catchThrowable(() -> test(number, planted).execute());
        // Then
        assertThat(failure.getMessage()).doesNotContain(spared);
    }

    @Test
    void a_rule_that_finds_nothing_to_judge_fails() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> test(8, "clock").execute())
                .withMessageContaining("failed to check any classes");
    }

    @Test
    void an_opt_out_shows_its_reason_and_silences_its_rule() throws Throwable {
        // When
        var rule = tests("clock", "8 has no configuration").get(7);
        // Then
        assertThat(rule.getDisplayName()).isEqualTo("8 Configuration is mapped (not here: has no configuration)");
        rule.getExecutable().execute();
    }

    @Test
    void an_opt_out_that_is_no_longer_needed_fails() {
        // When
        var failure = catchThrowable(tests("clock", "5 blocks by design").get(4).getExecutable()::execute);
        // Then
        assertThat(failure)
                .isInstanceOf(AssertionError.class)
                .hasMessage("This module keeps rule 5 Nobody blocks or subscribes by hand: delete its opt-out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8", "13 is no rule", "no number"})
    void an_opt_out_without_rule_or_reason_is_refused(String optOut) {
        assertThatIllegalArgumentException().isThrownBy(() -> HouseRules.verify(PLANTED + "clock", optOut));
    }

    @Test
    void there_are_twelve_numbered_in_order() {
        assertThat(HouseRule.all("com.swallowtail").map(HouseRule::number))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 12).boxed().toList());
    }

    private static Executable test(int number, String planted) {
        return tests(planted).get(number - 1).getExecutable();
    }

    private static List<DynamicTest> tests(String planted, String... optOuts) {
        var classes = new ClassFileImporter().importPackages(PLANTED + planted);
        return HouseRules.verify(classes, PLANTED + planted, optOuts).toList();
    }
}
