package de.tragwerk.cli.law.ausgabe;

import de.tragwerk.cli.law.fall.Mangel;
import de.tragwerk.cli.law.leistung.Leistung;
import de.tragwerk.kernel.Eingabe;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.EinfacheSprache;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// The record of one month as text to read.
public abstract class Erklaerung {
    private static final DateTimeFormatter MONAT = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.GERMANY);

    private Erklaerung() {}

    /// @param sprache `de` with norms and arithmetic, `de-simple` in short sentences
    public static Erklaerung in(String sprache) {
        return switch (sprache) {
            case "de" -> new Genau();
            case "de-simple" -> new Einfach();
            default ->
                throw new IllegalArgumentException(
                        "Die Sprache " + sprache + " gibt es hier nicht. Möglich sind de und de-simple.");
        };
    }

    /// Whether a step is told in a sentence of its own in plain language.
    public static boolean hatEinfachenSatz(String code) {
        return EinfacheSprache.satz(code, "").isPresent();
    }

    public final String text(Monatsergebnis e) {
        StringBuilder text = new StringBuilder();
        kopf(text, e);
        Mangel ablehnung = e.ablehnung();
        Leistung.Blatt blatt = e.blatt();
        if (ablehnung != null) {
            text.append("Nicht berechnet: ")
                    .append(ablehnung.satz())
                    .append(" (")
                    .append(ablehnung.pfad())
                    .append(")\n");
        } else if (blatt != null) {
            List<Protokoll.Eintrag> schritte = e.schritte().eintraege();
            for (int person = 0; person <= e.menschen().size(); person++) {
                int gemeint = person == e.menschen().size() ? -1 : person;
                List<Protokoll.Eintrag> ihre =
                        schritte.stream().filter(s -> s.person() == gemeint).toList();
                if (!ihre.isEmpty()) {
                    person(
                            text,
                            gemeint < 0
                                    ? "Haushalt"
                                    : "Person " + e.menschen().get(gemeint).id());
                    ihre.forEach(s -> schritt(text, s));
                }
            }
            feststellungen(text, blatt.feststellungen());
            schluss(text, blatt);
        }
        return text.toString();
    }

    private void feststellungen(StringBuilder text, List<Leistung.Feststellung> alle) {
        text.append(alle.isEmpty() ? "" : "\n");
        alle.forEach(f -> feststellung(text, f));
    }

    /// Names are spelled as in the results of programs; here they are words.
    static String worte(String name) {
        return name.replace('_', ' ');
    }

    abstract void feststellung(StringBuilder text, Leistung.Feststellung f);

    abstract void kopf(StringBuilder text, Monatsergebnis e);

    abstract void person(StringBuilder text, String wer);

    abstract void schritt(StringBuilder text, Protokoll.Eintrag s);

    abstract void schluss(StringBuilder text, Leistung.Blatt blatt);

    static String euro(long cent) {
        return Eingabe.Art.CENT.text(cent);
    }

    /// With norm, arithmetic and the values of the law.
    private static final class Genau extends Erklaerung {
        private static final int BREITE = 66;

        @Override
        void kopf(StringBuilder text, Monatsergebnis e) {
            String titel = e.leistung().gesetz() + ", " + MONAT.format(e.monat())
                    + (e.teil() == null ? "" : ", " + worte(e.teil()));
            text.append(titel).append('\n').append("=".repeat(titel.length())).append('\n');
        }

        @Override
        void feststellung(StringBuilder text, Leistung.Feststellung f) {
            text.append(f.person() == null ? "" : f.person() + ": ")
                    .append(worte(f.name()))
                    .append(" = ")
                    .append(worte(f.wert()));
            text.append(f.norm() == null ? "" : " (" + f.norm() + ")");
            text.append(f.satz() == null ? "" : " " + f.satz()).append('\n');
        }

        @Override
        void person(StringBuilder text, String wer) {
            text.append('\n').append(wer).append('\n');
        }

        @Override
        void schritt(StringBuilder text, Protokoll.Eintrag s) {
            String ergebnis = s.ergebnisText();
            if (s.schritt().summe()) {
                text.append("  ").append("-".repeat(BREITE + 14)).append('\n');
            }
            text.append("  ").append(s.schritt().name());
            text.append(" ".repeat(Math.max(1, BREITE + 14 - s.schritt().name().length() - ergebnis.length())));
            text.append(ergebnis).append('\n');
            String rechnung = s.rechnung();
            text.append("      ").append(s.schritt().norm().zitat());
            text.append(rechnung.isEmpty() ? "" : ": " + rechnung).append('\n');
            for (Parameter p : s.parameter().stream().distinct().toList()) {
                text.append("      Wert: ")
                        .append(p.titel())
                        .append(" = ")
                        .append(ParameterJson.zahl(p).replace('.', ','));
                text.append(" (")
                        .append(p.norm())
                        .append("; ")
                        .append(p.quelle())
                        .append(')');
                text.append(
                        switch (p.beleg()) {
                            case SOURCED, DERIVED -> "";
                            case SECONDARY -> " [nicht aus dem Gesetzestext]";
                            case RECALLED -> " [aus dem Gedächtnis, zu prüfen]";
                        });
                text.append('\n');
            }
        }

        @Override
        void schluss(StringBuilder text, Leistung.Blatt blatt) {
            text.append('\n');
            for (Leistung.Anspruch a : blatt.ansprueche()) {
                text.append("Anspruch ")
                        .append(a.person())
                        .append(": ")
                        .append(euro(a.betrag().cents()))
                        .append('\n');
            }
            text.append("Zusammen: ").append(euro(blatt.summe().cents())).append('\n');
        }
    }

    /// Short sentences without norms. A step without a sentence of its own is told by its name.
    static final class Einfach extends Erklaerung {
        @Override
        void kopf(StringBuilder text, Monatsergebnis e) {
            text.append("So haben wir gerechnet für ")
                    .append(MONAT.format(e.monat()))
                    .append(".\n");
            EinfacheSprache.leistung(e.leistung().schluessel())
                    .ifPresent(was -> text.append(was).append('\n'));
        }

        @Override
        void feststellung(StringBuilder text, Leistung.Feststellung f) {
            text.append("- ").append(f.person() == null ? "" : f.person() + ": ");
            text.append(f.satz() == null ? worte(f.name()) + ": " + worte(f.wert()) : f.satz())
                    .append('\n');
        }

        @Override
        void person(StringBuilder text, String wer) {
            text.append('\n').append(wer).append('\n');
        }

        @Override
        void schritt(StringBuilder text, Protokoll.Eintrag s) {
            String betrag = s.schritt().ergebnis() == Eingabe.Art.CENT ? euro(Math.abs(s.wert())) : s.ergebnisText();
            text.append("- ")
                    .append(EinfacheSprache.satz(s.schritt().code(), betrag)
                            .orElseGet(() -> s.schritt().name() + ": " + s.ergebnisText()))
                    .append('\n');
        }

        @Override
        void schluss(StringBuilder text, Leistung.Blatt blatt) {
            text.append('\n');
            for (Leistung.Anspruch a : blatt.ansprueche()) {
                text.append(a.person())
                        .append(" bekommt ")
                        .append(euro(a.betrag().cents()))
                        .append(" im Monat.\n");
            }
            if (blatt.ansprueche().size() != 1) {
                text.append("Zusammen sind das ")
                        .append(euro(blatt.summe().cents()))
                        .append(" im Monat.\n");
            }
        }
    }
}
