package de.tragwerk.payment.recourse;

import de.tragwerk.decision.Schriftstueck;
import de.tragwerk.decision.Schriftstueck.Satz;
import de.tragwerk.payment.model.Unterhalt;
import de.tragwerk.payment.model.Worte;
import de.tragwerk.payment.recourse.Unterhaltsrechnung.Monatsstand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The words of the letters on maintenance. They go to who owes it and decide nothing: the claim is one of civil law.
final class Unterhaltsbriefe {

    private Unterhaltsbriefe() {}

    /// What the letter about an amount says of the money.
    ///
    /// @param offen cents owed until today, below zero where too much came in
    /// @param stand the newest month that was paid, `null` before the first
    /// @param hoechstens cents both parents of an adult child with a disability pay at most, 0 where that
    /// is not asked
    /// @param ersetzt an earlier amount was asked for
    /// @param konto where it is paid, `null` where no account is known
    record Geld(
            long offen,
            @Nullable Monatsstand stand,
            long hoechstens,
            boolean ersetzt,
            @Nullable String konto) {

        /// Cents to be paid each month as things stand: never more than what passes.
        long imMonat(Unterhalt.Betrag b) {
            if (stand != null) {
                return stand.soll();
            }
            return hoechstens > 0 ? Math.min(b.cent(), hoechstens) : b.cent();
        }
    }

    /// Tells of the benefit, from which on maintenance can be asked for (§ 94 Abs. 4 Satz 1 SGB XII), and asks for
    /// income (§ 117 SGB XII). Of parents and children no more is asked at first than whether the limit is passed.
    ///
    /// @param person who gets the benefit, as letters write her
    /// @param grenze the yearly limit of parents and children is asked
    /// @param hinweis what she is told about her data, empty where she knows it
    static Schriftstueck anzeige(Unterhalt u, String person, boolean grenze, LocalDate frist, List<Satz> hinweis) {
        String bis = Worte.tag(frist);
        List<Satz> text = new ArrayList<>(List.of(
                Satz.of("unterhalt.text", "person", person, "beziehung", beziehung(u, person)),
                Satz.of(grenze ? "unterhalt.grenze" : "unterhalt.anlass", "anlass", u.anlass()),
                Satz.of(grenze ? "unterhalt.auskunft_grenze" : "unterhalt.auskunft", "frist", bis, "bgb", auskunft(u)),
                Satz.of("unterhalt.gruende_dagegen"),
                Satz.of("unterhalt.nicht")));
        text.addAll(hinweis);
        return brief("unterhalt.titel", List.of(Satz.of("unterhalt.kasten", "person", person, "frist", bis)), text);
    }

    private static String beziehung(Unterhalt u, String person) {
        return switch (u.pflichtig()) {
            case ELTERN -> "Sie sind ein Elternteil von " + person + ".";
            case KIND -> "Sie sind ein Kind von " + person + ".";
            case EHEGATTE -> "Sie sind mit " + person + " verheiratet oder verpartnert und leben getrennt.";
            case GESCHIEDEN -> "Sie waren mit " + person + " verheiratet oder verpartnert.";
            case ELTERNTEIL -> "Sie haben mit " + person + " ein gemeinsames Kind.";
        };
    }

    /// Where civil law gives the right to be told of income.
    private static String auskunft(Unterhalt u) {
        return switch (u.pflichtig()) {
            case ELTERN, KIND -> "§ 1605 BGB";
            case EHEGATTE -> "§ 1361 Abs. 4, § 1605 BGB";
            case GESCHIEDEN -> "§ 1580, § 1605 BGB";
            case ELTERNTEIL -> "§ 1615l Abs. 3, § 1605 BGB";
        };
    }

    /// Asks for an amount each month.
    static Schriftstueck betrag(Unterhalt u, Unterhalt.Betrag b, String person, Geld geld) {
        String von = Worte.tag(b.von().atDay(1));
        String imMonat = Worte.euro(geld.imMonat(b));
        String offen = Worte.euro(Math.max(0, geld.offen()));
        List<Satz> kasten = new ArrayList<>();
        kasten.add(Satz.of("unterhalt.zahl_kasten", "von", von, "person", person, "betrag", imMonat));
        if (geld.offen() > 0) {
            kasten.add(Satz.of("unterhalt.zahl_kasten_offen", "offen", offen));
        }
        List<Satz> text = new ArrayList<>();
        text.add(Satz.of(
                "unterhalt.zahl_text",
                "angezeigt",
                Worte.tag(u.angezeigt()),
                "person",
                person,
                "von",
                von,
                "betrag",
                Worte.euro(b.cent())));
        if (geld.ersetzt()) {
            text.add(Satz.of("unterhalt.ersetzt", "von", von));
        }
        text.add(Satz.of("unterhalt.grund", "grund", b.begruendung()));
        Monatsstand stand = geld.stand();
        text.add(
                stand == null
                        ? Satz.of("unterhalt.noch_nicht_gezahlt")
                        : Satz.of(
                                "unterhalt.gezahlt",
                                "monat",
                                Worte.monat(stand.monat()),
                                "gezahlt",
                                Worte.euro(stand.gezahlt()),
                                "betrag",
                                Worte.euro(stand.soll())));
        if (geld.hoechstens() > 0) {
            text.add(Satz.of("unterhalt.pauschal", "person", person, "hoechstens", Worte.euro(geld.hoechstens())));
        }
        text.add(Satz.of("unterhalt.zahlung", "offen", offen, "betrag", imMonat));
        text.add(konto(u, geld));
        text.add(Satz.of("unterhalt.zivil"));
        return brief("unterhalt.zahl_titel", kasten, text);
    }

    /// Asks for nothing any more.
    static Schriftstueck nichts(Unterhalt u, Unterhalt.Betrag b, String person, Geld geld) {
        String von = Worte.tag(b.von().atDay(1));
        List<Satz> text = new ArrayList<>();
        text.add(Satz.of("unterhalt.null_text", "angezeigt", Worte.tag(u.angezeigt()), "person", person, "von", von));
        text.add(Satz.of("unterhalt.null_grund", "grund", b.begruendung()));
        if (geld.offen() > 0) {
            text.add(Satz.of("unterhalt.null_offen", "offen", Worte.euro(geld.offen())));
            text.add(konto(u, geld));
        } else if (geld.offen() < 0) {
            text.add(Satz.of("unterhalt.null_zuviel", "zuviel", Worte.euro(-geld.offen())));
        }
        return brief("unterhalt.null_titel", List.of(Satz.of("unterhalt.zahl_kasten_null", "von", von)), text);
    }

    private static Satz konto(Unterhalt u, Geld geld) {
        return geld.konto() == null
                ? Satz.of("unterhalt.konto_fehlt")
                : Satz.of("unterhalt.konto", "konto", geld.konto(), "zeichen", u.aktenzeichen());
    }

    private static Schriftstueck brief(String titel, List<Satz> kasten, List<Satz> text) {
        return new Schriftstueck(Schriftstueck.Art.UNTERHALT, titel, kasten, List.of(), text, List.of(), null);
    }
}
