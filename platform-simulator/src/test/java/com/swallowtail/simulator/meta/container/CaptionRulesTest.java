package com.swallowtail.simulator.meta.container;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CaptionRulesTest {
    @Test
    void it_holds_2200_units() {
        assertThat(CaptionRules.objection("😀".repeat(1100))).isEmpty();
        assertThat(CaptionRules.objection("😀".repeat(1100) + "x")).contains(PublishingError.CAPTION_TOO_LONG);
    }

    @Test
    void it_holds_30_hashtags_and_20_names() {
        assertThat(CaptionRules.objection("#bröt ".repeat(30) + "@mila.bakes ".repeat(20) + "me@example.com"))
                .isEmpty();
        assertThat(CaptionRules.objection("#a ".repeat(31))).contains(PublishingError.TOO_MANY_TAGS);
        assertThat(CaptionRules.objection("@a ".repeat(21))).contains(PublishingError.TOO_MANY_TAGS);
    }
}
