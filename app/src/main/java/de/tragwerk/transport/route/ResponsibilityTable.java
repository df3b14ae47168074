package de.tragwerk.transport.route;

import de.tragwerk.kernel.kennzeichen.Leistungsschluessel;
import de.tragwerk.transport.route.Responsibilities.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// A table of responsibilities as it comes from a Land's editors: CSV with `leika;ars;organisation`.
///
/// @param entries rows that can be used
/// @param mistakes rows that cannot, each with its line and what is wrong
public record ResponsibilityTable(List<Entry> entries, List<String> mistakes) {

    public ResponsibilityTable {
        entries = List.copyOf(entries);
        mistakes = List.copyOf(mistakes);
    }

    /// Reads a table; the first line may be a heading. Leading zeros count: keys are text.
    public static ResponsibilityTable read(List<String> lines) {
        List<Entry> entries = new ArrayList<>();
        List<String> mistakes = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace("\uFEFF", "").strip();
            if (line.isEmpty()
                    || (i == 0 && line.toLowerCase(java.util.Locale.ROOT).startsWith("leika"))) {
                continue;
            }
            String[] cells = line.split(";", -1);
            String mistake = mistake(cells, seen);
            if (mistake.isEmpty()) {
                entries.add(new Entry(cells[0].strip(), cells[1].strip(), cells[2].strip()));
            } else {
                mistakes.add("Zeile " + (i + 1) + ": " + mistake);
            }
        }
        return new ResponsibilityTable(entries, mistakes);
    }

    private static String mistake(String[] cells, Map<String, String> seen) {
        if (cells.length != 3) {
            return "Es braucht drei Spalten: LeiKa-Schlüssel, Regionalschlüssel, Organisationsschlüssel.";
        }
        String leika = cells[0].strip();
        String ars = cells[1].strip();
        String organisation = cells[2].strip();
        if (!Leistungsschluessel.gueltig(leika)) {
            return "Ein LeiKa-Schlüssel hat 14 Ziffern und beginnt mit 99. Wo keiner bekannt ist, steht ein eigener wie "
                    + Leistungsschluessel.EIGEN + "bestattungskosten.";
        }
        if (!ars.matches("\\d{2}|\\d{5}|\\d{9}|\\d{12}") || land(ars) < 1 || land(ars) > 16) {
            return "Ein Regionalschlüssel hat 2, 5, 9 oder 12 Ziffern und beginnt mit 01 bis 16. Fehlt eine führende Null?";
        }
        if (!organisation.matches("[a-z]{3}:[A-Za-z0-9._-]{1,64}")) {
            return "Ein Organisationsschlüssel sieht aus wie ags:05999001.";
        }
        String before = seen.put(leika + " " + ars, organisation);
        return before == null || before.equals(organisation)
                ? ""
                : "Für diesen Ort und diese Leistung ist schon " + before + " zuständig.";
    }

    private static int land(String ars) {
        return Integer.parseInt(ars.substring(0, 2));
    }

    /// Where a smaller place has somebody else than the larger one around it: meant so, or forgotten.
    public List<String> overlaps() {
        List<String> found = new ArrayList<>();
        for (Entry inner : entries) {
            for (Entry outer : entries) {
                if (inner.leika().equals(outer.leika())
                        && inner.ars().length() > outer.ars().length()
                        && inner.ars().startsWith(outer.ars())
                        && !inner.organisation().equals(outer.organisation())) {
                    found.add(inner.leika() + ": in " + inner.ars() + " antwortet " + inner.organisation() + ", in "
                            + outer.ars() + " sonst " + outer.organisation());
                }
            }
        }
        return found;
    }

    /// Places where nobody answers for a service that others answer for.
    ///
    /// @param places Regionalschlüssel that should be covered
    public List<String> gaps(Collection<String> places) {
        List<String> found = new ArrayList<>();
        TreeSet<String> services = new TreeSet<>();
        entries.forEach(e -> services.add(e.leika()));
        for (String service : services) {
            for (String place : new TreeSet<>(places)) {
                boolean covered =
                        entries.stream().anyMatch(e -> e.leika().equals(service) && place.startsWith(e.ars()));
                if (!covered) {
                    found.add(service + ": in " + place + " antwortet niemand");
                }
            }
        }
        return found;
    }

    /// Places named in the table, for which every service should have an answer.
    public Collection<String> places() {
        TreeSet<String> places = new TreeSet<>();
        entries.stream().map(Entry::ars).filter(a -> a.length() >= 5).forEach(a -> places.add(a.substring(0, 5)));
        return places;
    }
}
