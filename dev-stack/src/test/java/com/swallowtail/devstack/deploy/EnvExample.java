package com.swallowtail.devstack.deploy;

import com.swallowtail.testsupport.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

/** The lines of .env.example that name a setting. */
record EnvExample(List<Line> lines) {
    private static final Pattern LINE = Pattern.compile("(?m)^(#?)([A-Z_]+)=(.*)$");

    /** @param given whether it is set here, or commented out with the value that it has anyway */
    record Line(boolean given, String name, String value) {
        boolean isDrawn() {
            return given && value.isEmpty();
        }
    }

    static EnvExample read() {
        try {
            var text = Files.readString(Checkout.root().resolve(".env.example"));
            return new EnvExample(LINE.matcher(text)
                    .results()
                    .map(line -> new Line(line.group(1).isEmpty(), line.group(2), line.group(3)))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> names() {
        return lines.stream().map(Line::name).toList();
    }
}
