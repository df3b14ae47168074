package de.tragwerk.payment.recourse;

import de.tragwerk.decision.Schriftstueck;
import de.tragwerk.decision.Schriftstueck.Satz;
import de.tragwerk.payment.model.Kostenersatz;
import de.tragwerk.payment.model.Kostenersatz.Norm;
import de.tragwerk.payment.model.Worte;
import de.tragwerk.payment.recourse.Ersatzrechnung.Ergebnis;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The letters on Kostenersatz. They go to who owes it, not to the person who got the benefit, unless she owes it
/// herself. Why and how much is owed both say in the words of [Ersatzgruende].
final class Kostenersatzbriefe {

    private Kostenersatzbriefe() {}

    /// Asks before it is decided (§ 24 SGB X).
    ///
    /// @param person who got the benefit, as letters write her
    /// @param hinweis what she is told about her data, empty where she knows it
    static Schriftstueck anhoerung(Kostenersatz k, Ergebnis r, String person, List<Satz> hinweis) {
        String frist = Worte.tag(k.anhoerungFrist());
        List<Satz> text = new ArrayList<>();
        text.add(Satz.of(
                "kostenersatz.hoeren_text",
                "person",
                person,
                "von",
                von(k),
                "bis",
                bis(k),
                "betrag",
                Worte.euro(k.cent()),
                "norm",
                k.norm().norm()));
        text.addAll(Ersatzgruende.gruende(k, r, person));
        text.add(Satz.of("kostenersatz.hoeren_frage", "frist", frist));
        text.addAll(hinweis);
        return new Schriftstueck(
                Schriftstueck.Art.KOSTENERSATZ_ANHOERUNG,
                "kostenersatz.hoeren_titel",
                List.of(Satz.of("kostenersatz.hoeren_kasten", "betrag", Worte.euro(k.cent()), "frist", frist)),
                List.of(),
                text,
                List.of(),
                k.anhoerungFrist());
    }

    /// The act.
    ///
    /// @param konto where it is paid, `null` where no account is known
    static Schriftstueck bescheid(Kostenersatz k, Ergebnis r, String person, @Nullable String konto) {
        String betrag = Worte.euro(k.cent());
        List<Satz> gruende = new ArrayList<>(Ersatzgruende.gruende(k, r, person));
        if (k.norm().gesamtschuld()) {
            gruende.add(Satz.of(
                    "kostenersatz.gesamtschuld",
                    "norm",
                    k.norm() == Norm.SGBXII_103 ? "§ 103 Abs. 4 Satz 2 SGB XII" : "§ 104 Satz 2 SGB XII"));
        }
        String angehoert = Worte.tag(k.angehoertAm());
        if (k.antwort().isEmpty()) {
            gruende.add(
                    Satz.of("kostenersatz.angehoert", "tag", angehoert, "antwort", "Sie haben sich nicht geäußert."));
        } else {
            gruende.add(Satz.of("kostenersatz.geantwortet", "tag", angehoert, "antwort", k.antwort()));
        }
        if (!k.wuerdigung().isEmpty()) {
            gruende.add(Satz.of("kostenersatz.wuerdigung", "text", k.wuerdigung()));
        }
        Satz zahlung = konto == null
                ? Satz.of("kostenersatz.zahlung_ohne_konto")
                : Satz.of("kostenersatz.zahlung", "konto", konto, "zeichen", k.aktenzeichen());
        return new Schriftstueck(
                Schriftstueck.Art.KOSTENERSATZ,
                "kostenersatz.titel",
                List.of(Satz.of("kostenersatz.kasten", "betrag", betrag)),
                List.of(
                        Satz.of(
                                "kostenersatz.tenor",
                                "person",
                                person,
                                "von",
                                von(k),
                                "bis",
                                bis(k),
                                "betrag",
                                betrag,
                                "norm",
                                k.norm().norm()),
                        zahlung),
                gruende,
                List.of(Satz.of("kostenersatz.aufschub")),
                null);
    }

    private static String von(Kostenersatz k) {
        return Worte.tag(k.von().atDay(1));
    }

    private static String bis(Kostenersatz k) {
        return Worte.tag(k.bis().atEndOfMonth());
    }
}
