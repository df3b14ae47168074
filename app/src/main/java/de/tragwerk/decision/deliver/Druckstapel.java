package de.tragwerk.decision.deliver;

import de.tragwerk.document.Seiten;
import de.tragwerk.kernel.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// The package for the print shop: PDFs sorted by postcode in the order of the index, with their franking class,
/// sums by class, and checksums. The same letters give the same bytes.
final class Druckstapel {

    /// One letter.
    ///
    /// @param plz postcode of the address in the letter, empty for one abroad
    /// @param deckblatt sheet with another address that lies on top, `null` without
    record Stueck(Sendungen.Posten posten, byte[] pdf, String plz, byte @Nullable [] deckblatt) {

        int seiten() {
            byte[] oben = deckblatt;
            // The cover lies on a sheet of its own.
            return Seiten.zahl(pdf) + (oben == null ? 0 : 2 * Versandart.blatt(Seiten.zahl(oben)));
        }
    }

    /// Letters abroad come last.
    private static final String AUSLAND = "~";

    private final StringBuilder index = new StringBuilder(
            "nr;datei;schreiben;aktenzeichen;datum;plz;seiten;blatt;gramm;versandart;deckblatt;sha256\n");
    private final StringBuilder summen = new StringBuilder();
    private final Map<Versandart, int[]> porto = new EnumMap<>(Versandart.class);

    private Druckstapel() {}

    /// The postcode in the last line of an address, empty without one.
    static String plz(List<String> anschrift) {
        String ort = anschrift.isEmpty() ? "" : anschrift.getLast();
        return ort.matches("\\d{5} .+") ? ort.substring(0, 5) : "";
    }

    static byte[] zip(List<Stueck> stuecke) {
        return new Druckstapel()
                .packe(stuecke.stream()
                        .sorted(Comparator.comparing((Stueck s) -> s.plz().isEmpty() ? AUSLAND : s.plz())
                                .thenComparing(s -> s.posten().aktenzeichen())
                                .thenComparing(s -> s.posten().id()))
                        .toList());
    }

    private byte[] packe(List<Stueck> stuecke) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            int nr = 0;
            for (Stueck s : stuecke) {
                stueck(zip, ++nr, s);
            }
            mit(zip, "index.csv", index.toString().getBytes(StandardCharsets.UTF_8));
            StringBuilder klassen = new StringBuilder("versandart;briefe;blatt\n");
            porto.forEach((v, n) -> klassen.append(v.titel() + ";" + n[0] + ";" + n[1] + "\n"));
            mit(zip, "porto.csv", klassen.toString().getBytes(StandardCharsets.UTF_8));
            datei(zip, "SHA256SUMS", summen.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void stueck(ZipOutputStream zip, int nr, Stueck s) throws IOException {
        String name = "0".repeat(Math.max(0, 4 - Integer.toString(nr).length())) + nr;
        byte[] oben = s.deckblatt();
        int seiten = s.seiten();
        Versandart v = Versandart.fuer(seiten);
        int blatt = Versandart.blatt(seiten);
        int[] n = porto.computeIfAbsent(v, x -> new int[2]);
        n[0]++;
        n[1] += blatt;
        if (oben != null) {
            mit(zip, name + "-deckblatt.pdf", oben);
        }
        String sha = mit(zip, name + ".pdf", s.pdf());
        index.append(String.join(
                        ";",
                        Integer.toString(nr),
                        name + ".pdf",
                        s.posten().id().toString(),
                        s.posten().aktenzeichen(),
                        s.posten().datum().toString(),
                        s.plz(),
                        Integer.toString(seiten),
                        Integer.toString(blatt),
                        Integer.toString(v.gramm(seiten)),
                        v.titel(),
                        oben == null ? "" : name + "-deckblatt.pdf",
                        sha))
                .append('\n');
    }

    /// @return its checksum
    private String mit(ZipOutputStream zip, String name, byte[] inhalt) throws IOException {
        String sha = Sha256.hex(inhalt);
        summen.append(sha).append("  ").append(name).append('\n');
        datei(zip, name, inhalt);
        return sha;
    }

    private static void datei(ZipOutputStream zip, String name, byte[] inhalt) throws IOException {
        ZipEntry eintrag = new ZipEntry(name);
        eintrag.setTime(0);
        zip.putNextEntry(eintrag);
        zip.write(inhalt);
        zip.closeEntry();
    }
}
