package com.swallowtail.devstack;

import com.swallowtail.testsupport.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a document shows in one language and means to be run: the blocks fenced as {@code tour}. */
final class Examples {
    private static final Pattern TOUR = Pattern.compile("```(\\w+) tour\\n(.*?)```", Pattern.DOTALL);

    private Examples() {}

    static String in(String document, String language) {
        try {
            return TOUR.matcher(Files.readString(Checkout.root().resolve(document)))
                    .results()
                    .filter(block -> block.group(1).equals(language))
                    .map(block -> block.group(2))
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The commands as they stand, but for the ports and the script. */
    static String tour(String document, String gateway, String simulator, String script) {
        return in(document, "sh")
                .replace("localhost:8000", "localhost:" + gateway)
                .replace("localhost:8090", "localhost:" + simulator)
                .replace("./swallowtail", script);
    }
}
