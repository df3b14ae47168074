package de.tragwerk.payment.recourse;

import de.tragwerk.decision.Schriftstueck;
import de.tragwerk.decision.Schriftstueck.Satz;
import de.tragwerk.payment.model.Kostenersatz;
import de.tragwerk.payment.model.Kostenersatz.Norm;
import de.tragwerk.payment.model.Kostenersatz.Wer;
import de.tragwerk.payment.model.Worte;
import de.tragwerk.payment.recourse.Ersatzrechnung.Ergebnis;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// The words of the letters on Kostenersatz. They go to who owes it, not to the person who got the benefit, unless she
/// owes it herself.
final class Kostenersatzbriefe {

    private Kostenersatzbriefe() {}

    /// Asks before it is decided (§ 24 SGB X).
    ///
    /// @param person who got the benefit, as letters write her
    static Schriftstueck anhoerung(Kostenersatz k, Ergebnis r, String person) {
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
        text.addAll(gruende(k, r, person));
        text.add(Satz.of("kostenersatz.hoeren_frage", "frist", frist));
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
    static Schriftstueck bescheid(Kostenersatz k, Ergebnis r, String person) {
        String betrag = Worte.euro(k.cent());
        List<Satz> gruende = new ArrayList<>(gruende(k, r, person));
        if (k.norm().gesamtschuld()) {
            gruende.add(Satz.of(
                    "kostenersatz.gesamtschuld",
                    "norm",
                    k.norm() == Norm.SGBXII_103 ? "§ 103 Abs. 4 Satz 2 SGB XII" : "§ 104 Satz 2 SGB XII"));
        }
        gruende.add(Satz.of(
                "kostenersatz.angehoert",
                "tag",
                Worte.tag(k.angehoertAm()),
                "antwort",
                k.antwort().isEmpty() ? "Sie haben sich nicht geäußert." : "Sie haben geantwortet: " + k.antwort()));
        return new Schriftstueck(
                Schriftstueck.Art.KOSTENERSATZ,
                "kostenersatz.titel",
                List.of(Satz.of("kostenersatz.kasten", "betrag", betrag)),
                List.of(Satz.of(
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
                        k.norm().norm())),
                gruende,
                List.of(Satz.of("kostenersatz.aufschub")),
                null);
    }

    private static List<Satz> gruende(Kostenersatz k, Ergebnis r, String person) {
        List<Satz> gruende = new ArrayList<>();
        if (k.norm() == Norm.SGBXII_102) {
            gruende.add(Satz.of(
                    k.wer() == Wer.ERBE ? "kostenersatz.erbe" : "kostenersatz.erbe_ehegatte", "person", person));
            gruende.add(Satz.of(
                    "kostenersatz.rechnung_102",
                    "todestag",
                    Worte.tag(Objects.requireNonNull(k.todestag())),
                    "kosten",
                    Worte.euro(r.kosten()),
                    "dreifach",
                    Worte.euro(r.dreifach()),
                    "nachlass",
                    Worte.euro(Objects.requireNonNull(k.nachlass())),
                    "frei",
                    Worte.euro(r.frei()),
                    "freinorm",
                    "§ 102 Abs. 3 " + (k.gepflegt() ? "Nr. 2" : "Nr. 1") + " SGB XII"));
        } else {
            gruende.add(Satz.of(
                    "kostenersatz." + k.norm().name().toLowerCase(Locale.ROOT),
                    "erlangt",
                    Worte.euro(Objects.requireNonNullElse(k.erlangt(), 0L))));
            if (k.wer().erbt()) {
                gruende.add(Satz.of(
                        "kostenersatz.auf_erben", "nachlass", Worte.euro(Objects.requireNonNull(k.nachlass()))));
            }
            gruende.add(Satz.of("kostenersatz.rechnung", "kosten", Worte.euro(r.kosten())));
        }
        gruende.add(Satz.of("kostenersatz.grund", "grund", k.begruendung()));
        return gruende;
    }

    private static String von(Kostenersatz k) {
        return Worte.tag(k.von().atDay(1));
    }

    private static String bis(Kostenersatz k) {
        return Worte.tag(k.bis().atEndOfMonth());
    }
}
