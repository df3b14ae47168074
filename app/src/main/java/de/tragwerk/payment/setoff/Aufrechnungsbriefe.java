package de.tragwerk.payment.setoff;

import de.tragwerk.decision.Schriftstueck;
import de.tragwerk.decision.Schriftstueck.Satz;
import de.tragwerk.payment.model.Einbehalt;
import de.tragwerk.payment.model.Worte;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The words of the letters on off-setting.
final class Aufrechnungsbriefe {

    private Aufrechnungsbriefe() {}

    /// Asks before it is decided (§ 24 SGB X).
    ///
    /// @param schuld cents that are owed
    /// @param forderung what they are owed for
    static Schriftstueck anhoerung(Einbehalt e, long schuld, String forderung) {
        String frist = Worte.tag(Objects.requireNonNull(e.anhoerungFrist()));
        return new Schriftstueck(
                Schriftstueck.Art.AUFRECHNUNG_ANHOERUNG,
                "aufrechnung.hoeren_titel",
                List.of(Satz.of("aufrechnung.hoeren_kasten", "frist", frist)),
                List.of(),
                List.of(
                        Satz.of(
                                "aufrechnung.hoeren_text",
                                "offen",
                                Worte.euro(schuld),
                                "forderung",
                                forderung,
                                "erste",
                                Worte.tag(e.erste().atDay(1)),
                                "rate",
                                Worte.euro(e.rate()),
                                "norm",
                                e.grund().norm()),
                        grund(e),
                        Satz.of("aufrechnung.ermessen", "grund", e.begruendung()),
                        Satz.of("aufrechnung.hoeren_frage", "frist", frist)),
                List.of(),
                e.anhoerungFrist());
    }

    /// The act.
    static Schriftstueck bescheid(Einbehalt e, long schuld, String forderung) {
        String offen = Worte.euro(schuld);
        String erste = Worte.tag(e.erste().atDay(1));
        String rate = Worte.euro(e.rate());
        List<Satz> gruende =
                new ArrayList<>(List.of(grund(e), Satz.of("aufrechnung.ermessen", "grund", e.begruendung())));
        if (e.grund() != Einbehalt.Grund.VORLAEUFIG) {
            gruende.add(Satz.of("aufrechnung.grenze_26"));
        }
        gruende.add(Satz.of("aufrechnung.reihenfolge"));
        LocalDate angehoert = e.angehoertAm();
        gruende.add(
                angehoert == null
                        ? Satz.of("aufrechnung.nicht_angehoert")
                        : Satz.of(
                                "aufrechnung.angehoert",
                                "tag",
                                Worte.tag(angehoert),
                                "antwort",
                                e.antwort().isEmpty()
                                        ? "Sie haben sich nicht geäußert."
                                        : "Sie haben geantwortet: " + e.antwort()));
        YearMonth bis = Objects.requireNonNull(e.bis());
        return new Schriftstueck(
                Schriftstueck.Art.AUFRECHNUNG,
                "aufrechnung.titel",
                List.of(Satz.of("aufrechnung.kasten", "offen", offen, "erste", erste, "rate", rate)),
                List.of(Satz.of(
                        "aufrechnung.tenor",
                        "offen",
                        offen,
                        "forderung",
                        forderung,
                        "erste",
                        erste,
                        "rate",
                        rate,
                        "bis",
                        Worte.tag(bis.atEndOfMonth()),
                        "norm",
                        e.grund().norm())),
                gruende,
                List.of(Satz.of("aufrechnung.aufschub")),
                null);
    }

    private static Satz grund(Einbehalt e) {
        return Satz.of(
                switch (e.grund()) {
                    case PFLICHTVERLETZUNG -> "aufrechnung.gruende_26";
                    case DOPPELT -> "aufrechnung.gruende_doppelt";
                    case VORLAEUFIG -> "aufrechnung.gruende_44b";
                    case DARLEHEN, ERSTE_RENTE -> throw new IllegalStateException("Mit dem Darlehen entschieden");
                });
    }
}
