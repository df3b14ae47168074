package de.tragwerk.payment.recourse;

import de.tragwerk.decision.Schriftstueck;
import de.tragwerk.decision.Schriftstueck.Satz;
import de.tragwerk.payment.model.Unterhalt;
import de.tragwerk.payment.model.Worte;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The words of the letters on maintenance. They go to who owes it and decide nothing: the claim is one of civil law.
final class Unterhaltsbriefe {

    private Unterhaltsbriefe() {}

    /// Tells of the benefit, from which on maintenance can be asked for (§ 94 Abs. 4 Satz 1 SGB XII), and asks for
    /// income (§ 117 SGB XII).
    ///
    /// @param person who gets the benefit, as letters write her
    /// @param grenze the yearly limit of parents and children is asked
    static Schriftstueck anzeige(Unterhalt u, String person, boolean grenze, LocalDate frist) {
        String bis = Worte.tag(frist);
        return brief(
                "unterhalt.titel",
                Satz.of("unterhalt.kasten", "person", person, "frist", bis),
                List.of(
                        Satz.of(
                                "unterhalt.text",
                                "person",
                                person,
                                "pflichtig",
                                u.pflichtig().titel()),
                        Satz.of(grenze ? "unterhalt.grenze" : "unterhalt.anlass", "anlass", u.anlass()),
                        Satz.of("unterhalt.auskunft", "frist", bis),
                        Satz.of("unterhalt.nicht")));
    }

    /// Asks for an amount each month.
    ///
    /// @param offen cents owed until today
    /// @param hoechstens cents both parents of an adult child with a disability pay at most, 0 where that is not
    /// asked
    static Schriftstueck betrag(Unterhalt u, Unterhalt.Betrag b, String person, long offen, long hoechstens) {
        String von = Worte.tag(b.von().atDay(1));
        String betrag = Worte.euro(b.cent());
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
                betrag,
                "offen",
                Worte.euro(offen)));
        if (hoechstens > 0) {
            text.add(Satz.of("unterhalt.pauschal", "person", person, "hoechstens", Worte.euro(hoechstens)));
        }
        text.add(Satz.of("unterhalt.grund", "grund", b.begruendung()));
        text.add(Satz.of("unterhalt.zivil"));
        return brief(
                "unterhalt.zahl_titel",
                b.cent() == 0
                        ? Satz.of("unterhalt.zahl_kasten_null", "von", von)
                        : Satz.of("unterhalt.zahl_kasten", "von", von, "betrag", betrag, "person", person),
                text);
    }

    private static Schriftstueck brief(String titel, Satz kasten, List<Satz> text) {
        return new Schriftstueck(Schriftstueck.Art.UNTERHALT, titel, List.of(kasten), List.of(), text, List.of(), null);
    }
}
