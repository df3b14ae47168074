package de.tragwerk.decision.facts;

import de.tragwerk.akte.Beteiligt;
import de.tragwerk.application.Angaben;
import de.tragwerk.application.Antrag;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Formate;
import de.tragwerk.decision.model.Gesetz;
import de.tragwerk.decision.model.Inhalt;
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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads the answers of one application as facts, from the month of application on, or of an earlier one at another office
/// (§ 16 Abs. 2 Satz 2 SGB I: "gilt der Antrag als zu dem Zeitpunkt gestellt, in dem er bei einer der in Satz 1 genannten
/// Stellen eingegangen ist").
final class Antragsleser {
    private final Fall fall;
    private final Antrag antrag;
    private final Angaben a;
    private final List<Beteiligt> beteiligte;
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
        this.beteiligte = beteiligte;
        this.jetzt = jetzt;
        this.tag = a.date("antrag.frueher_gemeldet_am", 0)
                .filter(t -> t.isBefore(antrag.tag())
                        && !t.isBefore(antrag.tag().minusYears(1)))
                .orElse(antrag.tag());
        this.ab = YearMonth.from(tag);
    }

    List<Tatsache> lies() {
        UUID ich = fall.antragsteller().id();
        if (tag.isBefore(antrag.tag())) {
            fakt(TatsacheArt.ANTRAG_AM, null, tag.toString(), "antrag.frueher_gemeldet_am", 0);
        }
        wohnung();
        for (Beteiligt b : beteiligte) {
            fakt(TatsacheArt.ROLLE, b.personId(), rolle(b), "person.beziehung", 0);
        }
        a.numbers("person.beziehung").forEach(this::mitglied);
        if (fall.gesetz() == Gesetz.ASYLBLG) {
            AsylTatsachen.lies(a, fall, tag, this::fakt);
        } else {
            gesundheit(ich, 0);
            for (int k : a.numbers("person.beziehung")) {
                if (a.text("person.beziehung", k).equals("partner")) {
                    person(k).ifPresent(p -> gesundheit(p, k));
                }
                wirtschaften(k);
                kindVon(k);
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
        a.numbers("einkommen.art").forEach(this::einkommen);
        for (int k : a.numbers("absetzung.art")) {
            String art = Formularcodes.ABSETZUNG.get(a.text("absetzung.art", k));
            wer("absetzung.person", k)
                    .ifPresent(p -> a.cents("absetzung.betrag", k)
                            .filter(c -> art != null)
                            .ifPresent(c -> fakt(TatsacheArt.ABSETZUNG, p, art + ":" + c, "absetzung.betrag", k)));
        }
        for (int k : a.numbers("vermoegen.art")) {
            String art = vermoegen(k);
            wer("vermoegen.person", k)
                    .ifPresent(p -> a.cents("vermoegen.wert", k)
                            .filter(c -> art != null)
                            .ifPresent(c -> fakt(TatsacheArt.VERMOEGEN, p, art + ":" + c, "vermoegen.wert", k)));
        }
        text(TatsacheArt.KONTO, "bank.iban");
        text(TatsacheArt.KONTOINHABER, "bank.inhaber");
        return List.copyOf(liste);
    }

    /// What stands in place of rent: a total rent, the fee of an accommodation, interest on one's own home.
    private void wohnung() {
        mitbewohner();
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

    /// "Ab diesem Monat teilen wir die Wohnkosten": who comes later counts from then.
    private void mitbewohner() {
        List<YearMonth> seit = a.numbers("person.beziehung").stream()
                .filter(k -> !a.text("person.beziehung", k).equals("selbst"))
                .filter(k -> !inDerAkte(k))
                .map(this::seit)
                .sorted()
                .toList();
        YearMonth von = ab;
        while (von != null) {
            YearMonth jetzt = von;
            YearMonth naechster =
                    seit.stream().filter(m -> m.isAfter(jetzt)).findFirst().orElse(null);
            fakt(
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
        return monat("haushalt.person_seit", k).filter(m -> m.isAfter(ab)).orElse(ab);
    }

    /// What the form promises about a member of the household: from when she counts, whether she is there on some days
    /// only, whether she asks for benefits.
    private void mitglied(int k) {
        Optional<UUID> wer = person(k);
        if (wer.isEmpty()) {
            return;
        }
        if (seit(k).isAfter(ab)) {
            fakt(
                    TatsacheArt.ZUGEHOERIGKEIT,
                    wer.get(),
                    TatsacheArt.NOCH_NICHT,
                    "haushalt.person_seit",
                    k,
                    ab,
                    seit(k).minusMonths(1));
        }
        String anteil = a.text("haushalt.kind_anteil", k);
        if (anteil.equals("halb") || anteil.equals("tage")) {
            fakt(TatsacheArt.ZEITWEISE, wer.get(), "true", "haushalt.kind_anteil", k);
        }
        if (fall.gesetz() != Gesetz.ASYLBLG && a.text("partner.beantragt_mit", k).equals("nein")) {
            fakt(TatsacheArt.OHNE_ANTRAG, wer.get(), "true", "partner.beantragt_mit", k);
        }
    }

    private void betrag(TatsacheArt art, String feld, long teiler) {
        a.cents(feld, 0).ifPresent(c -> fakt(art, null, Long.toString(teil(c, 1, teiler)), feld, 0));
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
        YearMonth bis = wert.equals("voll_befristet") ? monat("arbeit.em_bis", k).orElse(null) : null;
        if (bis != null && bis.isBefore(ab)) {
            fakt(TatsacheArt.ERWERBSMINDERUNG, person, "keine", "arbeit.em_bis", k);
        } else {
            fakt(TatsacheArt.ERWERBSMINDERUNG, person, wert, "arbeit.em_festgestellt", k, ab, bis);
        }
        if (a.text("gesund.merkzeichen", k).equals("g")) {
            YearMonth von = monat("gesund.ausweis_von", k)
                    .filter(m -> m.isAfter(ab))
                    .orElse(ab);
            fakt(TatsacheArt.MERKZEICHEN_G, person, "true", "gesund.merkzeichen", k, von, null);
        }
        if (k == 0 && a.text("arbeit.jobcenter_ende").equals("alter")) {
            fakt(TatsacheArt.BUERGERGELD_BIS_ALTER, person, "true", "arbeit.jobcenter_ende", 0);
        }
    }

    /// § 39 SGB XII: who says that they share a budget is taken at her word, and so is who says that they do not (Satz 2);
    /// "zum Teil" is left to the officer. Pregnant women, mothers of small children with their parents, and who lives
    /// there to be cared for are excepted (Satz 3).
    private void wirtschaften(int k) {
        String feld = "haushalt.gemeinsam_wirtschaften";
        boolean ausgenommen = a.ja("haushalt.pflegt_mich", k)
                || a.text("person.beziehung", k).equals("eltern") && a.ja("kinder.betreut_u6", 0);
        String wert = switch (a.text(feld, k)) {
            case "ja" -> ausgenommen ? TatsacheArt.AUSGENOMMEN : TatsacheArt.JA;
            case "nein" -> "nein";
            default -> "";
        };
        if (!wert.isEmpty()) {
            person(k).ifPresent(p -> fakt(TatsacheArt.GEMEINSAM_WIRTSCHAFTEN, p, wert, feld, k));
        }
    }

    /// Gross where it is given, else what arrives, in monthly parts; a single payment counts in the month
    /// of application. What begins later or ends earlier counts from and until then.
    private void einkommen(int k) {
        // § 82 Abs. 5 Satz 1 SGB XII: the allowance is for what is paid until the end of life; an officer who sees
        // a certified contract (Satz 2) corrects it.
        boolean befristet = a.text("einkommen.art", k).equals("privatrente")
                && a.text("einkommen.rente_freiwillig", k).equals("nein");
        String art = befristet ? "other" : Formularcodes.EINKOMMEN.get(a.text("einkommen.art", k));
        Optional<UUID> person = wer("einkommen.person", k);
        Optional<Long> betrag = a.cents("einkommen.brutto", k).or(() -> a.cents("einkommen.netto", k));
        if (art == null || person.isEmpty() || betrag.isEmpty()) {
            return;
        }
        if (art.equals("child_benefit") && kindergeld(k, person.get(), betrag.get())) {
            return;
        }
        String rhythmus = a.text("einkommen.rhythmus", k);
        // § 82 Abs. 7 Satz 1 SGB XII: income counts in the month it arrives; before the first month it has become property.
        if (rhythmus.equals("einmalig")
                && monat("einkommen.seit", k).filter(m -> m.isBefore(ab)).isPresent()) {
            return;
        }
        YearMonth von =
                monat("einkommen.seit", k).filter(m -> m.isAfter(ab)).orElse(ab);
        @Nullable
        YearMonth bis = rhythmus.equals("einmalig")
                ? von
                : monat("einkommen.bis", k).orElse(null);
        if (bis != null && bis.isBefore(von)) {
            return;
        }
        String feld = a.cents("einkommen.brutto", k).isPresent() ? "einkommen.brutto" : "einkommen.netto";
        fakt(TatsacheArt.EINKOMMEN, person.get(), art + ":" + imMonat(betrag.get(), rhythmus), feld, k, von, bis);
        if (feld.equals("einkommen.brutto")) {
            a.cents("einkommen.steuern_sv", k)
                    .ifPresent(c -> fakt(
                            TatsacheArt.ABSETZUNG,
                            person.get(),
                            "sozialversicherung:" + imMonat(c, rhythmus),
                            "einkommen.steuern_sv",
                            k,
                            von,
                            bis));
            a.cents("einkommen.kv", k)
                    .ifPresent(c -> fakt(
                            TatsacheArt.ABSETZUNG,
                            person.get(),
                            "kranken_pflege:" + imMonat(c, rhythmus),
                            "einkommen.kv",
                            k,
                            von,
                            bis));
        }
        String monate = a.text("einkommen.grundrentenzeiten", k);
        if (monate.matches("\\d{1,4}")) {
            fakt(
                    TatsacheArt.GRUNDRENTENZEITEN,
                    person.get(),
                    Integer.toString(Integer.parseInt(monate)),
                    "einkommen.grundrentenzeiten",
                    k);
        }
    }

    /// What she cannot reach need not be used (§ 90 Abs. 1 SGB XII); what she can only later is a matter of a loan (§ 91).
    private @Nullable String vermoegen(int k) {
        String art = Formularcodes.VERMOEGEN.get(a.text("vermoegen.art", k));
        if (art == null || art.equals("bestattung") || art.equals("grundbesitz")) {
            return art;
        }
        boolean gebunden = art.equals("versicherung") && a.text("vermoegen.kuendbar", k).equals("nein");
        return switch (a.text("vermoegen.verfuegbar", k)) {
            case "nein" -> TatsacheArt.GESPERRT;
            case "spaeter" -> TatsacheArt.SPAETER;
            default -> gebunden ? TatsacheArt.GESPERRT : art;
        };
    }

    /// § 82 Abs. 1 Satz 3 SGB XII: child benefit is income of the minor it is paid for, whoever draws it. One amount for all
    /// is the same for each child; what cannot be divided so stays where it was told, and the calculation asks.
    ///
    /// @return whether it was written down for children
    private boolean kindergeld(int k, UUID person, long cent) {
        List<UUID> kinder = beteiligte.stream()
                .filter(b -> b.rolle().equals("KIND"))
                .map(Beteiligt::personId)
                .filter(id -> fall.person(id)
                        .filter(p -> p.geboren().plusYears(18).isAfter(ab.atDay(1)))
                        .isPresent())
                .toList();
        boolean monatlich = a.text("einkommen.rhythmus", k).equals("monatlich");
        if (kinder.contains(person) || kinder.isEmpty() || !monatlich || cent % kinder.size() != 0) {
            return false;
        }
        String feld = a.cents("einkommen.brutto", k).isPresent() ? "einkommen.brutto" : "einkommen.netto";
        YearMonth von =
                monat("einkommen.seit", k).filter(m -> m.isAfter(ab)).orElse(ab);
        @Nullable YearMonth bis = monat("einkommen.bis", k).orElse(null);
        if (bis == null || !bis.isBefore(von)) {
            kinder.forEach(kind -> fakt(
                    TatsacheArt.EINKOMMEN, kind, "child_benefit:" + cent / kinder.size(), feld, k, von, bis));
        }
        return true;
    }

    private Optional<YearMonth> monat(String feld, int k) {
        String text = a.text(feld, k);
        return text.matches("\\d{4}-(0[1-9]|1[0-2])") ? Optional.of(YearMonth.parse(text)) : Optional.empty();
    }

    /// Thirteen weeks are three months.
    private static long imMonat(long cent, String rhythmus) {
        return switch (rhythmus) {
            case "woechentlich" -> teil(cent, 13, 3);
            case "zweiwoechentlich" -> teil(cent, 13, 6);
            case "vierteljaehrlich" -> teil(cent, 1, 3);
            case "jaehrlich" -> teil(cent, 1, 12);
            default -> cent;
        };
    }

    private static long teil(long cent, long mal, long teiler) {
        return (cent * mal * 2 + teiler) / (teiler * 2);
    }

    private void text(TatsacheArt art, String feld) {
        String wert = a.text(feld).strip();
        if (!wert.isEmpty()) {
            fakt(art, null, art == TatsacheArt.KONTO ? wert.replace(" ", "") : wert, feld, 0);
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
        return a.numbers("person.beziehung").stream()
                .filter(k -> person(k).filter(person::equals).isPresent())
                .map(k -> a.text("person.beziehung", k))
                .findFirst()
                .orElse("");
    }

    /// "Mein Kind" of somebody with a partner is his too only where both parents live there; who gets maintenance or waits
    /// for it has the other one elsewhere.
    private void kindVon(int k) {
        String wert = switch (a.text("person.beziehung", k)) {
            case "stiefkind" -> TatsacheArt.PARTNER;
            case "kind" ->
                switch (a.text("kinder.unterhalt", k)) {
                    case "unterhalt", "uvg", "beantragt" -> TatsacheArt.ANTRAGSTELLER;
                    case "entfaellt" -> "beide";
                    default -> "";
                };
            default -> "";
        };
        boolean paar = beteiligte.stream().anyMatch(b -> b.rolle().equals("PARTNER"));
        if (paar && !wert.isEmpty()) {
            person(k).ifPresent(p -> fakt(TatsacheArt.KIND_VON, p, wert, "person.beziehung", k));
        }
    }

    /// The person behind a number of the form: 0 is the applicant, others are found by birth date and
    /// first name.
    private Optional<UUID> wer(String feld, int k) {
        String nr = a.text(feld, k);
        if (nr.isEmpty() || nr.equals("0")) {
            return Optional.of(fall.antragsteller().id());
        }
        return person(Integer.parseInt(nr));
    }

    private Optional<UUID> person(int nr) {
        // Twins share a birthday, father and son a name: who fits both ways goes first.
        return passend(p -> geboren(p, nr) && vorname(p, nr))
                .or(() -> passend(p -> vorname(p, nr)))
                .or(() -> passend(p -> geboren(p, nr)));
    }

    private Optional<UUID> passend(Predicate<Inhalt.Beteiligt> wer) {
        return fall.personen().stream()
                .skip(1)
                .filter(wer)
                .map(Inhalt.Beteiligt::id)
                .findFirst();
    }

    private boolean vorname(Inhalt.Beteiligt p, int nr) {
        return p.vorname().equalsIgnoreCase(a.text("person.vornamen", nr).strip());
    }

    private boolean geboren(Inhalt.Beteiligt p, int nr) {
        return a.date("person.geburtsdatum", nr).filter(p.geboren()::equals).isPresent();
    }

    /// Nobody asks a flatmate's birthday, so her first name alone says nothing.
    private boolean inDerAkte(int nr) {
        return a.text("person.beziehung", nr).equals("mitbewohner")
                ? passend(p -> vorname(p, nr)
                                && p.name()
                                        .equalsIgnoreCase(a.text("person.familienname", nr)
                                                .strip()))
                        .isPresent()
                : person(nr).isPresent();
    }

    private void fakt(TatsacheArt art, @Nullable UUID person, String wert, String feld, int k) {
        fakt(art, person, wert, feld, k, ab, null);
    }

    private void fakt(
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
