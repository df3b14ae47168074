package de.tragwerk.payment.web;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.payment.Zweck;
import de.tragwerk.payment.model.Lauf;
import de.tragwerk.payment.model.Position;
import de.tragwerk.payment.store.DateiTabelle;
import de.tragwerk.payment.store.EinbehaltTabelle;
import de.tragwerk.payment.store.LaufTabelle;
import de.tragwerk.payment.store.PositionTabelle;
import de.tragwerk.payment.store.ZahlungTabelle;
import de.tragwerk.shell.Csv;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads what leaves the program, and writes into the log that it left.
@Component
class Ausfuhr {

    record Stueck(String name, byte[] bytes) {}

    private static final int HOECHSTENS = 1_000_000;

    private final LaufTabelle laeufe;
    private final PositionTabelle positionen;
    private final DateiTabelle dateien;
    private final EinbehaltTabelle einbehalte;
    private final ZahlungTabelle zahlungen;
    private final Audit audit;

    Ausfuhr(
            LaufTabelle laeufe,
            PositionTabelle positionen,
            DateiTabelle dateien,
            EinbehaltTabelle einbehalte,
            ZahlungTabelle zahlungen,
            Audit audit) {
        this.laeufe = laeufe;
        this.positionen = positionen;
        this.dateien = dateien;
        this.einbehalte = einbehalte;
        this.zahlungen = zahlungen;
        this.audit = audit;
    }

    @Transactional
    public Stueck datei(UUID id) {
        DateiTabelle.Datei d = dateien.finde(id).orElseThrow(AccessRefused::new);
        List<ZahlungTabelle.Gesehen> darin = zahlungen.inDatei(d);
        if (darin.size() < d.anzahl()) {
            throw new AccessRefused();
        }
        audit.log(Entry.of("payment.FILE_READ")
                .subjects(darin.stream()
                        .map(ZahlungTabelle.Gesehen::akte)
                        .distinct()
                        .toList())
                .thing("zahldatei", id, d.sha256()));
        return new Stueck(d.name(), dateien.inhalt(d));
    }

    @Transactional
    public Stueck liste(UUID id) {
        Lauf lauf = laeufe.finde(id).orElseThrow(AccessRefused::new);
        List<Position> liste = positionen.seite(id, PositionTabelle.Auswahl.ALLE, 0, 0, HOECHSTENS);
        StringBuilder csv = new StringBuilder(
                "\uFEFFLauf;Nr;Aktenzeichen;Leistung;Zweck;Art;Monat;Betrag;Vormonat;Vergleich;Empfänger;Zahlungsweg;IBAN;Verwendung;Ende-zu-Ende;Hindernis;einbehalten;Konto geändert\r\n");
        Map<UUID, Map<YearMonth, Long>> einbehalten =
                einbehalte.geplant(liste.stream().map(Position::akte).collect(Collectors.toSet()));
        for (Position p : liste) {
            long cent = p.zweck() == Zweck.LEBENSUNTERHALT
                    ? einbehalten.getOrDefault(p.akte(), Map.of()).getOrDefault(p.monat(), 0L)
                    : 0;
            zeile(csv, lauf, p, cent);
        }
        audit.log(Entry.of("payment.EXPORT")
                .subjects(liste.stream().map(Position::akte).distinct().toList()));
        return new Stueck("zahllauf-" + lauf.kennung() + ".csv", csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void zeile(StringBuilder csv, Lauf lauf, Position p, long einbehalten) {
        csv.append(lauf.kennung()).append(';').append(p.nr()).append(';');
        csv.append(p.aktenzeichen()).append(';').append(p.leistung()).append(';');
        csv.append(p.zweck().titel()).append(';').append(p.art().titel()).append(';');
        csv.append(p.monat()).append(';').append(Csv.euro(p.cent())).append(';');
        csv.append(p.vormonat() == null ? "" : Csv.euro(p.vormonat())).append(';');
        Position.Vergleich v = p.vergleich();
        csv.append(v == null ? "" : v.titel()).append(';');
        csv.append(Csv.cell(p.empfaenger())).append(';').append(p.weg().titel()).append(';');
        csv.append(Csv.cell(p.iban())).append(';');
        csv.append(Csv.cell(p.verwendung())).append(';');
        csv.append(p.zahlbar() ? Position.endToEnd(p.id()) : "").append(';');
        csv.append(p.hindernis() == null ? "" : p.hindernis().satz()).append(';');
        csv.append(einbehalten == 0 ? "" : Csv.euro(einbehalten)).append(';');
        csv.append(p.kontoGeaendert() ? "ja" : "").append("\r\n");
    }
}
