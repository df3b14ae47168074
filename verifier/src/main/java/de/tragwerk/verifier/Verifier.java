package de.tragwerk.verifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;

/// Verifies an export: `log.txt` (one entry a line: `position|leaf|entry`, leaf and entry in Base64) against
/// checkpoints.
///
/// Use: `java -jar verifier.jar DIR [PUBLIC-KEY [WITNESS-FILE]]`. Key and witness default to the export's own; an
/// auditor brings those of an outside witness.
public final class Verifier {

    /// @param good nothing was found
    /// @param sentence what was found, with the first bad position
    /// @param entries number of entries read
    public record Report(boolean good, String sentence, long entries) {}

    private Verifier() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 1) {
            System.err.println("Aufruf: java -jar verifier.jar ORDNER [ÖFFENTLICHER-SCHLÜSSEL [ZEUGENDATEI]]");
            System.exit(2);
        }
        Path dir = Path.of(args[0]);
        Path key = args.length > 1 ? Path.of(args[1]) : dir.resolve("schluessel.pub");
        Path witness = args.length > 2 ? Path.of(args[2]) : dir.resolve("pruefpunkte.txt");
        Report report = verify(dir.resolve("log.txt"), key, witness);
        System.out.println(report.sentence());
        System.exit(report.good() ? 0 : 1);
    }

    public static Report verify(Path log, Path key, Path witness) throws IOException {
        PublicKey publicKey = key(key);
        List<Checkpoint> checkpoints = new ArrayList<>();
        for (String line : Files.readAllLines(witness, StandardCharsets.UTF_8)) {
            if (!line.isBlank()) {
                Checkpoint checkpoint;
                try {
                    checkpoint = Checkpoint.parse(line);
                } catch (IllegalArgumentException e) {
                    return bad("Die Zeugendatei ist ab Zeile " + (checkpoints.size() + 1) + " nicht lesbar.", 0);
                }
                if (!checkpoint.genuine(publicKey)) {
                    return bad(
                            "Der Prüfpunkt über " + checkpoint.size() + " Einträge trägt keine gültige Unterschrift.",
                            0);
                }
                checkpoints.add(checkpoint);
            }
        }
        checkpoints.sort(Comparator.comparingLong(Checkpoint::size));
        for (int i = 1; i < checkpoints.size(); i++) {
            Checkpoint before = checkpoints.get(i - 1);
            Checkpoint after = checkpoints.get(i);
            if (before.size() == after.size() && !MessageDigest.isEqual(before.root(), after.root())) {
                return bad(
                        "Das Protokoll hat sich gegabelt: zwei Prüfpunkte über " + after.size()
                                + " Einträge widersprechen sich. Vermutlich lief nach dem ersten ein alter Stand weiter.",
                        i > 1 ? checkpoints.get(i - 2).size() : 0);
            }
        }
        return replay(log, checkpoints);
    }

    private static Report replay(Path log, List<Checkpoint> checkpoints) throws IOException {
        Merkle.Frontier tree = new Merkle.Frontier();
        int next = 0;
        long lastGood = 0;
        Instant sealedBefore = Instant.EPOCH;
        try (BufferedReader lines = Files.newBufferedReader(log, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split("\\|", 3);
                long position = tree.size();
                if (parts.length != 3 || !parts[0].equals(Long.toString(position))) {
                    return bad(
                            "An Position " + position + " fehlt ein Eintrag oder die Reihenfolge stimmt nicht.",
                            position);
                }
                byte[] entry;
                byte[] said;
                try {
                    entry = Base64.getDecoder().decode(parts[2]);
                    said = Base64.getDecoder().decode(parts[1]);
                } catch (IllegalArgumentException e) {
                    return bad("Der Eintrag an Position " + position + " ist nicht lesbar.", position);
                }
                byte[] leaf = Merkle.leaf(entry);
                if (!MessageDigest.isEqual(leaf, said)) {
                    return bad(
                            "Der Eintrag an Position " + position
                                    + (entry.length == 0 ? " wurde gelöscht." : " wurde verändert."),
                            position);
                }
                Instant at = EntryTime.of(entry);
                if (at != null && at.isBefore(sealedBefore.minus(EntryTime.LONGEST_TRANSACTION))) {
                    return bad(
                            "Der Eintrag an Position " + position + " ist rückdatiert: er nennt " + at
                                    + ", der Prüfpunkt davor wurde aber schon um " + sealedBefore
                                    + " unterschrieben.",
                            position);
                }
                tree.add(leaf);
                while (next < checkpoints.size() && checkpoints.get(next).size() == tree.size()) {
                    if (!MessageDigest.isEqual(checkpoints.get(next).root(), tree.root())) {
                        return bad(
                                "Zwischen Position " + lastGood + " und " + (tree.size() - 1)
                                        + " wurde ein Eintrag verändert, eingefügt oder vertauscht; der erste mögliche ist Position "
                                        + lastGood + ".",
                                lastGood);
                    }
                    lastGood = tree.size();
                    sealedBefore = Instant.parse(checkpoints.get(next).at());
                    next++;
                }
            }
        }
        if (next < checkpoints.size()) {
            return bad(
                    "Das Protokoll endet bei Position " + tree.size() + "; bezeugt sind "
                            + checkpoints.getLast().size() + " Einträge. Ab Position " + lastGood
                            + " kann etwas fehlen oder verändert sein.",
                    lastGood);
        }
        if (lastGood == 0 && tree.size() > 0) {
            return bad("Kein Prüfpunkt bezeugt dieses Protokoll; ab Position 0 kann alles verändert sein.", 0);
        }
        return new Report(
                true,
                "Prüfkette unversehrt: " + tree.size() + " Einträge, " + checkpoints.size()
                        + " Prüfpunkte, bezeugt bis Position " + lastGood + ".",
                tree.size());
    }

    static PublicKey key(Path file) throws IOException {
        try {
            byte[] der = Base64.getMimeDecoder().decode(Files.readString(file));
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
        } catch (GeneralSecurityException e) {
            throw new IOException("Der öffentliche Schlüssel ist nicht lesbar", e);
        }
    }

    private static Report bad(String sentence, long position) {
        return new Report(false, sentence, position);
    }
}
