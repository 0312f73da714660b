package com.swallowtail.testsupport.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The time of all cores since the machine was started, in ticks, from the first line of Linux's {@code /proc/stat}.
 *
 * @param stolen what the hypervisor gave to others although there was work to do
 */
record ProcessorTime(long all, long stolen) {
    /** After the name: user, nice, system, idle, iowait, irq, softirq, steal; guests are counted with the users. */
    private static final int KINDS = 8;

    static ProcessorTime now() {
        try (var lines = Files.lines(Path.of("/proc/stat"))) {
            var ticks = Arrays.stream(lines.findFirst().orElseThrow().split(" +"))
                    .skip(1)
                    .limit(KINDS)
                    .mapToLong(Long::parseLong)
                    .toArray();
            return new ProcessorTime(Arrays.stream(ticks).sum(), ticks[KINDS - 1]);
        } catch (IOException notLinux) {
            return new ProcessorTime(0, 0);
        }
    }

    /** In percent. */
    long stolenSince(ProcessorTime before) {
        return all == before.all ? 0 : Math.round(100.0 * (stolen - before.stolen) / (all - before.all));
    }
}
