package com.swallowtail.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.testsupport.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** During an update two versions work on one schema, so a change adds; what takes away says since when nobody needs it. */
class ChangingSchemasTest {
    private static final Pattern TAKES_AWAY = Pattern.compile(
            "\\b(drop (table|column|schema|type)|rename (to|column)|alter column \\w+ (type|set not null|drop default))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EXCUSED = Pattern.compile("(?m)^-- contract: \\S+");

    /** Of before the first release, whose schema nobody has. */
    private static final Set<String> BEFORE_ANY_RELEASE =
            Set.of("V004__outbox_of_what_waits.sql", "V1003__sign_ins.sql", "V1102__deliveries_move.sql");

    @Test
    void a_change_of_the_schema_leaves_what_the_version_before_needs() throws IOException {
        assertThat(migrations()).isNotEmpty().allSatisfy(ChangingSchemasTest::isSurvived);
    }

    private static void isSurvived(Path migration) throws IOException {
        var text = Files.readString(migration);
        assertThat(BEFORE_ANY_RELEASE.contains(migration.getFileName().toString())
                        || !TAKES_AWAY.matcher(text).find()
                        || EXCUSED.matcher(text).find())
                .as("%s takes away; if no running version needs it, say so: -- contract: since 1.4", migration)
                .isTrue();
    }

    private static List<Path> migrations() throws IOException {
        try (var files = Files.walk(Checkout.root(), 7)) {
            return files.filter(file -> file.toString().contains("/src/main/resources/db/migration/V"))
                    .toList();
        }
    }
}
