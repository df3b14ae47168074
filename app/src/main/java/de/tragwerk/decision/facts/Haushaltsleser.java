package de.tragwerk.decision.facts;

import de.tragwerk.akte.Beteiligt;
import de.tragwerk.application.Angaben;
import de.tragwerk.decision.model.Gesetz;
import de.tragwerk.decision.model.TatsacheArt;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Who lives there, as what, and for whom she stands in.
final class Haushaltsleser {
    private final Antworten w;
    private final Angaben a;
    private final Merker merker;

    Haushaltsleser(Antworten w, Merker merker) {
        this.w = w;
        this.a = w.a();
        this.merker = merker;
    }

    void lies() {
        mitbewohner();
        for (Beteiligt b : w.beteiligte()) {
            merker.fakt(TatsacheArt.ROLLE, b.personId(), rolle(b), "person.beziehung", 0);
        }
        for (int k : w.mitglieder()) {
            mitglied(k);
            if (w.fall().gesetz() != Gesetz.ASYLBLG) {
                wirtschaften(k);
                kindVon(k);
            }
        }
    }

    /// "Ab diesem Monat teilen wir die Wohnkosten": who comes later counts from then.
    private void mitbewohner() {
        List<YearMonth> seit = w.mitglieder().stream()
                .filter(k -> !w.beziehung(k).equals("selbst"))
                .filter(k -> !w.inDerAkte(k))
                .map(this::seit)
                .sorted()
                .toList();
        YearMonth von = merker.ab();
        while (von != null) {
            YearMonth jetzt = von;
            YearMonth naechster =
                    seit.stream().filter(m -> m.isAfter(jetzt)).findFirst().orElse(null);
            merker.fakt(
                    TatsacheArt.MITBEWOHNER,
                    null,
                    Long.toString(seit.stream().filter(m -> !m.isAfter(jetzt)).count()),
                    "person.beziehung",
                    0,
                    jetzt,
                    naechster == null ? null : naechster.minusMonths(1));
            von = naechster;
        }
    }

    /// First month in which somebody lives there, as far as the application reaches.
    private YearMonth seit(int k) {
        return w.monat("haushalt.person_seit", k)
                .filter(m -> m.isAfter(merker.ab()))
                .orElse(merker.ab());
    }

    /// What the form promises about a member of the household: from when she counts, whether she is there on some
    /// days only, whether she asks for benefits.
    private void mitglied(int k) {
        Optional<UUID> wer = w.person(k);
        if (wer.isEmpty()) {
            return;
        }
        if (seit(k).isAfter(merker.ab())) {
            merker.fakt(
                    TatsacheArt.ZUGEHOERIGKEIT,
                    wer.get(),
                    TatsacheArt.NOCH_NICHT,
                    "haushalt.person_seit",
                    k,
                    merker.ab(),
                    seit(k).minusMonths(1));
        }
        String anteil = a.text("haushalt.kind_anteil", k);
        if (anteil.equals("halb") || anteil.equals("tage")) {
            merker.fakt(TatsacheArt.ZEITWEISE, wer.get(), "true", "haushalt.kind_anteil", k);
        }
        if (w.fall().gesetz() != Gesetz.ASYLBLG
                && a.text("partner.beantragt_mit", k).equals("nein")) {
            merker.fakt(TatsacheArt.OHNE_ANTRAG, wer.get(), "true", "partner.beantragt_mit", k);
        }
    }

    /// § 39 SGB XII: who says that they share a budget is taken at her word, and so is who says that they do not
    /// (Satz 2); "zum Teil" is left to the officer. Pregnant women, mothers of small children with their parents,
    /// and who lives there to be cared for are excepted (Satz 3).
    private void wirtschaften(int k) {
        String feld = "haushalt.gemeinsam_wirtschaften";
        boolean ausgenommen =
                a.ja("haushalt.pflegt_mich", k) || w.beziehung(k).equals("eltern") && a.ja("kinder.betreut_u6", 0);
        String wert = switch (a.text(feld, k)) {
            case "ja" -> ausgenommen ? TatsacheArt.AUSGENOMMEN : TatsacheArt.JA;
            case "nein" -> "nein";
            default -> "";
        };
        if (!wert.isEmpty()) {
            w.person(k).ifPresent(p -> merker.fakt(TatsacheArt.GEMEINSAM_WIRTSCHAFTEN, p, wert, feld, k));
        }
    }

    /// A partner's child is a child of the family, too; its means and claim belong to the case of its parent.
    private String rolle(Beteiligt b) {
        return switch (b.rolle()) {
            case "ANTRAGSTELLEND" -> TatsacheArt.ANTRAGSTELLER;
            case "PARTNER" -> TatsacheArt.PARTNER;
            case "KIND" -> "kind";
            default -> beziehung(b.personId()).equals("stiefkind") ? "kind" : "andere";
        };
    }

    private String beziehung(UUID person) {
        return w.mitglieder().stream()
                .filter(k -> w.person(k).filter(person::equals).isPresent())
                .map(k -> w.beziehung(k))
                .findFirst()
                .orElse("");
    }

    /// "Mein Kind" of somebody with a partner is his too only where both parents live there; who gets maintenance
    /// or waits for it has the other one elsewhere.
    private void kindVon(int k) {
        String wert = switch (w.beziehung(k)) {
            case "stiefkind" -> TatsacheArt.PARTNER;
            case "kind" ->
                switch (a.text("kinder.unterhalt", k)) {
                    case "unterhalt", "uvg", "beantragt" -> TatsacheArt.ANTRAGSTELLER;
                    case "entfaellt" -> "beide";
                    default -> "";
                };
            default -> "";
        };
        boolean paar = w.beteiligte().stream().anyMatch(b -> b.rolle().equals("PARTNER"));
        if (paar && !wert.isEmpty()) {
            w.person(k).ifPresent(p -> merker.fakt(TatsacheArt.KIND_VON, p, wert, "person.beziehung", k));
        }
    }
}
