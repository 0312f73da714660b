package com.swallowtail.connections.doctor;

import com.swallowtail.connections.Check;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/**
 * Examines all parts at the same time. None of them takes longer than two seconds, and none of them, whatever becomes of it,
 * keeps the others from being told of.
 */
@ApplicationScoped
class ExamineInstallation {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final List<Examination> examinations;

    ExamineInstallation(@All List<Examination> examinations) {
        this.examinations = examinations;
    }

    Uni<DoctorView> examine() {
        return Uni.join()
                .all(examinations.stream().map(ExamineInstallation::bounded).toList())
                .andFailFast()
                .map(checks ->
                        DoctorView.of(checks.stream().flatMap(List::stream).toList()));
    }

    static Uni<List<Check>> bounded(Examination examination) {
        return Uni.createFrom()
                .deferred(examination::examine)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .invoke(failure -> Log.warnf(failure, "The doctor could not examine: %s", examination.part()))
                .onFailure()
                .recoverWithItem(failure -> List.of(Examination.fault(
                        examination.part(),
                        failure instanceof TimeoutException
                                ? "It did not answer within " + PATIENCE.toSeconds() + " seconds."
                                : "It could not be reached.",
                        examination.remedy())));
    }
}
