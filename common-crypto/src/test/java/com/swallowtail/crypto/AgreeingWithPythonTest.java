package com.swallowtail.crypto;

import static com.swallowtail.crypto.Samples.FIRST_KEY;
import static com.swallowtail.crypto.Samples.SECOND_ID;
import static com.swallowtail.crypto.Samples.SECOND_KEY;
import static com.swallowtail.crypto.Samples.cipher;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another implementation of Fernet, and of the envelope, reads what we write and the other way round. */
class AgreeingWithPythonTest {
    private static final Place PLACE = new Place("acme", "c-1", "refresh_token");
    private static final Secret SECRET = new Secret("rft.caf\u00e9-\u4f60\u597d-\uD83E\uDD8B");
    private static final List<String> FIELDS = List.of("acme", "c-1", "refresh_token", SECRET.reveal());

    private static final ObjectMapper JSON = new ObjectMapper();
    private static PythonPeer python;

    @BeforeAll
    static void find_python(@TempDir Path folder) throws Exception {
        python = PythonPeer.installed(folder);
    }

    @Test
    void python_opens_what_we_seal() throws Exception {
        // Given
        var sealed = cipher(FIRST_KEY).seal(SECRET, PLACE);
        // When
        var opened = python.run("open", SECOND_KEY + "," + FIRST_KEY, sealed.ciphertext());
        // Then
        assertThat(JSON.readTree(opened)).isEqualTo(JSON.valueToTree(FIELDS));
    }

    @Test
    void we_open_what_python_seals() throws Exception {
        // Given
        var sealed = python.run("seal", SECOND_KEY + "," + FIRST_KEY, JSON.writeValueAsString(FIELDS));
        // When
        var opened = cipher(FIRST_KEY, SECOND_KEY).open(new SealedText(SECOND_ID, sealed), PLACE);
        // Then
        assertThat(opened).isEqualTo(SECRET);
    }
}
