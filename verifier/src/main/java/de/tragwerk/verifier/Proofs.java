package de.tragwerk.verifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Proofs of RFC 9162 from an export, as JSON: that one entry is in the log, and that a later log continues an
/// earlier one. Hashes are Base64, names are those of the standard's structures.
///
/// A proof shows nothing of the other entries, so it can be given to the person the entry is about.
public final class Proofs {

    private final List<byte[]> leaves = new ArrayList<>();
    private final Checkpoint newest;
    private final List<Checkpoint> checkpoints;

    private Proofs(List<Checkpoint> checkpoints) {
        this.checkpoints = checkpoints;
        this.newest = checkpoints.getLast();
    }

    /// Reads an export; only what a checkpoint covers is kept.
    ///
    /// @throws IOException when it is not readable or the log does not give the newest checkpoint's root
    public static Proofs read(Path dir) throws IOException {
        List<Checkpoint> checkpoints;
        try (var lines = Files.lines(dir.resolve("pruefpunkte.txt"), StandardCharsets.UTF_8)) {
            checkpoints = lines.filter(line -> !line.isBlank())
                    .map(Checkpoint::parse)
                    .sorted(Comparator.comparingLong(Checkpoint::size))
                    .toList();
        }
        if (checkpoints.isEmpty()) {
            throw new IOException("Ohne Prüfpunkt gibt es keinen Nachweis.");
        }
        Proofs proofs = new Proofs(checkpoints);
        try (BufferedReader log = Files.newBufferedReader(dir.resolve("log.txt"), StandardCharsets.UTF_8)) {
            for (String line = log.readLine();
                    line != null && proofs.leaves.size() < proofs.newest.size();
                    line = log.readLine()) {
                proofs.leaves.add(Merkle.leaf(Base64.getDecoder().decode(line.split("\\|", 3)[2])));
            }
        }
        if (!java.security.MessageDigest.isEqual(Merkle.root(proofs.leaves), proofs.newest.root())) {
            throw new IOException(
                    "Das Protokoll passt nicht zum jüngsten Prüfpunkt. Prüfen Sie es mit 'audit verify'.");
        }
        return proofs;
    }

    /// Section 2.1.3: entry `n`, counted from 0, is in the tree of the newest checkpoint.
    ///
    /// @throws IllegalArgumentException when no checkpoint covers it
    public String inclusion(long n) {
        if (n < 0 || n >= leaves.size()) {
            throw new IllegalArgumentException(
                    "Bezeugt sind die Einträge 0 bis " + (leaves.size() - 1) + ", nicht " + n + ".");
        }
        int index = Math.toIntExact(n);
        return "{\n  \"leaf_index\": " + n + ",\n  \"tree_size\": " + leaves.size() + ",\n  \"leaf_hash\": "
                + text(leaves.get(index)) + ",\n  \"inclusion_path\": "
                + list(Merkle.inclusion(leaves, index)) + ",\n  \"root_hash\": " + text(newest.root())
                + ",\n  \"checkpoint\": \"" + newest.line() + "\"\n}";
    }

    /// Section 2.1.4: the tree of `to` entries continues the tree of `from` entries.
    ///
    /// @throws IllegalArgumentException unless 0 < from ≤ to ≤ number of witnessed entries
    public String consistency(long from, long to) {
        if (from <= 0 || from > to || to > leaves.size()) {
            throw new IllegalArgumentException("Verglichen werden Größen von 1 bis " + leaves.size()
                    + ", die kleinere zuerst; nicht " + from + " und " + to + ".");
        }
        List<byte[]> second = leaves.subList(0, Math.toIntExact(to));
        return "{\n  \"tree_size_1\": " + from + ",\n  \"tree_size_2\": " + to + ",\n  \"root_hash_1\": "
                + text(Merkle.root(second.subList(0, Math.toIntExact(from)))) + ",\n  \"root_hash_2\": "
                + text(Merkle.root(second)) + ",\n  \"consistency_path\": "
                + list(Merkle.consistency(second, Math.toIntExact(from))) + ",\n  \"checkpoint_1\": "
                + checkpoint(from) + ",\n  \"checkpoint_2\": " + checkpoint(to) + "\n}";
    }

    /// Number of entries that the newest checkpoint covers.
    public long size() {
        return leaves.size();
    }

    private String checkpoint(long size) {
        return checkpoints.stream()
                .filter(c -> c.size() == size)
                .findFirst()
                .map(c -> "\"" + c.line() + "\"")
                .orElse("null");
    }

    private static String list(List<byte[]> hashes) {
        return hashes.stream().map(Proofs::text).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String text(byte[] hash) {
        return "\"" + Base64.getEncoder().encodeToString(hash) + "\"";
    }
}
