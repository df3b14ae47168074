package de.tragwerk.decision.model;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An act of the authority. It never changes.
///
/// @param person to whom it is addressed
/// @param regelwerk release of the rules it was computed with
/// @param dokument the PDF
/// @param monate amounts for each month and person
/// @param erstattung what is to be paid back, for each month and person
public record Bescheid(
        UUID id,
        UUID akte,
        int kreis,
        UUID entwurf,
        UUID person,
        String aktenzeichen,
        Entwurf.Art art,
        Kapitel kapitel,
        YearMonth von,
        YearMonth bis,
        LocalDate datum,
        @Nullable UUID vorgaenger,
        String regelwerk,
        UUID dokument,
        byte[] pdfSha256,
        List<String> textversionen,
        UUID vorgeschlagenVon,
        UUID freigegebenVon,
        Instant freigegebenAm,
        List<Monat> monate,
        List<Monat> erstattung) {
    public Bescheid {
        textversionen = List.copyOf(textversionen);
        monate = monate.stream()
                .sorted(Comparator.comparing(Monat::monat).thenComparing(Monat::person))
                .toList();
        erstattung = erstattung.stream()
                .sorted(Comparator.comparing(Monat::monat).thenComparing(Monat::person))
                .toList();
    }

    public record Monat(UUID person, YearMonth monat, long cent) {}

    /// What the hash in the audit log is taken of: every value, one line for each amount.
    public byte[] inhalt() {
        StringBuilder out = new StringBuilder(1_000);
        out.append(id)
                .append('|')
                .append(akte)
                .append('|')
                .append(entwurf)
                .append('|')
                .append(person)
                .append('|')
                .append(aktenzeichen)
                .append('|')
                .append(art);
        out.append('|')
                .append(kapitel.nummer())
                .append('|')
                .append(von)
                .append('|')
                .append(bis)
                .append('|')
                .append(datum)
                .append('|')
                .append(vorgaenger);
        out.append('|')
                .append(regelwerk)
                .append('|')
                .append(dokument)
                .append('|')
                .append(HexFormat.of().formatHex(pdfSha256))
                .append('|')
                .append(textversionen);
        out.append('|')
                .append(vorgeschlagenVon)
                .append('|')
                .append(freigegebenVon)
                .append('|')
                .append(freigegebenAm.getEpochSecond())
                .append('\n');
        monate.forEach(m -> out.append(m.monat())
                .append('|')
                .append(m.person())
                .append('|')
                .append(m.cent())
                .append('\n'));
        erstattung.forEach(m -> out.append("erstattung|")
                .append(m.monat())
                .append('|')
                .append(m.person())
                .append('|')
                .append(m.cent())
                .append('\n'));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Sum of a month in cents.
    public long gesamt(YearMonth monat) {
        return monate.stream()
                .filter(m -> m.monat().equals(monat))
                .mapToLong(Monat::cent)
                .sum();
    }
}
