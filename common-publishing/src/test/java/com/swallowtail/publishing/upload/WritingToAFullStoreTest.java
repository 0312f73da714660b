package com.swallowtail.publishing.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.swallowtail.web.Problem;
import io.vertx.core.file.FileSystemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class WritingToAFullStoreTest {
    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "/dev/full is a device of Linux")
    void a_disk_without_room_is_told_as_such() {
        var failure = catchThrowable(() -> Files.write(Path.of("/dev/full"), new byte[] {1}));

        assertThat(UploadFiles.told(failure)).isInstanceOfSatisfying(Problem.class, WritingToAFullStoreTest::isFull);
        assertThat(UploadFiles.told(new FileSystemException(failure)))
                .isInstanceOfSatisfying(Problem.class, WritingToAFullStoreTest::isFull);
    }

    @Test
    void any_other_failure_stays_what_it_is() {
        var failure = new IOException("Input/output error");

        assertThat(UploadFiles.told(failure)).isSameAs(failure);
    }

    private static void isFull(Problem problem) {
        assertThat(problem.type()).isEqualTo(UploadProblem.UPLOAD_STORE_FULL);
        assertThat(problem.type().status()).isEqualTo(507);
    }
}
