package de.tragwerk.decision.web;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.model.Kapitel;
import de.tragwerk.decision.model.Probefall;
import de.tragwerk.decision.model.Probelauf;
import de.tragwerk.decision.store.ProbeFaelle;
import de.tragwerk.decision.store.ProbelaufTabelle;
import de.tragwerk.shell.Csv;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The report of a version that was tried as a table: a line for each case and month.
@Component
class ProbelaufAusfuhr {

    private final ProbelaufTabelle tabelle;
    private final ProbeFaelle faelle;
    private final Audit audit;

    ProbelaufAusfuhr(ProbelaufTabelle tabelle, ProbeFaelle faelle, Audit audit) {
        this.tabelle = tabelle;
        this.faelle = faelle;
        this.audit = audit;
    }

    @Transactional
    public byte[] csv(UUID id) {
        Probelauf p = tabelle.finde(id).orElseThrow(AccessRefused::new);
        List<Probefall> liste =
                faelle.seite(id, null, ProbeFaelle.Ordnung.AKTENZEICHEN, 0, Probelauf.Stichprobe.HOECHSTENS);
        StringBuilder csv = new StringBuilder("\uFEFFAnlass;Aktenzeichen;Leistung;Ergebnis;Monat;bisher aus;bisher;neu;"
                + "Unterschied;Stellen im Bescheid;Grund\r\n");
        for (Probefall f : liste) {
            if (f.monate().isEmpty()) {
                zeile(csv, p, f, ";;;;");
            }
            for (Probefall.Monat m : f.monate()) {
                zeile(
                        csv,
                        p,
                        f,
                        m.monat() + ";" + m.altMonat() + ";" + Csv.euro(m.alt()) + ";" + Csv.euro(m.neu()) + ";"
                                + Csv.euro(m.unterschied()));
            }
        }
        audit.log(Entry.of("decision.PROBE_EXPORT")
                .subjects(liste.stream().map(Probefall::akte).toList()));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void zeile(StringBuilder csv, Probelauf p, Probefall f, String monat) {
        csv.append(Csv.cell(p.anlass())).append(';').append(f.aktenzeichen()).append(';');
        csv.append(Kapitel.of(f.kapitel()).stelle())
                .append(';')
                .append(f.ergebnis().titel())
                .append(';');
        csv.append(monat).append(';').append(f.stellen()).append(';');
        csv.append(Csv.cell(f.grund())).append("\r\n");
    }
}
