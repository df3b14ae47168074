package de.tragwerk.payment.recourse;

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

/// Why Kostenersatz is owed and how its amount comes about, step by step, so that who reads it can compute it again
/// (§ 35 Abs. 1 SGB X).
final class Ersatzgruende {

    private Ersatzgruende() {}

    static List<Satz> gruende(Kostenersatz k, Ergebnis r, String person) {
        List<Satz> gruende = new ArrayList<>();
        if (k.norm() == Norm.SGBXII_102) {
            erben(gruende, k, r, person);
        } else {
            andere(gruende, k, r);
        }
        long anders = obergrenze(k, r) - r.hoechstens();
        if (anders > 0) {
            gruende.add(Satz.of("kostenersatz.andere", "anders", Worte.euro(anders)));
        }
        gruende.add(
                k.cent() < r.hoechstens()
                        ? Satz.of(
                                "kostenersatz.weniger",
                                "hoechstens",
                                Worte.euro(r.hoechstens()),
                                "betrag",
                                Worte.euro(k.cent()))
                        : Satz.of("kostenersatz.ergebnis", "betrag", Worte.euro(k.cent())));
        Integer erben = k.erben();
        if (erben != null && erben > 1) {
            gruende.add(Satz.of("kostenersatz.miterben", "erben", Integer.toString(erben), "auswahl", k.auswahl()));
        }
        gruende.add(haerte(k));
        return gruende;
    }

    private static void erben(List<Satz> gruende, Kostenersatz k, Ergebnis r, String person) {
        gruende.add(
                Satz.of(k.wer() == Wer.ERBE ? "kostenersatz.erbe" : "kostenersatz.erbe_ehegatte", "person", person));
        gruende.add(Satz.of(
                "kostenersatz.rechnung_102",
                "todestag",
                Worte.tag(Objects.requireNonNull(k.todestag())),
                "kosten",
                Worte.euro(r.kosten()),
                "dreifach",
                Worte.euro(r.dreifach()),
                "rest",
                Worte.euro(Math.max(0, r.kosten() - r.dreifach()))));
        long nachlass = Objects.requireNonNull(k.nachlass());
        gruende.add(Satz.of(
                "kostenersatz.nachlass_102",
                "nachlass",
                Worte.euro(nachlass),
                "frei",
                Worte.euro(r.frei()),
                "norm",
                "§ 102 Abs. 3 " + (k.gepflegt() ? "Nr. 2" : "Nr. 1") + " SGB XII",
                "rest",
                Worte.euro(Math.max(0, nachlass - r.frei()))));
    }

    private static void andere(List<Satz> gruende, Kostenersatz k, Ergebnis r) {
        gruende.add(Satz.of(
                "kostenersatz." + k.norm().name().toLowerCase(Locale.ROOT),
                "erlangt",
                Worte.euro(Objects.requireNonNullElse(k.erlangt(), 0L))));
        if (k.wer().erbt()) {
            gruende.add(Satz.of(
                    "kostenersatz.auf_erben",
                    "nachlass",
                    Worte.euro(Objects.requireNonNull(k.nachlass())),
                    "norm",
                    (k.norm() == Norm.SGBXII_104 ? "§ 104 Satz 1, " : "")
                            + "§ 103 Abs. 2, § 102 Abs. 2 Satz 2 SGB XII"));
        }
        gruende.add(Satz.of("kostenersatz.rechnung", "kosten", Worte.euro(r.kosten())));
    }

    /// Cents that could be demanded if nobody else owed the same.
    private static long obergrenze(Kostenersatz k, Ergebnis r) {
        if (k.norm() == Norm.SGBXII_102) {
            return Math.max(0, Math.min(r.kosten() - r.dreifach(), Objects.requireNonNull(k.nachlass()) - r.frei()));
        }
        long grenze = k.wer().erbt() ? Objects.requireNonNull(k.nachlass()) : Long.MAX_VALUE;
        return Math.min(r.kosten(), Math.min(grenze, Objects.requireNonNullElse(k.erlangt(), Long.MAX_VALUE)));
    }

    /// That there is room for hardship has to be seen and said, or the act is wrong for not having weighed it.
    private static Satz haerte(Kostenersatz k) {
        String norm = switch (k.norm()) {
            case SGBXII_102 -> "kostenersatz.grund_102";
            case SGBXII_103, SGBXII_104 -> "kostenersatz.grund_103";
            case SGBXII_105 -> "kostenersatz.grund";
        };
        return Satz.of(
                norm,
                "norm",
                (k.norm() == Norm.SGBXII_104 ? "§ 104 Satz 1, " : "") + "§ 103 Abs. 1 Satz 3 SGB XII",
                "grund",
                k.begruendung());
    }
}
