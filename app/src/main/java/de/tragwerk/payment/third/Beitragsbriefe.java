package de.tragwerk.payment.third;

import de.tragwerk.decision.Schriftstueck;
import de.tragwerk.decision.Schriftstueck.Satz;
import de.tragwerk.payment.model.Direktzahlung;
import de.tragwerk.payment.model.Worte;
import java.time.YearMonth;
import java.util.List;

/// What the insurer is told when contributions go to it directly, and what both are told when that ends (§ 32a Abs.
/// 2 Satz 3 and 4 SGB XII). The letter to her at the beginning is that of every direct payment.
final class Beitragsbriefe {
    private Beitragsbriefe() {}

    /// @param name of the person, as letters write it
    static Schriftstueck beginn(Direktzahlung d, String name) {
        return brief(
                Schriftstueck.Art.DIREKTZAHLUNG_EMPFAENGER,
                "direktzahlung.beitrag_titel",
                Satz.of("direktzahlung.beitrag_kasten", "person", name, "von", tag(d.von())),
                Satz.of(
                        "direktzahlung.beitrag_text",
                        "person",
                        name,
                        "von",
                        tag(d.von()),
                        "betrag",
                        Worte.euro(d.cent()),
                        "zeichen",
                        d.verwendung()));
    }

    /// @param letzter last month that is paid to the insurer
    static Schriftstueck ende(Direktzahlung d, String name, YearMonth letzter) {
        return brief(
                Schriftstueck.Art.DIREKTZAHLUNG_EMPFAENGER,
                "direktzahlung.beitrag_titel_ende",
                Satz.of("direktzahlung.beitrag_kasten_ende", "person", name, "bis", Worte.monat(letzter)),
                Satz.of(
                        "direktzahlung.beitrag_text_ende",
                        "person",
                        name,
                        "bis",
                        Worte.monat(letzter),
                        "zeichen",
                        d.verwendung()));
    }

    /// The same to her: from then on she pays the contributions herself.
    static Schriftstueck endeAnPerson(Direktzahlung d, YearMonth letzter) {
        return brief(
                Schriftstueck.Art.DIREKTZAHLUNG,
                "direktzahlung.beitrag_titel_ende",
                Satz.of(
                        "direktzahlung.beitrag_kasten_selbst",
                        "empfaenger",
                        d.empfaenger(),
                        "bis",
                        Worte.monat(letzter)),
                Satz.of("direktzahlung.beitrag_text_selbst", "betrag", Worte.euro(d.cent())));
    }

    private static Schriftstueck brief(Schriftstueck.Art art, String titel, Satz kasten, Satz text) {
        return new Schriftstueck(art, titel, List.of(kasten), List.of(), List.of(text), List.of(), null);
    }

    private static String tag(YearMonth monat) {
        return Worte.tag(monat.atDay(1));
    }
}
