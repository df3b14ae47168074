package de.tragwerk.decision.calculate;

import de.tragwerk.decision.model.Bewilligungszeitraum;
import de.tragwerk.decision.model.Formate;
import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.TatsacheArt;
import de.tragwerk.law.sgb14.Entschaedigung;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is missing or contradicts itself before a calculation after SGB XIV, in sentences.
final class Entschaedigungspruefung {
    /// Above it, it is a slip of the pen.
    private static final int KINDER_HOECHSTENS = 20;

    private final Bewilligungszeitraum zeitraum;
    private final List<Inhalt.Beteiligt> personen;
    private final List<Tatsache> tatsachen;
    private final List<String> saetze = new ArrayList<>();

    private Entschaedigungspruefung(
            Bewilligungszeitraum zeitraum, List<Inhalt.Beteiligt> personen, List<Tatsache> tatsachen) {
        this.zeitraum = zeitraum;
        this.personen = personen;
        this.tatsachen = tatsachen;
    }

    static List<String> fehlt(
            Bewilligungszeitraum zeitraum, List<Inhalt.Beteiligt> personen, List<Tatsache> tatsachen) {
        return new Entschaedigungspruefung(zeitraum, personen, tatsachen).pruefe();
    }

    /// First month with amounts; those of survivors are known later than those of the damaged.
    static YearMonth ersterMonat(Entschaedigung.Art als) {
        return YearMonth.from(Entschaedigung.tafel()
                .reihe(
                        switch (als) {
                            case GESCHAEDIGT -> "gds_100";
                            case WITWE -> "witwe";
                            case HALBWAISE -> "halbwaise";
                            case VOLLWAISE -> "vollwaise";
                        })
                .getFirst()
                .ab());
    }

    static YearMonth letzterMonat() {
        LocalDate bis = Entschaedigung.tafel().reihe("gds_100").getLast().bis();
        if (bis == null) {
            throw new IllegalStateException("Die Beträge des § 83 SGB XIV gelten nie unbegrenzt");
        }
        return YearMonth.from(bis);
    }

    private Inhalt.Beteiligt ich() {
        return personen.getFirst();
    }

    private List<String> pruefe() {
        if (ich().geboren().equals(Inhalt.Beteiligt.UNBEKANNT)) {
            saetze.add("Das Geburtsdatum von " + ich().voll() + " fehlt. Tragen Sie es bei der Person ein.");
        }
        if (verstorben()) {
            saetze.add(
                    "Die antragstellende Person ist verstorben. Ihr wird nichts mehr bekannt gegeben; die Leistung endet mit dem Sterbemonat, ohne dass ein Bescheid nötig ist (§ 39 Abs. 2 SGB X). Für Hinterbliebene legen Sie eigene Akten an.");
        }
        personen.stream()
                .skip(1)
                .filter(p -> tatsachen.stream()
                        .anyMatch(t -> t.art() == TatsacheArt.ENTSCHAEDIGUNG_ALS && p.id().equals(t.person())))
                .forEach(p -> saetze.add("In dieser Akte wird die Entschädigung von " + ich().voll()
                        + " berechnet. Für " + p.voll() + " legen Sie eine eigene Akte an."));
        if (zeitraum.bis().isAfter(letzterMonat())) {
            saetze.add("Für diesen Zeitraum sind keine gesetzlichen Beträge bekannt. Wählen Sie Monate bis "
                    + Formate.monat(letzterMonat()) + ".");
        }
        // The first month that cannot be computed says why; the others would say the same.
        zeitraum.monate().stream().takeWhile(m -> saetze.isEmpty()).forEach(this::monat);
        return List.copyOf(saetze);
    }

    private boolean verstorben() {
        return tatsachen.stream()
                .anyMatch(t -> t.art() == TatsacheArt.ZUGEHOERIGKEIT
                        && t.code().equals(TatsacheArt.VERSTORBEN)
                        && ich().id().equals(t.person()));
    }

    private void monat(YearMonth monat) {
        Entschaedigungsfakten fakten = new Entschaedigungsfakten(monat, ich(), tatsachen);
        if (new Monatsfakten(monat, tatsachen).weggang(ich().id()).isPresent()
                || fakten.ende().isPresent()) {
            return;
        }
        Optional<Tatsache> als = fakten.als();
        if (als.isEmpty()) {
            saetze.add("Es fehlt, als wer " + ich().voll()
                    + " Entschädigung erhält: als geschädigte Person oder als Hinterbliebene. Tragen Sie es ein.");
            return;
        }
        Entschaedigung.Art art = Entschaedigungsfakten.art(als.get());
        if (monat.isBefore(ersterMonat(art))) {
            saetze.add("Für " + Formate.monat(monat)
                    + " sind keine gesetzlichen Beträge bekannt; Monate vor Januar 2024 richten sich nach dem Bundesversorgungsgesetz. Wählen Sie Monate ab "
                    + Formate.monat(ersterMonat(art)) + ".");
            return;
        }
        if (als.get().wert().equals(TatsacheArt.PARTNER_MIT_KIND) && als.get().bis() == null) {
            saetze.add(
                    "Der Anspruch nach § 85 Abs. 2 SGB XIV besteht für die ersten drei Lebensjahre des Kindes. Tragen Sie ein, bis zu welchem Monat.");
        }
        if (fakten.anerkennung().isEmpty()) {
            saetze.add(
                    "Für " + Formate.monat(monat)
                            + " ist nichts anerkannt. Tragen Sie ein, mit welchem Bescheid die Schädigungsfolgen oder der Tod als Folge der Schädigung anerkannt sind, oder lassen Sie den Zeitraum mit dem Monat der Anerkennung beginnen.");
        }
        if (art == Entschaedigung.Art.GESCHAEDIGT) {
            grad(monat, fakten);
        } else if (fakten.fall(art).kinder() > KINDER_HOECHSTENS) {
            saetze.add("Für " + Formate.monat(monat) + " erhöhen "
                    + fakten.fall(art).kinder() + " Kinder die Zahlung. Prüfen Sie die Zahl.");
        }
    }

    private void grad(YearMonth monat, Entschaedigungsfakten fakten) {
        Optional<Tatsache> grad = fakten.grad();
        if (grad.isEmpty()) {
            saetze.add(
                    "Für " + Formate.monat(monat)
                            + " fehlt der Grad der Schädigungsfolgen. Tragen Sie ihn aus dem Bescheid über die Anerkennung ein.");
        } else if (fakten.schwersteFolgen() && !grad.get().wert().equals("100")) {
            saetze.add(
                    "Für " + Formate.monat(monat)
                            + " sind schwerste Schädigungsfolgen eingetragen und ein Grad unter 100. Den Zuschlag gibt es nur bei einem Grad von 100 (§ 83 Abs. 2 SGB XIV). Vergleichen Sie beides mit dem Bescheid über die Anerkennung.");
        }
    }
}
