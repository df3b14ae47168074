package de.tragwerk.decision.circular;

import de.tragwerk.decision.model.Serienbrief;
import de.tragwerk.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// What a second person releases: these words to these files.
final class Fingerabdruck {

    private static final String TRENNER = "\u001e";

    private Fingerabdruck() {}

    /// @param akten in the order of their ids
    static byte[] von(Serienbrief s, List<UUID> akten) {
        return Sha256.of(String.join(
                        TRENNER,
                        s.id().toString(),
                        s.inhalt().titel(),
                        s.inhalt().kasten(),
                        s.inhalt().text(),
                        akten.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .getBytes(StandardCharsets.UTF_8));
    }
}
