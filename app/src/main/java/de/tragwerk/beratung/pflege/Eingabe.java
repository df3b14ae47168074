package de.tragwerk.beratung.pflege;

import de.tragwerk.beratung.Beratungsstelle.Schliesszeit;
import de.tragwerk.beratung.Beratungsstelle.Zeit;
import de.tragwerk.beratung.Eintrag;
import de.tragwerk.beratung.Thema;
import de.tragwerk.beratung.Zugang;
import de.tragwerk.kernel.Days;
import de.tragwerk.landkarte.Kartenfehler;
import de.tragwerk.landkarte.Lage;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What somebody typed into the form of an entry: read, checked, and shown again as it was typed.
///
/// @param texte by field
/// @param haken codes by field of boxes
public record Eingabe(Map<String, String> texte, Map<String, Set<String>> haken) {

    /// Languages the form offers; the finder names them in the language of the page.
    public static final List<String> SPRACHEN = List.of(
            "de", "en", "ar", "bg", "es", "fa", "fr", "hr", "it", "ku", "pl", "ps", "pt", "ro", "ru", "so", "sq", "sr",
            "ti", "tr", "uk", "vi");

    private static final int LANG = 120;
    private static final int SATZ = 300;
    private static final int MEISTE_SCHLIESSTAGE = 40;
    private static final DateTimeFormatter AUSGABE = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final Pattern SPANNE =
            Pattern.compile("(\\d{1,2})[:.]?(\\d{2})?\\s*(?:-|–|bis)\\s*(\\d{1,2})[:.]?(\\d{2})?");

    /// What came of reading it.
    ///
    /// @param fehler sentence by field, none when it is good
    public record Gelesen(Eintrag eintrag, Map<String, String> fehler) {
        public boolean gut() {
            return fehler.isEmpty();
        }
    }

    /// @param gesendet all values by name of the field
    public static Eingabe von(Map<String, List<String>> gesendet) {
        Map<String, String> texte = new TreeMap<>();
        Map<String, Set<String>> haken = new TreeMap<>();
        gesendet.forEach((name, werte) -> {
            if (List.of("thema", "sprache", "zugang").contains(name)) {
                haken.put(name, new LinkedHashSet<>(werte));
            } else if (!werte.isEmpty()) {
                texte.put(name, sauber(werte.getFirst()));
            }
        });
        return new Eingabe(texte, haken);
    }

    /// An entry as the form shows it.
    public static Eingabe von(Eintrag e) {
        Map<String, String> texte = new TreeMap<>();
        texte.put("name", e.name());
        texte.put("traeger", e.traeger());
        texte.put("strasse", e.strasse());
        texte.put("plz", e.plz());
        texte.put("ort", e.ort());
        texte.put("lage", e.lage());
        texte.put("telefon", e.telefon());
        texte.put("email", e.email());
        List<Zeit> zeiten = e.zeiten().stream().map(Eintrag::zeit).toList();
        for (DayOfWeek tag : DayOfWeek.values()) {
            texte.put(
                    "zeit" + tag.getValue(),
                    zeiten.stream()
                            .filter(z -> z.tag() == tag)
                            .map(z -> z.von() + "-" + z.bis())
                            .collect(Collectors.joining(", ")));
        }
        texte.put(
                "schliesstage",
                e.schliesstage().stream()
                        .map(Eintrag::schliesszeit)
                        .map(s -> s.von().equals(s.bis())
                                ? AUSGABE.format(s.von())
                                : AUSGABE.format(s.von()) + " bis " + AUSGABE.format(s.bis()))
                        .collect(Collectors.joining("\n")));
        texte.put("ohnetermin", e.ohneTermin() ? "ja" : "nein");
        texte.put("satz", e.satz());
        texte.put("einfach", e.satzEinfach());
        texte.put("englisch", e.satzEn());
        texte.put("sichtbar", e.sichtbar() ? "ja" : "nein");
        return new Eingabe(
                texte,
                Map.of(
                        "thema", new LinkedHashSet<>(e.themen()),
                        "sprache", new LinkedHashSet<>(e.sprachen()),
                        "zugang", new LinkedHashSet<>(e.zugang())));
    }

    public static Eingabe leer() {
        return new Eingabe(Map.of("ohnetermin", "nein", "sichtbar", "ja"), Map.of("sprache", Set.of("de")));
    }

    /// The same with another value of one text field.
    public Eingabe mit(String name, String wert) {
        Map<String, String> andere = new TreeMap<>(texte);
        andere.put(name, wert);
        return new Eingabe(andere, haken);
    }

    public String text(String name) {
        return texte.getOrDefault(name, "");
    }

    public boolean hat(String feld, String code) {
        return haken.getOrDefault(feld, Set.of()).contains(code);
    }

    /// Reads it; what cannot be read is told by field.
    public Gelesen lies() {
        Map<String, String> fehler = new LinkedHashMap<>();
        pflicht(fehler, "name", "Schreiben Sie den Namen der Stelle", LANG);
        pflicht(fehler, "traeger", "Schreiben Sie den Träger", LANG);
        List<String> themen =
                gewaehlt("thema", Arrays.stream(Thema.values()).map(Thema::name).toList());
        if (themen.isEmpty()) {
            fehler.put("thema", "Wählen Sie mindestens ein Thema.");
        }
        pflicht(fehler, "strasse", "Schreiben Sie Straße und Hausnummer", LANG);
        if (!text("plz").matches("\\d{5}")) {
            fehler.put("plz", "Eine Postleitzahl hat 5 Ziffern, zum Beispiel 12345.");
        }
        pflicht(fehler, "ort", "Schreiben Sie den Ort", LANG);
        String lage = lage(fehler);
        if (!text("telefon").matches("[+0-9][0-9 /()\\-]{4,39}")) {
            fehler.put("telefon", "Schreiben Sie die Nummer mit Vorwahl, zum Beispiel 030 12345.");
        }
        if (text("email").length() > LANG
                || !text("email").matches("[A-Za-z0-9._+\\-]+@[A-Za-z0-9\\-]+(\\.[A-Za-z0-9\\-]+)+")) {
            fehler.put("email", "Schreiben Sie eine E-Mail-Adresse, zum Beispiel beratung@verein.example.");
        }
        List<String> sprachen = gewaehlt("sprache", SPRACHEN);
        if (sprachen.isEmpty()) {
            fehler.put("sprache", "Wählen Sie mindestens eine Sprache.");
        }
        List<String> zeiten = zeiten(fehler);
        List<String> schliesstage = schliesstage(fehler);
        pflicht(fehler, "satz", "Schreiben Sie einen Satz darüber, wem Sie wobei helfen", SATZ);
        for (String weiterer : List.of("einfach", "englisch")) {
            if (text(weiterer).length() > SATZ || unsichtbar(text(weiterer))) {
                fehler.put(weiterer, "Höchstens " + SATZ + " Zeichen in einer Zeile.");
            }
        }
        return new Gelesen(
                new Eintrag(
                        text("name"),
                        text("traeger"),
                        themen,
                        text("strasse"),
                        text("plz"),
                        text("ort"),
                        text("telefon"),
                        text("email"),
                        sprachen,
                        gewaehlt(
                                "zugang",
                                Arrays.stream(Zugang.values()).map(Zugang::name).toList()),
                        zeiten,
                        schliesstage,
                        text("ohnetermin").equals("ja"),
                        text("satz"),
                        text("einfach"),
                        text("englisch"),
                        !text("sichtbar").equals("nein"),
                        lage),
                fehler);
    }

    /// What was ticked and is offered, in the order of the form.
    private List<String> gewaehlt(String feld, List<String> angebot) {
        return angebot.stream().filter(code -> hat(feld, code)).toList();
    }

    private void pflicht(Map<String, String> fehler, String feld, String satz, int laenge) {
        String text = text(feld);
        if (text.isEmpty()) {
            fehler.put(feld, satz + ".");
        } else if (text.length() > laenge || unsichtbar(text)) {
            fehler.put(feld, satz + ", höchstens " + laenge + " Zeichen in einer Zeile.");
        }
    }

    private String lage(Map<String, String> fehler) {
        try {
            return text("lage").isEmpty() ? "" : Lage.lies(text("lage")).text();
        } catch (Kartenfehler nein) {
            fehler.put("lage", nein.satz());
            return "";
        }
    }

    private List<String> zeiten(Map<String, String> fehler) {
        List<String> zeiten = new ArrayList<>();
        for (DayOfWeek tag : DayOfWeek.values()) {
            String feld = "zeit" + tag.getValue();
            try {
                LocalTime zuletzt = LocalTime.MIN;
                for (String teil :
                        text(feld).isEmpty() ? new String[0] : text(feld).split("\\s*(,|und)\\s*", -1)) {
                    Matcher m = SPANNE.matcher(teil.replace("Uhr", "").strip());
                    if (!m.matches()) {
                        throw new DateTimeException("keine Spanne");
                    }
                    LocalTime von = uhr(m.group(1), m.group(2));
                    LocalTime bis = uhr(m.group(3), m.group(4));
                    if (!von.isBefore(bis) || von.isBefore(zuletzt)) {
                        throw new DateTimeException("verkehrt herum");
                    }
                    zuletzt = bis;
                    zeiten.add(tag + " " + von + "-" + bis);
                }
            } catch (DateTimeException nein) {
                fehler.put(
                        feld,
                        "Schreiben Sie die Zeiten so: 09:00-12:00, 14:00-18:00. Bleibt die Stelle zu, lassen Sie das Feld leer.");
            }
        }
        return zeiten;
    }

    private static LocalTime uhr(String stunde, @Nullable String minute) {
        return LocalTime.of(Integer.parseInt(stunde), minute == null ? 0 : Integer.parseInt(minute));
    }

    private List<String> schliesstage(Map<String, String> fehler) {
        List<Schliesszeit> tage = new ArrayList<>();
        try {
            for (String zeile : text("schliesstage").lines().map(String::strip).toList()) {
                if (zeile.isEmpty()) {
                    continue;
                }
                String[] teile = zeile.split("\\s*(bis|-|–)\\s*", -1);
                LocalDate von = tag(teile[0]);
                LocalDate bis = teile.length == 1 ? von : tag(teile[1]);
                if (teile.length > 2 || bis.isBefore(von) || tage.size() >= MEISTE_SCHLIESSTAGE) {
                    throw new DateTimeException("keine Spanne");
                }
                tage.add(new Schliesszeit(von, bis));
            }
        } catch (DateTimeException nein) {
            fehler.put(
                    "schliesstage",
                    "Schreiben Sie je Zeile einen Tag (24.12.2026) oder eine Spanne (24.12.2026 bis 31.12.2026), höchstens "
                            + MEISTE_SCHLIESSTAGE + " Zeilen.");
        }
        return tage.stream()
                .sorted(Comparator.comparing(Schliesszeit::von))
                .map(s -> s.von() + "/" + s.bis())
                .toList();
    }

    private static LocalDate tag(String text) {
        return Days.read(text).orElseThrow(() -> new DateTimeException("kein Tag"));
    }

    private static boolean unsichtbar(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    private static String sauber(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .strip();
    }
}
