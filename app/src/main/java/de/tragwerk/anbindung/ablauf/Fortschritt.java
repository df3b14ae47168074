package de.tragwerk.anbindung.ablauf;

import de.tragwerk.anbindung.Schritt;
import de.tragwerk.anbindung.Variante;
import de.tragwerk.anbindung.Vorhaben;
import de.tragwerk.anbindung.Zweck;
import de.tragwerk.anbindung.pruefung.Verbindungstest;
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
import de.tragwerk.kernel.Days;
import de.tragwerk.mandant.RealTime;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What a step still needs, sentence by sentence.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Fortschritt {

    private final Anbindungen anbindungen;
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
    private final RealTime time;

    Fortschritt(
            Anbindungen anbindungen,
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
            RealTime time) {
        this.anbindungen = anbindungen;
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
        this.time = time;
    }

    /// Empty when the step can be finished.
    public List<String> fehlt(Vorhaben v, Schritt schritt) {
        Map<Schritt, Anbindungen.Erledigt> da = anbindungen.erledigte(v.id());
        List<String> fehlt = new ArrayList<>();
        schritt.vorher().stream()
                .filter(s -> !da.containsKey(s))
                .forEach(s -> fehlt.add("Schließen Sie zuerst den Schritt " + s.titel() + " ab."));
        switch (schritt) {
            case ABFRAGE -> abfrage(v, fehlt);
            case VERTRAEGE -> vertraege(v.id(), fehlt);
            case ZERTIFIKAT -> zertifikat(v, fehlt);
            case VERZEICHNIS -> {
                if (eintraege.von(v.id()).filter(e -> e.gefunden() != null).isEmpty()) {
                    fehlt.add("Tragen Sie ein und prüfen Sie, ob ein Absender den Eintrag findet.");
                }
            }
            case TERMIN -> termin(v.id(), fehlt);
            case INSTALLATION -> installation(v, fehlt);
            case TESTANTRAG -> {
                if (tests.erprobt(v.id()).isEmpty()) {
                    fehlt.add(
                            "Senden Sie einen Testantrag und warten Sie, bis das Amt ihn abgeholt hat. Es zählt nur, was nach dem jetzigen Eintrag und auf dem jetzigen Weg gesendet wurde.");
                }
            }
            case ABNAHME -> abnahme(v.id(), fehlt);
        }
        return List.copyOf(fehlt);
    }

    private void abfrage(Vorhaben v, List<String> fehlt) {
        if (v.strasse().isEmpty() || v.plz().isEmpty() || v.ort().isEmpty()) {
            fehlt.add("Die Anschrift ist unvollständig.");
        }
        if (v.variante() == null) {
            fehlt.add("Wählen Sie die Variante.");
        }
        if (v.hersteller().isEmpty() || v.dienstleister().isEmpty()) {
            fehlt.add("Nennen Sie Fachverfahren oder Hersteller und den IT-Dienstleister.");
        }
        if (v.variante() == Variante.XTA && v.weitere().isEmpty()) {
            fehlt.add("Nennen Sie die Adresse des XTA-Servers.");
        }
        if (v.variante() == Variante.FITCONNECT && (v.weitere().isEmpty() || v.fitZiel() == null)) {
            fehlt.add("Nennen Sie Zustelldienst und Zustellpunkt von FIT-Connect.");
        }
        Set<Kontakte.Art> arten =
                kontakte.von(v.id()).stream().map(Kontakte.Kontakt::art).collect(Collectors.toSet());
        if (!arten.contains(Kontakte.Art.MULTIPLIKATOR)) {
            fehlt.add("Nennen Sie mindestens einen Multiplikator.");
        }
        if (!arten.contains(Kontakte.Art.FACHLICH)) {
            fehlt.add("Nennen Sie einen organisatorischen Kontakt aus dem Fachbereich.");
        }
        if (!arten.contains(Kontakte.Art.TECHNISCH)) {
            fehlt.add("Nennen Sie einen technischen Kontakt.");
        }
    }

    private void vertraege(UUID id, List<String> fehlt) {
        LocalDate heute = time.instant().atZone(Days.ZONE).toLocalDate();
        for (Vertraege.Vertrag a : vertraege.von(id)) {
            LocalDate tag = a.datum();
            if (a.zustand() != Vertraege.Zustand.UNTERZEICHNET) {
                fehlt.add(a.art().titel() + " ist noch nicht unterzeichnet.");
            } else if (tag == null || tag.isAfter(heute)) {
                fehlt.add(a.art().titel() + ": Der Tag der Unterschrift liegt nach heute.");
            }
        }
    }

    private void zertifikat(Vorhaben v, List<String> fehlt) {
        if (zertifikate.fuer(v.id(), Zweck.INHALT).isEmpty()) {
            fehlt.add("Es fehlt ein gültiges Zertifikat zum Verschlüsseln.");
        }
        if (!adressen.unserer(v) && zertifikate.fuer(v.id(), Zweck.VERMITTLER).isEmpty()) {
            fehlt.add("Es fehlt das Zertifikat des eigenen Intermediärs der Kommune.");
        }
    }

    private void termin(UUID id, List<String> fehlt) {
        Optional<Termine.Teilnahme> teil = termine.teilnahme(id);
        if (teil.isEmpty()) {
            fehlt.add("Wählen Sie einen Termin und nennen Sie, wer kommt.");
        } else if (termine.alle().stream()
                .noneMatch(t -> t.id().equals(teil.get().termin()) && t.zustand() == Termine.Zustand.STATTGEFUNDEN)) {
            fehlt.add("Der gewählte Termin hat noch nicht stattgefunden.");
        }
    }

    private void installation(Vorhaben v, List<String> fehlt) {
        int offen = Installationen.Punkt.values().length
                - installationen.punkte(v.id()).size();
        if (offen > 0) {
            fehlt.add(
                    offen == 1 ? "Ein Punkt der Liste ist noch offen." : offen + " Punkte der Liste sind noch offen.");
        }
        Set<String> erreicht = installationen.verbindungen(v.id()).stream()
                .filter(x -> x.ergebnis() == Verbindungstest.Ergebnis.ERREICHT)
                .map(Installationen.Verbindung::ziel)
                .collect(Collectors.toSet());
        adressen.alle(v).stream()
                .filter(a -> !erreicht.contains(a))
                .forEach(a -> fehlt.add("Die Verbindung zu " + a + " wurde noch nicht mit Erfolg getestet."));
    }

    private void abnahme(UUID id, List<String> fehlt) {
        OffsetDateTime probe = tests.erprobt(id).orElse(OffsetDateTime.MAX);
        List<Dateien.Datei> seither =
                dateien.von(id).stream().filter(d -> d.am().isAfter(probe)).toList();
        if (seither.stream().noneMatch(d -> d.art() == Dateien.Art.SCREENSHOT)) {
            fehlt.add("Laden Sie einen Screenshot des letzten Testantrags aus dem Fachverfahren hoch.");
        }
        Optional<OffsetDateTime> ja = bestaetigungen.gilt(id);
        if (ja.isEmpty()) {
            boolean nein = bestaetigungen.von(id).stream()
                    .findFirst()
                    .filter(b -> b.am().isAfter(probe) && !b.beides())
                    .isPresent();
            fehlt.add(
                    nein
                            ? "Der Testantrag wird nicht vollständig angezeigt oder verarbeitet. Beheben Sie das mit der Kommune und fragen Sie noch einmal."
                            : "Fragen Sie die Kommune, ob der letzte Testantrag vollständig angezeigt und verarbeitet wird, und tragen Sie die Antwort ein.");
        }
        if (seither.stream()
                .noneMatch(d -> d.art() == Dateien.Art.PROTOKOLL && d.am().isAfter(ja.orElse(OffsetDateTime.MIN)))) {
            fehlt.add("Erstellen Sie das Abnahmeprotokoll nach dem letzten Testantrag und der Antwort der Kommune.");
        }
    }
}
