package de.tragwerk.ledger.model;

import de.tragwerk.payment.Buchungsstoff;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// A line of the sheet of a day: one month and chapter, in cents.
public record Blattzeile(
        LocalDate tag, YearMonth monat, int kapitel, int faelle, long entschieden, long plan, long auftrag, long bank) {

    /// A difference with its name.
    public record Unterschied(String name, long cent, boolean fehler) {}

    /// "Kap. 3 SGB XII", "§ 3 AsylbLG".
    public String leistung() {
        return Buchungsstoff.leistung(kapitel);
    }

    public boolean stimmt() {
        return entschieden == plan && plan == auftrag && auftrag == bank;
    }

    /// What differs, and what that means. Only the first may never be.
    public List<Unterschied> unterschiede() {
        List<Unterschied> liste = new ArrayList<>();
        if (plan != entschieden) {
            liste.add(new Unterschied("Plan weicht von der Entscheidung ab", plan - entschieden, true));
        }
        if (auftrag < plan) {
            liste.add(new Unterschied("noch nicht angewiesen, zurückgekommen oder gehindert", auftrag - plan, false));
        }
        if (auftrag > plan) {
            liste.add(new Unterschied("mehr angewiesen als jetzt gilt (Überzahlung)", auftrag - plan, false));
        }
        if (bank < auftrag) {
            liste.add(new Unterschied("von der Bank noch nicht gemeldet", bank - auftrag, false));
        }
        if (bank > auftrag) {
            liste.add(new Unterschied("Bank meldet mehr als angewiesen", bank - auftrag, true));
        }
        return List.copyOf(liste);
    }
}
