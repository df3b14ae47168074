package de.tragwerk.redaktion.fim;

import de.tragwerk.form.Form;
import de.tragwerk.form.Rule;
import de.tragwerk.form.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes the beginning of a form from a data schema of FIM: groups become pages, fields become questions, files become
/// evidence. Rules and whatever has no place in a form are listed in words; purposes and translations stay gaps.
public final class Uebernahme {

    /// @param form a draft with gaps
    /// @param nicht what was not taken, or not as it is, as sentences
    /// @param satz why nothing was taken, empty when it was
    public record Ergebnis(Optional<Form> form, List<String> nicht, String satz) {}

    private static final Rule IMMER = Rule.parse("");
    private static final Pattern LAENGE_2 = Pattern.compile("\"maxLength\"\\s*:\\s*\"?(\\d{1,6})");
    private static final int LANG = 200;
    private static final int LAENGSTE = 5000;
    private static final int MEISTE_NOTIZEN = 500;

    private final List<Form.Topic> themen = new ArrayList<>();
    private final List<Form.EvidenceRule> nachweise = new ArrayList<>();
    private final List<String> nicht = new ArrayList<>();
    private final Set<String> vergeben = new HashSet<>();

    private Uebernahme() {}

    /// @param kennung id of the new form
    /// @param leika 14 digits
    public static Ergebnis aus(byte[] xml, String kennung, String leika) {
        try {
            Element schema = Nachricht.lies(xml);
            Uebernahme uebernahme = new Uebernahme();
            uebernahme.schema(schema);
            if (uebernahme.themen.isEmpty()) {
                return new Ergebnis(
                        Optional.empty(), List.of(), "Das Schema enthält kein Feld, das sich fragen lässt.");
            }
            return new Ergebnis(
                    Optional.of(new Form(
                            kennung,
                            0,
                            LocalDate.EPOCH,
                            deutsch(schema.label()),
                            leika,
                            List.copyOf(uebernahme.themen),
                            List.copyOf(uebernahme.nachweise))),
                    uebernahme.nicht.stream().limit(MEISTE_NOTIZEN).toList(),
                    "");
        } catch (Nachricht.Unlesbar e) {
            return new Ergebnis(Optional.empty(), List.of(), String.valueOf(e.getMessage()));
        }
    }

    private void schema(Element schema) {
        regeln(schema);
        if (schema.name().equals("datenfeldgruppe")) {
            seite(schema, schema, false);
            return;
        }
        List<Element> lose = new ArrayList<>();
        for (Element struktur : schema.all("struktur")) {
            Optional<Element> gruppe = enthalten(struktur, "datenfeldgruppe");
            if (gruppe.isPresent()) {
                seite(gruppe.get(), schema, mehrere(struktur));
            } else {
                lose.add(struktur);
            }
        }
        if (!lose.isEmpty()) {
            Seite seite = new Seite(frei("angaben"), "Weitere Angaben", schema, false);
            lose.forEach(s -> feld(s, seite, schema));
            seite.fertig();
        }
    }

    /// A page that is being filled.
    private final class Seite {
        private final String id;
        private final String titel;
        private final Element gruppe;
        private final boolean wiederholt;
        private final List<Form.Field> felder = new ArrayList<>();
        private final List<Form.Notice> hinweise = new ArrayList<>();
        /// Repeated groups inside, which become pages of their own.
        private final List<Runnable> danach = new ArrayList<>();

        Seite(String id, String titel, Element gruppe, boolean wiederholt) {
            this.id = id;
            this.titel = titel;
            this.gruppe = gruppe;
            this.wiederholt = wiederholt;
        }

        void fertig() {
            if (!felder.isEmpty() || !hinweise.isEmpty()) {
                themen.add(new Form.Topic(
                        id,
                        IMMER,
                        deutsch(titel),
                        deutsch(gruppe.name().equals("stammdatenschema") ? "" : gruppe.value("hilfetextEingabe")),
                        Texts.NONE,
                        norm(gruppe),
                        wiederholt,
                        wiederholt ? deutsch(titel) : Texts.NONE,
                        wiederholt && !felder.isEmpty()
                                ? List.of(felder.getFirst().id())
                                : List.of(),
                        List.copyOf(felder),
                        List.copyOf(hinweise)));
            }
            danach.forEach(Runnable::run);
        }
    }

    private void seite(Element gruppe, Element oben, boolean wiederholt) {
        Seite seite = new Seite(frei(wort(gruppe.label())), gruppe.label(), gruppe, wiederholt);
        inhalt(gruppe, seite, oben);
        seite.fertig();
    }

    private void inhalt(Element gruppe, Seite seite, Element oben) {
        if (gruppe != oben) {
            regeln(gruppe);
        }
        for (Element struktur : gruppe.all("struktur")) {
            Optional<Element> innen = enthalten(struktur, "datenfeldgruppe");
            if (innen.isEmpty()) {
                feld(struktur, seite, gruppe);
            } else if (mehrere(struktur)) {
                if (seite.wiederholt) {
                    nicht.add(
                            name(innen.get())
                                    + " wiederholt sich in einer Liste. Listen schachteln sich nicht; es ist jetzt eine eigene Liste.");
                }
                seite.danach.add(() -> seite(innen.get(), gruppe, true));
            } else {
                inhalt(innen.get(), seite, gruppe);
            }
        }
    }

    private void feld(Element struktur, Seite seite, Element gruppe) {
        Optional<Element> gefunden = enthalten(struktur, "datenfeld");
        if (gefunden.isEmpty()) {
            return;
        }
        Element feld = gefunden.get();
        regeln(feld);
        String art = feld.code("feldart");
        String typ = feld.code("datentyp");
        if (art.equals("label")) {
            String text = feld.value("inhalt").isEmpty() ? feld.label() : feld.value("inhalt");
            seite.hinweise.add(new Form.Notice(IMMER, deutsch(text)));
        } else if (art.equals("hidden") || art.equals("locked")) {
            nicht.add(name(feld) + " ist ein verborgenes oder gesperrtes Feld und wird nicht gefragt.");
        } else if (typ.equals("file")) {
            nachweise.add(new Form.EvidenceRule(
                    "E-" + (feld.id().matches("[A-Za-z0-9]{1,30}") ? feld.id() : "DATEI" + (nachweise.size() + 1)),
                    IMMER,
                    deutsch(feld.label())));
        } else if (typ.equals("obj")) {
            nicht.add(name(feld) + " hat den Typ „Objekt“, den ein Formular nicht fragt.");
        } else {
            seite.felder.add(frage(struktur, feld, seite, gruppe));
        }
    }

    private Form.Field frage(Element struktur, Element feld, Seite seite, Element gruppe) {
        Map<String, Texts> optionen = optionen(feld);
        boolean mehrere = mehrere(struktur);
        int laenge = laenge(feld);
        Form.Type typ =
                feld.code("feldart").equals("select") ? auswahl(feld, optionen, mehrere) : typ(feld, laenge, mehrere);
        return new Form.Field(
                frei(seite.id + "." + wort(feld.label())),
                typ,
                deutsch(feld.label()),
                deutsch(feld.value("hilfetextEingabe")),
                Texts.NONE,
                norm(feld).isEmpty() ? norm(gruppe) : norm(feld),
                IMMER,
                false,
                struktur.value("anzahl").startsWith("0:"),
                Form.Sensitivity.NORMAL,
                typ == Form.Type.LANGTEXT ? Math.clamp(laenge, LANG, LAENGSTE) : Math.clamp(laenge, 1, LANG),
                "off",
                typ == Form.Type.WAHL || typ == Form.Type.MEHRFACH ? optionen : Map.of(),
                "");
    }

    private Form.Type auswahl(Element feld, Map<String, Texts> optionen, boolean mehrere) {
        if (!optionen.isEmpty()) {
            return mehrere ? Form.Type.MEHRFACH : Form.Type.WAHL;
        }
        Element liste = feld.child("codelisteReferenz").orElse(feld);
        String urn = liste.child("genericodeIdentification").orElse(liste).value("canonicalIdentification");
        nicht.add(
                name(feld) + " wählt aus der Codeliste " + (urn.isEmpty() ? "ohne Kennung" : urn)
                        + ", deren Werte nicht in der Datei stehen. Die Frage ist jetzt ein Text; tragen Sie die Antworten nach.");
        return mehrere ? Form.Type.LANGTEXT : Form.Type.TEXT;
    }

    private Form.Type typ(Element feld, int laenge, boolean mehrere) {
        if (mehrere) {
            nicht.add(name(feld) + " kann mehrmals vorkommen. Die Frage ist jetzt ein langer Text.");
            return Form.Type.LANGTEXT;
        }
        return switch (feld.code("datentyp")) {
            case "bool" -> Form.Type.JANEIN;
            case "date" -> Form.Type.DATUM;
            case "num_int" -> Form.Type.GANZZAHL;
            case "num_currency" -> Form.Type.GELD;
            case "text", "text_latin" -> laenge > LANG ? Form.Type.LANGTEXT : Form.Type.TEXT;
            default -> {
                nicht.add(name(feld) + " hat den Datentyp „" + feld.code("datentyp")
                        + "“. Die Frage ist jetzt ein Text.");
                yield Form.Type.TEXT;
            }
        };
    }

    private Map<String, Texts> optionen(Element feld) {
        Map<String, Texts> optionen = new LinkedHashMap<>();
        for (Element wert : feld.child("werte").map(w -> w.all("wert")).orElse(List.of())) {
            String code = wert.value("code");
            String sauber = code.replaceAll("[^A-Za-z0-9_.-]", "_");
            if (sauber.isEmpty() || wert.value("name").isEmpty()) {
                continue;
            }
            if (!sauber.equals(code)) {
                nicht.add(name(feld) + ": Der Code „" + code + "“ heißt jetzt „" + sauber + "“.");
            }
            optionen.put(sauber, deutsch(wert.value("name")));
        }
        return optionen;
    }

    private void regeln(Element element) {
        for (Element regel : element.all("regel")) {
            String text =
                    regel.value("freitextRegel").isEmpty() ? regel.value("definition") : regel.value("freitextRegel");
            nicht.add("Regel " + regel.id() + " „" + regel.value("name") + "“ an " + name(element) + ": "
                    + (text.isEmpty() ? regel.value("beschreibung") : text));
        }
    }

    private static String name(Element element) {
        return element.id() + " „" + element.label() + "“";
    }

    private static Optional<Element> enthalten(Element struktur, String art) {
        return struktur.child("enthaelt").flatMap(e -> e.child(art));
    }

    private static boolean mehrere(Element struktur) {
        String anzahl = struktur.value("anzahl");
        return anzahl.matches("\\d+:(\\*|[2-9]|\\d{2,})");
    }

    private static int laenge(Element feld) {
        Optional<Element> genauer = feld.child("praezisierung");
        String lang =
                genauer.map(p -> p.attributes().getOrDefault("maxLength", "")).orElse("");
        if (lang.isEmpty()) {
            Matcher match = LAENGE_2.matcher(genauer.map(Element::words).orElse(""));
            lang = match.find() ? match.group(1) : "";
        }
        return lang.matches("\\d{1,6}") ? Integer.parseInt(lang) : LANG;
    }

    private static String norm(Element element) {
        String norm = String.join(
                ", ",
                element.all("bezug").stream()
                        .map(Element::words)
                        .filter(w -> !w.isEmpty())
                        .toList());
        return norm.length() > LANG ? norm.substring(0, LANG) : norm;
    }

    private static Texts deutsch(String text) {
        return text.isBlank() ? Texts.NONE : new Texts(text, "", "");
    }

    /// A name of small letters, digits and low lines.
    private static String wort(String label) {
        String wort = label.toLowerCase(java.util.Locale.GERMAN)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^[_0-9]+|_+$", "");
        String kurz = wort.length() > 30 ? wort.substring(0, 30).replaceAll("_+$", "") : wort;
        return kurz.isEmpty() ? "feld" : kurz;
    }

    private String frei(String wunsch) {
        String name = wunsch;
        for (int n = 2; !vergeben.add(name); n++) {
            name = wunsch + "_" + n;
        }
        return name;
    }
}
