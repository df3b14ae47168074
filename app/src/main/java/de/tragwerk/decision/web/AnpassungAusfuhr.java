package de.tragwerk.decision.web;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.model.Anpassung;
import de.tragwerk.decision.model.Anpassungsfall;
import de.tragwerk.decision.model.Ausnahme;
import de.tragwerk.decision.model.Kapitel;
import de.tragwerk.decision.store.AnpassungFaelle;
import de.tragwerk.decision.store.AnpassungTabelle;
import de.tragwerk.mandant.Purpose;
import de.tragwerk.shell.Csv;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The report of a mass adjustment as a table: a line for each case and month that changes, one for each that
/// does not.
@Component
class AnpassungAusfuhr {

    /// What the list is taken out for; stands in the log as the purpose.
    enum Zweck {
        PRUEFUNG("Prüfung vor der Freigabe"),
        NACHARBEIT("Nacharbeit der Ausnahmen"),
        RECHNUNGSPRUEFUNG("Rechnungsprüfung");

        private final String titel;

        Zweck(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }

        Purpose zweck() {
            return new Purpose("ausfuhr-" + name().toLowerCase(Locale.ROOT), titel);
        }
    }

    private static final int HOECHSTENS = 1_000_000;

    private final AnpassungTabelle tabelle;
    private final AnpassungFaelle faelle;
    private final Audit audit;

    AnpassungAusfuhr(AnpassungTabelle tabelle, AnpassungFaelle faelle, Audit audit) {
        this.tabelle = tabelle;
        this.faelle = faelle;
        this.audit = audit;
    }

    @Transactional
    public byte[] csv(UUID id) {
        Anpassung a = tabelle.finde(id).orElseThrow(AccessRefused::new);
        List<Anpassungsfall> liste = faelle.seite(id, AnpassungFaelle.Auswahl.ALLE, null, 0, HOECHSTENS);
        StringBuilder csv = new StringBuilder(
                "\uFEFFAnlass;Aktenzeichen;Leistung;Ergebnis;Monat;bisher;neu;Unterschied;Stand;Grund;Was zu tun ist\r\n");
        for (Anpassungsfall f : liste) {
            if (f.monate().isEmpty()) {
                zeile(csv, a, f, ";;;");
            }
            for (Anpassungsfall.Monat m : f.monate()) {
                zeile(
                        csv,
                        a,
                        f,
                        m.monat() + ";" + Csv.euro(m.alt()) + ";" + Csv.euro(m.neu()) + ";"
                                + Csv.euro(m.neu() - m.alt()));
            }
        }
        audit.log(Entry.of("decision.ADJUST_EXPORT")
                .subjects(liste.stream().map(Anpassungsfall::akte).toList()));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void zeile(StringBuilder csv, Anpassung a, Anpassungsfall f, String monat) {
        Ausnahme grund = f.ausnahme();
        csv.append(Csv.cell(a.anlass())).append(';').append(f.aktenzeichen()).append(';');
        csv.append(Kapitel.of(f.kapitel()).stelle())
                .append(';')
                .append(f.ergebnis().titel())
                .append(';');
        csv.append(monat).append(';').append(f.stand().titel()).append(';');
        csv.append(grund == null ? "" : Csv.cell(grund.satz())).append(';');
        csv.append(grund == null ? "" : Csv.cell(grund.rat())).append("\r\n");
    }
}
