package com.swallowtail.testsupport;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemPagesTest {
    @TempDir
    Path folder;

    @Test
    void a_code_with_its_page_passes() throws IOException {
        Files.writeString(folder.resolve("lost.md"), "# It is lost\n\nIt means this.\n\nYou do that.\n");
        assertThatCode(() -> ProblemPages.verify(folder, Map.of("lost", "It is lost")))
                .doesNotThrowAnyException();
    }

    @Test
    void a_code_without_a_page_fails() {
        assertThatThrownBy(() -> ProblemPages.verify(folder, Map.of("lost", "It is lost")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("lost.md is missing");
    }

    @Test
    void a_page_with_another_title_or_without_text_fails() throws IOException {
        Files.writeString(folder.resolve("lost.md"), "# It is found\n");
        assertThatThrownBy(() -> ProblemPages.verify(folder, Map.of("lost", "It is lost")))
                .hasMessageContaining("must begin with \"# It is lost\"")
                .hasMessageContaining("must say what the problem means");
    }
}
