package de.tragwerk.decision.web;

import de.tragwerk.decision.model.Anhoerung;
import de.tragwerk.decision.model.AnhoerungAusnahme;
import de.tragwerk.decision.model.Berechnung;
import de.tragwerk.decision.model.Entwurf;
import de.tragwerk.decision.model.Formate;
import de.tragwerk.decision.model.Gesetz;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.propose.Aenderungsakt;
import de.tragwerk.decision.propose.Ausarbeitung;
import de.tragwerk.decision.propose.Vorschlag;
import de.tragwerk.decision.propose.Weigerung;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What the program checked before a release; what failed stands first.
@Component
class Pruefungen {
    record Pruefung(boolean gut, String titel, String satz) {}

    private final Vorschlag vorschlag;
    private final Ausarbeitung ausarbeitung;

    Pruefungen(Vorschlag vorschlag, Ausarbeitung ausarbeitung) {
        this.vorschlag = vorschlag;
        this.ausarbeitung = ausarbeitung;
    }

    List<Pruefung> von(Ausarbeitung.Bild bild, LocalDate heute) {
        List<Pruefung> liste = new ArrayList<>();
        Entwurf e = bild.entwurf();
        boolean gleich = vorschlag
                .fingerabdruck(bild)
                .map(h -> Arrays.equals(h, e.vorgeschlagenHash()))
                .orElse(false);
        liste.add(
                gleich
                        ? gut("Nachrechnung ergibt dieselben Beträge wie der Vorschlag")
                        : schlecht(
                                "Seit dem Vorschlag hat sich etwas geändert",
                                "Der Vorschlag gilt nicht mehr. Geben Sie ihn zurück."));
        Optional<Weigerung> hindernis = vorschlag.hindernis(bild);
        liste.add(
                hindernis.isEmpty()
                        ? gut("Textbausteine sind geprüft und gültig, jedes Zeichen ist druckbar")
                        : schlecht("Es steht noch etwas im Weg", hindernis.get().satz()));
        liste.add(belegt(bild.tatsachen()));
        parameter(bild.berechnung()).ifPresent(liste::add);
        ausarbeitung.akt(bild, heute).ifPresent(a -> liste.add(anhoerung(a, heute)));
        liste.add(
                bild.konto().isPresent()
                        ? gut("Bankverbindung ist bekannt und formal richtig")
                        : schlecht(
                                "Keine Bankverbindung",
                                "Das Geld geht über die Zahlstelle, bis ein Konto bekannt ist."));
        liste.add(gut("Rechtsbehelfsfrist: 1 Monat nach Bekanntgabe"));
        liste.sort(Comparator.comparing(Pruefung::gut));
        return liste;
    }

    private static Pruefung belegt(List<Tatsache> tatsachen) {
        long behauptet = tatsachen.stream()
                .filter(t -> t.quelle() == Tatsache.Quelle.ANTRAG)
                .count();
        return behauptet == 0
                ? gut("Alle Tatsachen sind geprüft")
                : new Pruefung(
                        true,
                        behauptet + " von " + tatsachen.size() + " Tatsachen stehen nur im Antrag",
                        "Sehen Sie nach, ob Nachweise nötig sind.");
    }

    private static Optional<Pruefung> parameter(@org.jspecify.annotations.Nullable Berechnung berechnung) {
        if (berechnung == null) {
            return Optional.empty();
        }
        List<String> unsicher = berechnung.monate().stream()
                .flatMap(m -> m.posten().stream())
                .flatMap(p -> p.parameter().stream())
                .filter(Berechnung.Parameter::zuPruefen)
                .map(Berechnung.Parameter::name)
                .distinct()
                .toList();
        return Optional.of(
                unsicher.isEmpty()
                        ? gut("Alle Beträge des Gesetzes sind am Gesetzestext belegt")
                        : schlecht("Nicht am Gesetzestext belegt", String.join(", ", unsicher) + ". Bitte prüfen."));
    }

    private static Pruefung anhoerung(Aenderungsakt.Akt akt, LocalDate heute) {
        if (akt.umfang().belastet().isEmpty()) {
            return gut("Anhörung nicht nötig, Bescheid begünstigt");
        }
        AnhoerungAusnahme ausnahme =
                akt.wuerdigung() == null ? null : akt.wuerdigung().ausnahme();
        Gesetz gesetz = akt.vorgaenger().kapitel().gesetz();
        Anhoerung anhoerung = akt.anhoerung();
        if (anhoerung == null) {
            return ausnahme == null
                    ? schlecht(
                            gesetz == Gesetz.ASYLBLG ? "Anhörung fehlt (§ 28 VwVfG)" : "Anhörung fehlt (§ 24 SGB X)",
                            "Der Bescheid nimmt etwas weg.")
                    : new Pruefung(true, "Anhörung entfällt (" + ausnahme.norm(gesetz) + ")", ausnahme.satz());
        }
        return akt.angehoert(heute)
                ? gut("Angehört am " + Formate.tag(anhoerung.am())
                        + (anhoerung.antwort() == null ? ", ohne Antwort" : ", Antwort liegt vor"))
                : schlecht(
                        "Anhörung nicht abgeschlossen",
                        akt.antwortBis().map(t -> "Frist " + Formate.tag(t)).orElse("Der Brief ist nicht angekommen."));
    }

    private static Pruefung gut(String titel) {
        return new Pruefung(true, titel, "");
    }

    private static Pruefung schlecht(String titel, String satz) {
        return new Pruefung(false, titel, satz);
    }
}
