package de.tragwerk.decision.model;

import de.tragwerk.document.Block;
import java.util.Optional;

/// What a notice says about the hearing before it: when it was and what was said, or why there was none.
final class Anhoerungsgruende {
    private Anhoerungsgruende() {}

    static Optional<Block> block(Inhalt.Aenderung aenderung, Wuerdigung w, Gesetz gesetz, Wortlaut wort) {
        Anhoerung a = aenderung.anhoerung();
        AnhoerungAusnahme ausnahme = w.ausnahme();
        if (a == null) {
            return ausnahme == null
                    ? Optional.empty()
                    : Optional.of(absatz(
                            wort,
                            "gruende.nicht_angehoert",
                            "ausnahme",
                            ausnahme.satz().replaceFirst("\\.$", ""),
                            "norm",
                            ausnahme.norm(gesetz)));
        }
        return Optional.of(
                a.antwort() == null || a.antwortAm() == null
                        ? absatz(wort, "gruende.angehoert", "tag", Formate.tag(a.am()))
                        : absatz(
                                wort,
                                "gruende.angehoert_antwort",
                                "tag",
                                Formate.tag(a.am()),
                                "antwort_am",
                                Formate.tag(a.antwortAm()),
                                "antwort",
                                a.antwort()));
    }

    private static Block absatz(Wortlaut wort, String code, String... werte) {
        return new Block.Absatz(wort.text(code, werte));
    }
}
