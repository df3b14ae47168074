package de.tragwerk.anbindung.web;

import de.tragwerk.access.StaffDirectory;
import de.tragwerk.anbindung.Schritt;
import de.tragwerk.anbindung.Variante;
import de.tragwerk.anbindung.Vorhaben;
import de.tragwerk.anbindung.Zweck;
import de.tragwerk.anbindung.ablauf.Adressen;
import de.tragwerk.anbindung.ablauf.Fortschritt;
import de.tragwerk.anbindung.store.Abschaltungen;
import de.tragwerk.anbindung.store.Anbindungen;
import de.tragwerk.anbindung.store.Bestaetigungen;
import de.tragwerk.anbindung.store.Dateien;
import de.tragwerk.anbindung.store.Eintraege;
import de.tragwerk.anbindung.store.Installationen;
import de.tragwerk.anbindung.store.Kontakte;
import de.tragwerk.anbindung.store.Termine;
import de.tragwerk.anbindung.store.Testantraege;
import de.tragwerk.anbindung.store.Vertraege;
import de.tragwerk.anbindung.store.Zertifikate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/// The page of one connection: the steps, the one that is open now, and its history.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Arbeitsplatz {

    /// @param zustand `fertig`, `moeglich` or `wartet`
    record Stufe(Schritt schritt, String zustand, Anbindungen.@Nullable Erledigt erledigt) {}

    private final Anbindungen anbindungen;
    private final Fortschritt fortschritt;
    private final Kontakte kontakte;
    private final Vertraege vertraege;
    private final Zertifikate zertifikate;
    private final Eintraege eintraege;
    private final Termine termine;
    private final Installationen installationen;
    private final Testantraege tests;
    private final Dateien dateien;
    private final Bestaetigungen bestaetigungen;
    private final Adressen adressen;
    private final StaffDirectory staff;
    private final Abschaltungen abschaltungen;

    Arbeitsplatz(
            Anbindungen anbindungen,
            Fortschritt fortschritt,
            Kontakte kontakte,
            Vertraege vertraege,
            Zertifikate zertifikate,
            Eintraege eintraege,
            Termine termine,
            Installationen installationen,
            Testantraege tests,
            Dateien dateien,
            Bestaetigungen bestaetigungen,
            Adressen adressen,
            StaffDirectory staff,
            Abschaltungen abschaltungen) {
        this.anbindungen = anbindungen;
        this.fortschritt = fortschritt;
        this.kontakte = kontakte;
        this.vertraege = vertraege;
        this.zertifikate = zertifikate;
        this.eintraege = eintraege;
        this.termine = termine;
        this.installationen = installationen;
        this.tests = tests;
        this.dateien = dateien;
        this.bestaetigungen = bestaetigungen;
        this.adressen = adressen;
        this.staff = staff;
        this.abschaltungen = abschaltungen;
    }

    /// @param gewaehlt name of a step, anything else chooses the first open one
    String zeige(Vorhaben v, String gewaehlt, Map<String, String> getippt, Model model) {
        Map<Schritt, Anbindungen.Erledigt> da = anbindungen.erledigte(v.id());
        List<Stufe> stufen = new ArrayList<>();
        for (Schritt s : Schritt.values()) {
            Anbindungen.Erledigt erledigt = da.get(s);
            stufen.add(new Stufe(
                    s,
                    erledigt != null ? "fertig" : da.keySet().containsAll(s.vorher()) ? "moeglich" : "wartet",
                    erledigt));
        }
        Schritt schritt = Schritt.of(gewaehlt)
                .orElseGet(() -> Arrays.stream(Schritt.values())
                        .filter(s -> !da.containsKey(s))
                        .findFirst()
                        .orElse(Schritt.ABNAHME));
        String offen = v.live() ? "" : anbindungen.fehltZurFreischaltung(v.id());
        model.addAttribute("v", v);
        model.addAttribute("stufen", stufen);
        model.addAttribute("schritt", schritt);
        model.addAttribute("fertig", da.containsKey(schritt));
        model.addAttribute("fehlt", da.containsKey(schritt) ? List.of() : fortschritt.fehlt(v, schritt));
        model.addAttribute(
                "folgen",
                schritt.mitFolgenden().stream()
                        .filter(s -> s != schritt && da.containsKey(s))
                        .map(Schritt::titel)
                        .toList());
        model.addAttribute("darfLive", !v.live() && offen.isEmpty());
        model.addAttribute(
                "offeneSchritte",
                stufen.stream()
                        .filter(s -> !s.zustand().equals("fertig"))
                        .map(s -> s.schritt().titel())
                        .toList());
        model.addAttribute("offen", offen);
        model.addAttribute("abschaltung", abschaltungen.wartend(v.id()).orElse(null));
        model.addAttribute("verlauf", anbindungen.verlauf(v.id()).reversed());
        model.addAttribute("namen", staff.names());
        model.addAttribute("getippt", getippt.isEmpty() ? werte(v) : getippt);
        teile(v, schritt, model);
        return "anbindung/web/arbeitsplatz";
    }

    private void teile(Vorhaben v, Schritt schritt, Model model) {
        model.addAttribute("dateien", dateien.von(v.id()));
        switch (schritt) {
            case ABFRAGE -> {
                model.addAttribute("varianten", Variante.values());
                model.addAttribute("kontakte", kontakte.von(v.id()));
                model.addAttribute("kontaktarten", Kontakte.Art.values());
            }
            case VERTRAEGE -> {
                model.addAttribute("vertraege", vertraege.von(v.id()));
                model.addAttribute("zustaende", Vertraege.Zustand.values());
            }
            case ZERTIFIKAT -> {
                model.addAttribute("zertifikate", zertifikate.von(v.id()));
                model.addAttribute("zwecke", Zweck.values());
            }
            case VERZEICHNIS -> {
                model.addAttribute("eintrag", eintraege.von(v.id()).orElse(null));
                model.addAttribute("adresse", adressen.vermittler(v));
            }
            case TERMIN -> {
                model.addAttribute(
                        "termine",
                        termine.alle().stream()
                                .filter(t -> t.zustand() != Termine.Zustand.ABGESAGT)
                                .toList());
                model.addAttribute("teilnahme", termine.teilnahme(v.id()).orElse(null));
            }
            case INSTALLATION -> {
                model.addAttribute("punkte", Installationen.Punkt.values());
                model.addAttribute("gesetzt", installationen.punkte(v.id()));
                model.addAttribute("ziele", adressen.alle(v));
                model.addAttribute("verbindungen", installationen.verbindungen(v.id()));
            }
            case TESTANTRAG -> model.addAttribute("tests", tests.von(v.id()));
            case ABNAHME -> {
                model.addAttribute("tests", tests.von(v.id()));
                model.addAttribute("bestaetigungen", bestaetigungen.von(v.id()));
            }
        }
    }

    private static Map<String, String> werte(Vorhaben v) {
        Map<String, String> werte = new HashMap<>();
        Variante variante = v.variante();
        werte.put("name", v.name());
        werte.put("strasse", v.strasse());
        werte.put("plz", v.plz());
        werte.put("ort", v.ort());
        werte.put("variante", variante == null ? "" : variante.name());
        werte.put("dienstleister", v.dienstleister());
        werte.put("hersteller", v.hersteller());
        werte.put("intermediaer", v.intermediaer());
        werte.put("weitere", v.weitere());
        werte.put("fitZiel", v.fitZiel() == null ? "" : String.valueOf(v.fitZiel()));
        return werte;
    }
}
