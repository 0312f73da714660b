package com.swallowtail.devstack.torture;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The counts of a run.
 *
 * @param stuck instances that got no token although all was calm again: none may be
 * @param mended sign-ins that people repeated
 */
public record Report(
        Duration lasted,
        Tally tally,
        Verdict verdict,
        Map<Chaos.Kind, Integer> disturbances,
        List<String> stuck,
        long mended) {
    private static final int SHOWN = 10;

    public boolean isClean() {
        return tally.wrongs() == 0 && verdict.isClean() && stuck.isEmpty();
    }

    /** Every count, for people. */
    public String text() {
        var text = new StringBuilder();
        line(text, "seconds", lasted.toSeconds());
        heading(text, "Disturbances");
        disturbances.forEach((kind, count) -> line(text, kind.meaning(), count));
        heading(text, "Callers");
        tally.counts().forEach((what, count) -> line(text, what, count));
        line(text, "met anything else (must be 0)", tally.wrongs());
        heading(text, "Refresh tokens presented to the platform");
        for (var trouble : Trouble.values()) {
            line(text, "trouble on the way: " + trouble, seen(trouble));
        }
        line(text, "answered with a new one", answered());
        line(
                text,
                "refused",
                verdict.seen().stream().filter(Presentation::isRefused).count());
        line(
                text,
                "again after the answer that replaced them had been stored (must be 0)",
                verdict.reused().size());
        heading(text, "Connections that lost their grant");
        verdict.ended().forEach((reason, count) -> line(text, reason, count));
        line(text, "signed in again", mended);
        line(text, "lost for no known reason (must be 0)", verdict.unexplained().size());
        line(text, "without a token although all was calm again (must be 0)", stuck.size());
        examples(text);
        return text.toString();
    }

    public long answered() {
        return verdict.seen().stream().filter(Presentation::isAnswered).count();
    }

    private long seen(Trouble trouble) {
        return verdict.seen().stream()
                .filter(presentation -> presentation.trouble() == trouble)
                .count();
    }

    private void examples(StringBuilder text) {
        Stream.of(tally.examples(), verdict.reused(), verdict.unexplained(), stuck)
                .flatMap(each -> each.stream().limit(SHOWN))
                .forEach(wrong -> text.append("  ! ").append(wrong).append('\n'));
    }

    private static void heading(StringBuilder text, String what) {
        text.append('\n').append(what).append('\n');
    }

    private static void line(StringBuilder text, String what, long count) {
        text.append("%9d  %s%n".formatted(count, what));
    }
}
