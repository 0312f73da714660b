package com.swallowtail.simulator.meta.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code fields=a,b{c,d},e.limit(3){f}} asks for. */
public record FieldSelection(List<Field> fields) {

    /** @param arguments as in {@code comments.limit(3)}; {@code nested} is null where nothing stands in braces */
    public record Field(
            String name,
            Map<String, String> arguments,
            @Nullable FieldSelection nested) {}

    public static FieldSelection parse(String text) {
        Reader reader = new Reader(text);
        FieldSelection selection = reader.selection();
        if (!reader.atEnd()) {
            throw reader.refusal();
        }
        return selection;
    }

    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        FieldSelection selection() {
            List<Field> fields = new ArrayList<>();
            do {
                fields.add(field());
            } while (take(','));
            return new FieldSelection(List.copyOf(fields));
        }

        private Field field() {
            String name = word();
            Map<String, String> arguments = new LinkedHashMap<>();
            while (take('.')) {
                String argument = word();
                demand('(');
                arguments.put(argument, until(')'));
            }
            if (!take('{')) {
                return new Field(name, arguments, null);
            }
            FieldSelection nested = selection();
            demand('}');
            return new Field(name, arguments, nested);
        }

        private String word() {
            skipBlanks();
            int start = at;
            while (!atEnd() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
                at++;
            }
            if (start == at) {
                throw refusal();
            }
            return text.substring(start, at);
        }

        private String until(char end) {
            int found = text.indexOf(end, at);
            if (found < 0) {
                throw refusal();
            }
            String taken = text.substring(at, found);
            at = found + 1;
            return taken;
        }

        private boolean take(char expected) {
            skipBlanks();
            boolean there = !atEnd() && text.charAt(at) == expected;
            at += there ? 1 : 0;
            return there;
        }

        private void demand(char expected) {
            if (!take(expected)) {
                throw refusal();
            }
        }

        private void skipBlanks() {
            while (!atEnd() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }

        boolean atEnd() {
            return at >= text.length();
        }

        MetaRefusal refusal() {
            return new MetaRefusal(
                    2500, "Syntax error \"Unexpected end or character\" at character " + at + ": " + text);
        }
    }
}
