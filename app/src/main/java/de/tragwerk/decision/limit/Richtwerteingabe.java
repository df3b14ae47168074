package de.tragwerk.decision.limit;

import de.tragwerk.decision.model.Formate;
import de.tragwerk.decision.model.Richtwertfassung;
import de.tragwerk.decision.model.Wert;
import de.tragwerk.law.sgb12.Werte;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The form of a version, as it was typed: `raum`, `plz`, `ab`, `bis`, `u1` to `u8` and `h1` to `h8` by people,
/// `uw` and `hw` for each person more, `richtlinie`, `beschluss`, `beschlussAm`, `fundstelle`, `bemerkung`.
public record Richtwerteingabe(Map<String, String> felder) {
    private static final int PLZ_HOECHSTENS = 500;
    private static final int JAHRE_VOR = 5;
    /// Above it, it is a slip of the pen.
    private static final long CENT_HOECHSTENS = 1_000_000;

    private static final int NAME = 100;
    private static final int ZEILE = 200;
    private static final int TEXT = 2_000;

    public Richtwerteingabe {
        felder = Map.copyOf(felder);
    }

    /// @param feld id of the input
    public record Fehler(String feld, String satz) {}

    /// @param inhalt `null` while something is wrong
    public record Gelesen(Richtwertfassung.@Nullable Inhalt inhalt, List<Fehler> fehler) {}

    public static Richtwerteingabe leer() {
        return new Richtwerteingabe(Map.of());
    }

    /// A version as it would be typed, to make the next one from it.
    public static Richtwerteingabe wie(Richtwertfassung f) {
        Richtwertfassung.Inhalt i = f.inhalt();
        Map<String, String> felder = new HashMap<>();
        felder.put("raum", i.raum());
        felder.put("plz", String.join(" ", i.plz()));
        felder.put("ab", Wert.monatGeschrieben(i.ab()));
        felder.put("bis", i.bis() == null ? "" : Wert.monatGeschrieben(i.bis()));
        for (int n = 1; n <= i.unterkunft().size(); n++) {
            felder.put("u" + n, Formate.zahl(i.unterkunft().get(n - 1)));
        }
        for (int n = 1; n <= i.heizung().size(); n++) {
            felder.put("h" + n, Formate.zahl(i.heizung().get(n - 1)));
        }
        felder.put("uw", i.weitereUnterkunft() == null ? "" : Formate.zahl(i.weitereUnterkunft()));
        felder.put("hw", i.weitereHeizung() == null ? "" : Formate.zahl(i.weitereHeizung()));
        felder.put("richtlinie", i.richtlinie());
        felder.put("beschluss", i.beschluss());
        felder.put("beschlussAm", Formate.tag(i.beschlussAm()));
        felder.put("fundstelle", i.fundstelle());
        felder.put("bemerkung", i.bemerkung());
        return new Richtwerteingabe(felder);
    }

    /// As it was typed, for the form.
    public String wert(String feld) {
        return felder.getOrDefault(feld, "");
    }

    private String text(String feld) {
        return Normalizer.normalize(wert(feld).strip().replace("\r\n", "\n"), Normalizer.Form.NFC);
    }

    public Gelesen lies(LocalDate heute) {
        List<Fehler> fehler = new ArrayList<>();
        YearMonth ab = ab(heute, fehler);
        YearMonth bis = bis(ab, fehler);
        String raum = kurz("raum", NAME, "Der Name des Vergleichsraums", fehler);
        List<String> plz = plz(raum, fehler);
        List<Long> unterkunft = zeilen("u", fehler);
        List<Long> heizung = zeilen("h", fehler);
        if (unterkunft.isEmpty() && text("u1").isEmpty()) {
            fehler.add(new Fehler("u1", "Der Richtwert für eine Person fehlt. Schreiben Sie zum Beispiel 450,00."));
        }
        if (!heizung.isEmpty() && !unterkunft.isEmpty() && heizung.size() != unterkunft.size()) {
            fehler.add(
                    new Fehler(
                            "h1",
                            "Die Heizung steht nicht in denselben Zeilen wie die Bruttokaltmiete. Füllen Sie jede Zeile, oder lassen Sie die Heizung ganz leer."));
        }
        Long weitereUnterkunft = betrag("uw", fehler).orElse(null);
        Long weitereHeizung = betrag("hw", fehler).orElse(null);
        if (weitereHeizung != null && text("h1").isEmpty()) {
            fehler.add(new Fehler(
                    "hw", "Für jede weitere Person steht Heizung da, für die erste nicht. Ergänzen Sie die Zeilen."));
        }
        String richtlinie = genannt("richtlinie", "Der Name der Richtlinie fehlt.", fehler);
        String fundstelle = kurz("fundstelle", NAME, "Die Fundstelle", fehler);
        String beschluss = genannt("beschluss", "Es fehlt, wer die Richtwerte beschlossen hat.", fehler);
        LocalDate am = Wert.tag(text("beschlussAm")).orElse(null);
        if (am == null || am.isAfter(heute)) {
            fehler.add(new Fehler(
                    "beschlussAm",
                    "Der Tag des Beschlusses fehlt, oder er liegt in der Zukunft. Schreiben Sie ihn so: 12.02.2026."));
        }
        String bemerkung = kurz("bemerkung", TEXT, "Die Bemerkung", fehler);
        return new Gelesen(
                !fehler.isEmpty() || ab == null || am == null
                        ? null
                        : new Richtwertfassung.Inhalt(
                                raum,
                                plz,
                                ab,
                                bis,
                                unterkunft,
                                heizung,
                                weitereUnterkunft,
                                weitereHeizung,
                                richtlinie,
                                beschluss,
                                am,
                                fundstelle,
                                bemerkung),
                List.copyOf(fehler));
    }

    private List<String> plz(String raum, List<Fehler> fehler) {
        List<String> plz = Arrays.stream(text("plz").split("[\\s,;]+"))
                .filter(z -> !z.isEmpty())
                .distinct()
                .sorted()
                .toList();
        if (plz.size() > PLZ_HOECHSTENS || plz.stream().anyMatch(z -> !z.matches("\\d{5}"))) {
            fehler.add(new Fehler(
                    "plz",
                    "Eine Postleitzahl hat fünf Ziffern, und höchstens " + PLZ_HOECHSTENS
                            + " passen in eine Fassung. Trennen Sie sie durch Leerzeichen."));
        } else if (raum.isEmpty() != plz.isEmpty()) {
            fehler.add(
                    raum.isEmpty()
                            ? new Fehler("raum", "Zu den Postleitzahlen fehlt der Name des Vergleichsraums.")
                            : new Fehler(
                                    "plz",
                                    "Dem Vergleichsraum fehlen seine Postleitzahlen. Ohne sie gilt er für niemanden."));
        }
        return plz;
    }

    private @Nullable YearMonth ab(LocalDate heute, List<Fehler> fehler) {
        YearMonth ab = Wert.monat(text("ab")).orElse(null);
        YearMonth spaet = YearMonth.from(heute).plusYears(JAHRE_VOR);
        if (ab == null || ab.isBefore(Werte.ersterMonat()) || ab.isAfter(spaet)) {
            fehler.add(new Fehler(
                    "ab",
                    "Der erste Monat fehlt oder liegt nicht zwischen " + Formate.monat(Werte.ersterMonat()) + " und "
                            + Formate.monat(spaet) + ". Schreiben Sie ihn so: 07.2026."));
            return null;
        }
        return ab;
    }

    private @Nullable YearMonth bis(@Nullable YearMonth ab, List<Fehler> fehler) {
        if (text("bis").isEmpty()) {
            return null;
        }
        YearMonth bis = Wert.monat(text("bis")).orElse(null);
        if (bis == null || ab != null && bis.isBefore(ab)) {
            fehler.add(
                    new Fehler(
                            "bis",
                            "Der letzte Monat ist nicht lesbar oder liegt vor dem ersten. Schreiben Sie ihn so: 06.2028, oder lassen Sie ihn leer."));
        }
        return bis;
    }

    /// Amounts without a gap that do not fall as people become more.
    private List<Long> zeilen(String spalte, List<Fehler> fehler) {
        List<Long> zeilen = new ArrayList<>();
        int vorher = fehler.size();
        boolean zuEnde = false;
        for (int n = 1; n <= Richtwertfassung.MENSCHEN; n++) {
            String feld = spalte + n;
            if (text(feld).isEmpty()) {
                zuEnde = true;
                continue;
            }
            Optional<Long> cent = betrag(feld, fehler);
            if (zuEnde) {
                fehler.add(new Fehler(
                        feld, "Vor " + n + " Personen ist eine Zeile leer. Füllen Sie die Zeilen der Reihe nach."));
                zuEnde = false;
            } else if (cent.isPresent() && !zeilen.isEmpty() && cent.get() < zeilen.getLast()) {
                fehler.add(new Fehler(
                        feld,
                        "Für " + n + " Personen steht weniger als für " + (n - 1) + ". Prüfen Sie beide Beträge."));
            }
            cent.ifPresent(zeilen::add);
        }
        return fehler.size() == vorher ? zeilen : List.of();
    }

    private Optional<Long> betrag(String feld, List<Fehler> fehler) {
        if (text(feld).isEmpty()) {
            return Optional.empty();
        }
        Optional<Long> cent = Wert.cent(text(feld)).filter(c -> c > 0 && c <= CENT_HOECHSTENS);
        if (cent.isEmpty()) {
            fehler.add(new Fehler(
                    feld, zeile(feld) + " ist kein Betrag bis 10.000 €. Schreiben Sie zum Beispiel 450,00."));
        }
        return cent;
    }

    /// "Die Bruttokaltmiete für 3 Personen"
    private static String zeile(String feld) {
        String was = feld.startsWith("u") ? "Die Bruttokaltmiete für " : "Die Heizung für ";
        return was
                + switch (feld.substring(1)) {
                    case "w" -> "jede weitere Person";
                    case "1" -> "eine Person";
                    case String zahl -> zahl + " Personen";
                };
    }

    private String genannt(String feld, String fehlt, List<Fehler> fehler) {
        String text = kurz(feld, ZEILE, "Der Text", fehler);
        if (text.length() < 3) {
            fehler.add(new Fehler(feld, fehlt + " Schreiben Sie mindestens drei Zeichen."));
        }
        return text;
    }

    private String kurz(String feld, int zeichen, String was, List<Fehler> fehler) {
        String text = text(feld);
        if (text.length() > zeichen) {
            fehler.add(new Fehler(feld, was + " ist länger als " + zeichen + " Zeichen. Kürzen Sie."));
        }
        return text;
    }
}
