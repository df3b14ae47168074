package de.tragwerk.decision.facts;

import de.tragwerk.akte.Beteiligt;
import de.tragwerk.application.Angaben;
import de.tragwerk.application.Antrag;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Formate;
import de.tragwerk.decision.model.Gesetz;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.TatsacheArt;
import de.tragwerk.kernel.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads the answers of one application as facts, from the month of application on, or of an earlier one at
/// another office (§ 16 Abs. 2 Satz 2 SGB I: "gilt der Antrag als zu dem Zeitpunkt gestellt, in dem er bei einer
/// der in Satz 1 genannten Stellen eingegangen ist").
final class Antragsleser implements Merker {
    private final Fall fall;
    private final Antrag antrag;
    private final Angaben a;
    private final Antworten w;
    private final Instant jetzt;
    /// Day from which the application counts.
    private final LocalDate tag;

    private final YearMonth ab;
    private final List<Tatsache> liste = new ArrayList<>();
    private final Map<String, Integer> zaehler = new HashMap<>();

    Antragsleser(Fall fall, Antrag antrag, Angaben a, List<Beteiligt> beteiligte, Instant jetzt) {
        this.fall = fall;
        this.antrag = antrag;
        this.a = a;
        this.w = new Antworten(a, fall, beteiligte);
        this.jetzt = jetzt;
        this.tag = a.date("antrag.frueher_gemeldet_am", 0)
                .filter(t ->
                        t.isBefore(antrag.tag()) && !t.isBefore(antrag.tag().minusYears(1)))
                .orElse(antrag.tag());
        this.ab = YearMonth.from(tag);
    }

    List<Tatsache> lies() {
        UUID ich = fall.antragsteller().id();
        if (tag.isBefore(antrag.tag())) {
            fakt(TatsacheArt.ANTRAG_AM, null, tag.toString(), "antrag.frueher_gemeldet_am", 0);
        }
        if (fall.gesetz() == Gesetz.SGB14) {
            EntschaedigungTatsachen.lies(a, fall, this);
            konto();
            return List.copyOf(liste);
        }
        new Haushaltsleser(w, this).lies();
        wohnung();
        if (fall.gesetz() == Gesetz.ASYLBLG) {
            AsylTatsachen.lies(a, fall, tag, this);
        } else {
            gesundheit(ich, 0);
            for (int k : w.mitglieder()) {
                if (w.beziehung(k).equals("partner")) {
                    w.person(k).ifPresent(p -> gesundheit(p, k));
                }
            }
        }
        if (a.ja("mehrbedarf.bildung_112", 0)) {
            fakt(TatsacheArt.BILDUNGSHILFE, ich, "true", "mehrbedarf.bildung_112", 0);
        }
        a.date("gesund.termin", 0)
                .ifPresent(t -> fakt(TatsacheArt.ENTBINDUNGSTERMIN, ich, t.toString(), "gesund.termin", 0));
        if (a.numbers("kinder.alleinerziehend").stream().anyMatch(k -> a.ja("kinder.alleinerziehend", k))) {
            fakt(TatsacheArt.ALLEINERZIEHEND, ich, "true", "kinder.alleinerziehend", 0);
        }
        a.cents("kranken.beitrag", 0)
                .ifPresent(c -> fakt(TatsacheArt.ABSETZUNG, ich, "kranken_pflege:" + c, "kranken.beitrag", 0));
        new Geldleser(w, this).lies();
        if (a.text("bank.direkt").equals("ja")) {
            fakt(TatsacheArt.MIETE_DIREKT, null, "true", "bank.direkt", 0);
        }
        konto();
        return List.copyOf(liste);
    }

    private void konto() {
        text(TatsacheArt.KONTO, "bank.iban");
        text(TatsacheArt.KONTOINHABER, "bank.inhaber");
    }

    /// What stands in place of rent: a total rent, the fee of an accommodation, interest on one's own home.
    private void wohnung() {
        String wohnform = a.text("wohnen.art");
        if (fall.gesetz() != Gesetz.ASYLBLG && !wohnform.isEmpty()) {
            boolean eigene = !TatsacheArt.WOHNFORM.auswahl().containsKey(wohnform);
            fakt(TatsacheArt.WOHNFORM, null, eigene ? TatsacheArt.WOHNUNG : wohnform, "wohnen.art", 0);
        }
        betrag(TatsacheArt.KALTMIETE, "wohnen.kaltmiete", 1);
        betrag(TatsacheArt.KALTMIETE, "wohnen.gesamtmiete", 1);
        betrag(TatsacheArt.KALTMIETE, "wohnen.unterkunft_gebuehr", 1);
        betrag(TatsacheArt.KALTMIETE, "wohnen.eigentum_zinsen", 12);
        betrag(TatsacheArt.NEBENKOSTEN, "wohnen.nebenkosten", 1);
        betrag(TatsacheArt.NEBENKOSTEN, "wohnen.eigentum_lasten", 12);
        betrag(TatsacheArt.HEIZKOSTEN, "wohnen.heizkosten", 1);
        if (TatsacheArt.WARMWASSER.auswahl().containsKey(a.text("wohnen.warmwasser"))) {
            text(TatsacheArt.WARMWASSER, "wohnen.warmwasser");
        }
    }

    private void betrag(TatsacheArt art, String feld, long teiler) {
        a.cents(feld, 0).ifPresent(c -> fakt(art, null, Long.toString(Geldleser.teil(c, 1, teiler)), feld, 0));
    }

    /// @param k 0 for the applicant, else the number of the partner
    private void gesundheit(UUID person, int k) {
        // § 45 Satz 3 Nr. 3 SGB XII: nobody asks the pension insurance about who works in a workshop.
        String wert = switch (k == 0 ? a.text("arbeit.status") : "") {
            case "werkstatt" -> "werkstatt";
            case "werkstatt_arbeit" -> "voll_dauerhaft";
            default ->
                switch (a.text("arbeit.em_festgestellt", k)) {
                    case "voll_dauerhaft" -> "voll_dauerhaft";
                    case "voll_zeit" -> "voll_befristet";
                    default -> "keine";
                };
        };
        YearMonth bis =
                wert.equals("voll_befristet") ? w.monat("arbeit.em_bis", k).orElse(null) : null;
        if (bis != null && bis.isBefore(ab)) {
            fakt(TatsacheArt.ERWERBSMINDERUNG, person, "keine", "arbeit.em_bis", k);
        } else {
            fakt(TatsacheArt.ERWERBSMINDERUNG, person, wert, "arbeit.em_festgestellt", k, ab, bis);
        }
        if (a.text("gesund.merkzeichen", k).equals("g")) {
            YearMonth von =
                    w.monat("gesund.ausweis_von", k).filter(m -> m.isAfter(ab)).orElse(ab);
            fakt(TatsacheArt.MERKZEICHEN_G, person, "true", "gesund.merkzeichen", k, von, null);
        }
        if (k == 0 && a.text("arbeit.jobcenter_ende").equals("alter")) {
            fakt(TatsacheArt.BUERGERGELD_BIS_ALTER, person, "true", "arbeit.jobcenter_ende", 0);
        }
    }

    private void text(TatsacheArt art, String feld) {
        String wert = a.text(feld).strip();
        if (!wert.isEmpty()) {
            fakt(art, null, art == TatsacheArt.KONTO ? wert.replace(" ", "") : wert, feld, 0);
        }
    }

    @Override
    public YearMonth ab() {
        return ab;
    }

    @Override
    public void fakt(
            TatsacheArt art,
            @Nullable UUID person,
            String wert,
            String feld,
            int k,
            YearMonth von,
            @Nullable YearMonth bis) {
        int nummer = art.mehrfach() ? zaehler.merge(art + "/" + person, 1, Integer::sum) : 1;
        String ort = "Antrag vom " + Formate.tag(antrag.tag()) + ", Feld " + feld + (k > 0 ? " " + k : "");
        liste.add(new Tatsache(
                Ids.next(),
                person,
                art,
                nummer,
                von,
                bis,
                wert,
                Tatsache.Quelle.ANTRAG,
                antrag.id(),
                ort,
                null,
                null,
                jetzt));
    }
}
