package com.swallowtail.connections.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.swallowtail.connections.audit.ChainHead.Statement;
import com.swallowtail.connections.audit.Finding.Kind;
import com.swallowtail.events.CanonicalText;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Holds a chain against what its service says about its own: where that ended, and what its links come to. */
final class StatementExam {
    private final @Nullable Statement stated;
    private final ChainFindings findings;
    private final MessageDigest digest = CanonicalText.sha256();

    StatementExam(@Nullable Statement stated, ChainFindings findings) {
        this.stated = stated;
        this.findings = findings;
    }

    /** The next row; it is compared unless something was found before it, which would be found here once more. */
    void examine(StoredLink row, boolean flawlessSoFar) {
        digest.update(CanonicalText.sha256().digest(row.digestLine().getBytes(UTF_8)));
        if (stated != null && stated.position() == row.position() && flawlessSoFar) {
            compare(stated, row);
        }
    }

    private void compare(Statement said, StoredLink row) {
        if (row.link() != null && !said.hash().equals(row.link().hash())) {
            findings.add(row, Kind.HEAD_MISMATCH, "The service's own chain ends otherwise here.");
        } else if (!said.digest().equals(soFar())) {
            findings.add(row, Kind.HEAD_MISMATCH, "A link of the service's own chain, up to here, is another one.");
        }
    }

    private String soFar() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's SHA-256 can be cloned", e);
        }
    }
}
