package de.tragwerk.anbindung.ablauf;

import de.tragwerk.access.StaffDirectory;
import de.tragwerk.anbindung.Variante;
import de.tragwerk.anbindung.Vorhaben;
import de.tragwerk.anbindung.store.Anbindungen;
import de.tragwerk.anbindung.store.Bestaetigungen;
import de.tragwerk.anbindung.store.Dateien;
import de.tragwerk.anbindung.store.Installationen;
import de.tragwerk.anbindung.store.Testantraege;
import de.tragwerk.anbindung.store.Zertifikate;
import de.tragwerk.document.Block;
import de.tragwerk.document.Brief;
import de.tragwerk.document.NoticeRenderer;
import de.tragwerk.document.Text;
import de.tragwerk.kernel.Days;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.database.Registry;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The test and acceptance protocol as PDF/UA: what was agreed, entered, tried, sent, fetched, and by whom.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Abnahmeprotokoll {

    private static final DateTimeFormatter ZEIT =
            DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm:ss").withZone(Days.ZONE);

    private final Anbindungen anbindungen;
    private final Zertifikate zertifikate;
    private final Installationen installationen;
    private final Testantraege tests;
    private final Dateien dateien;
    private final Bestaetigungen bestaetigungen;
    private final StaffDirectory staff;
    private final Registry registry;
    private final RealTime time;
    private final NoticeRenderer renderer = new NoticeRenderer();

    Abnahmeprotokoll(
            Anbindungen anbindungen,
            Zertifikate zertifikate,
            Installationen installationen,
            Testantraege tests,
            Dateien dateien,
            Bestaetigungen bestaetigungen,
            StaffDirectory staff,
            Registry registry,
            RealTime time) {
        this.anbindungen = anbindungen;
        this.zertifikate = zertifikate;
        this.installationen = installationen;
        this.tests = tests;
        this.dateien = dateien;
        this.bestaetigungen = bestaetigungen;
        this.staff = staff;
        this.registry = registry;
        this.time = time;
    }

    /// Makes and keeps it.
    ///
    /// @return what is wrong, empty when it was kept
    public String erstelle(Vorhaben v) {
        return switch (renderer.pdf(brief(v), time.instant())) {
            case NoticeRenderer.Pdf pdf -> {
                dateien.lege(v.id(), Dateien.Art.PROTOKOLL, "Abnahmeprotokoll.pdf", "application/pdf", pdf.bytes());
                yield "";
            }
            case NoticeRenderer.ZeichenFehlt fehlt -> fehlt.satz();
        };
    }

    private Brief brief(Vorhaben v) {
        String wir = registry.get(Scope.current().mandant()).name();
        LocalDate heute = time.instant().atZone(Days.ZONE).toLocalDate();
        List<Block> b = new ArrayList<>();
        b.add(new Block.Briefkopf(wir, "Anbindung von Kommunen", List.of()));
        b.add(new Block.Titel("Test- und Abnahmeprotokoll: " + frei(v.name())));
        b.add(new Block.Absatz(Text.of("Dieses Protokoll hält fest, wie " + frei(v.name())
                + " für die Leistung " + v.leika()
                + " angebunden und geprüft wurde. Der Testantrag enthält nur erfundene Angaben.")));
        b.add(angaben(v));
        b.add(zertifikate(v.id()));
        b.add(verbindungen(v.id()));
        b.add(testantraege(v.id()));
        b.add(new Block.Ueberschrift("Screenshot aus dem Fachverfahren"));
        b.add(belege(v.id(), Dateien.Art.SCREENSHOT, "Noch keiner hochgeladen."));
        b.add(new Block.Ueberschrift("Logdateien"));
        b.add(belege(v.id(), Dateien.Art.LOGDATEI, "Keine hochgeladen."));
        b.add(verlauf(v.id()));
        b.add(new Block.Ueberschrift("Abnahme"));
        b.add(antwort(v.id()));
        b.add(new Block.Grussformel(
                List.of(
                        "Ort, Tag, Name und Unterschrift für " + frei(v.name()) + ":",
                        " ",
                        "______________________________"),
                "Prüfzeichen in der Fußzeile: Anfang der SHA-256-Summe des Textes."));
        return new Brief(
                "de",
                "Test- und Abnahmeprotokoll " + frei(v.name()),
                wir,
                v.id().toString().substring(0, 8),
                heute,
                b);
    }

    private static Block angaben(Vorhaben v) {
        Variante variante = v.variante();
        return tabelle(
                "Angaben der Kommune",
                List.of("Angabe", "Wert"),
                List.of(
                        List.of("Anschrift", frei(v.strasse() + ", " + v.plz() + " " + v.ort())),
                        List.of("Organisationsschlüssel", v.organisation()),
                        List.of("Regionalschlüssel", v.ars()),
                        List.of("Leistung (LeiKa)", v.leika()),
                        List.of("Variante", variante == null ? "–" : variante.titel()),
                        List.of("Fachverfahren, Hersteller", frei(v.hersteller())),
                        List.of("IT-Dienstleister", frei(v.dienstleister()))));
    }

    private Block zertifikate(UUID id) {
        return tabelle(
                "Zertifikate",
                List.of("Zweck", "SHA-256 (Anfang)", "Gültig bis", "Sperrung"),
                zertifikate.von(id).stream()
                        .map(z -> List.of(
                                z.zweck().titel(),
                                z.fingerabdruck().substring(0, 16),
                                zeit(z.gueltigBis()),
                                z.sperrstatus().equals("UNGEPRUEFT") ? "keine Auskunft" : "nicht gesperrt"))
                        .toList());
    }

    private Block verbindungen(UUID id) {
        return tabelle(
                "Verbindungen",
                List.of("Ziel", "Ergebnis", "Zeit"),
                installationen.verbindungen(id).stream()
                        .map(x -> List.of(frei(x.ziel()), x.ergebnis().titel(), zeit(x.am())))
                        .toList());
    }

    private Block testantraege(UUID id) {
        return tabelle(
                "Testanträge",
                List.of("Kennung", "Weg", "Gesendet", "Zugestellt", "Abgeholt"),
                tests.von(id).stream()
                        .map(t -> List.of(
                                t.id().toString(),
                                t.weg(),
                                zeit(t.gesendet()),
                                zeit(t.zugestellt()),
                                zeit(t.abgeholt())))
                        .toList());
    }

    private Block belege(UUID id, Dateien.Art art, String keine) {
        List<Text> belege = dateien.von(id).stream()
                .filter(d -> d.art() == art)
                .map(d -> Text.of(frei(d.name()) + ", SHA-256 "
                        + HexFormat.of().formatHex(d.sha256()).substring(0, 16) + ", hochgeladen am " + zeit(d.am())))
                .toList();
        return belege.isEmpty() ? new Block.Absatz(Text.of(keine)) : new Block.Liste(belege);
    }

    /// What the municipality said, or the questions to answer on paper.
    private Block antwort(UUID id) {
        Optional<Bestaetigungen.Bestaetigung> letzte =
                bestaetigungen.von(id).stream().findFirst();
        List<Text> zeilen = new ArrayList<>();
        zeilen.add(Text.of("Der Testantrag wird im Fachverfahren vollständig angezeigt: "
                + letzte.map(b -> b.angezeigt() ? "ja" : "nein").orElse(" ja / nein")));
        zeilen.add(Text.of("Der Testantrag lässt sich verarbeiten: "
                + letzte.map(b -> b.verarbeitet() ? "ja" : "nein").orElse(" ja / nein")));
        letzte.ifPresent(b -> zeilen.add(Text.of("Nachgesehen von " + frei(b.wer()) + " am " + Days.write(b.tag())
                + ", eingetragen am " + zeit(b.am()))));
        zeilen.add(Text.of("Bemerkungen: "));
        return new Block.Liste(zeilen);
    }

    private Block verlauf(UUID id) {
        Map<UUID, String> namen = staff.names();
        return tabelle(
                "Verlauf aller Schritte",
                List.of("Zeit", "Schritt", "Was", "Wer"),
                anbindungen.verlauf(id).stream()
                        .map(e -> List.of(
                                zeit(e.am()),
                                e.schritt() == null ? "Anbindung" : e.schritt().titel(),
                                e.wort() + (e.grund().isEmpty() ? "" : ": " + frei(e.grund())),
                                frei(namen.getOrDefault(e.konto(), "früheres Konto"))))
                        .toList());
    }

    private static Block tabelle(String titel, List<String> kopf, List<List<String>> zeilen) {
        return zeilen.isEmpty()
                ? new Block.Absatz(Text.of(titel + ": keine Einträge."))
                : new Block.Tabelle(
                        titel,
                        kopf.stream().map(k -> new Block.Spalte(k, false)).toList(),
                        zeilen.stream().map(z -> new Block.Zeile(z, false)).toList());
    }

    private static String frei(String text) {
        return Text.entschaerft(text);
    }

    private static String zeit(@Nullable OffsetDateTime am) {
        return am == null ? "–" : ZEIT.format(am);
    }
}
