package de.tragwerk.payment.recourse;

import de.tragwerk.decision.Schriftstueck;
import de.tragwerk.decision.Schriftstueck.Satz;
import de.tragwerk.payment.model.Auskunft;
import de.tragwerk.payment.model.Unterhalt;
import de.tragwerk.payment.model.Worte;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The words of the letters that ask for what somebody has to tell (§ 117 SGB XII). Only who owes maintenance herself
/// reads whose benefit it is; spouse and employer read who may owe it.
final class Auskunftsbriefe {

    /// Whom and what a letter is about.
    ///
    /// @param person who gets the benefit, as letters write her
    /// @param grenze the yearly limit of parents and children is asked (§ 94 Abs. 1a SGB XII)
    record Sache(Auskunft a, Unterhalt u, String person, boolean grenze) {

        private List<Satz> gruende() {
            List<Satz> text = new ArrayList<>();
            text.add(
                    switch (a.wer()) {
                        case PFLICHTIG ->
                            Satz.of(
                                    "auskunft.pflichtig",
                                    "person",
                                    person,
                                    "als",
                                    u.pflichtig().titel());
                        case EHEGATTE -> Satz.of("auskunft.ehegatte", "schuldner", u.name());
                        case ARBEITGEBER -> Satz.of("auskunft.arbeitgeber", "schuldner", u.name());
                    });
            if (grenze && a.wer() == Auskunft.Wer.PFLICHTIG) {
                text.add(Satz.of("auskunft.grenze"));
            }
            return text;
        }
    }

    private Auskunftsbriefe() {}

    /// @param hinweis what is told about her data, empty where she knows it
    static Schriftstueck bitte(Sache s, List<Satz> hinweis) {
        String frist = Worte.tag(s.a().frist());
        return brief("auskunft.titel", Satz.of("auskunft.kasten", "frist", frist), s, frist, hinweis);
    }

    /// @param frist the new day until which an answer is asked for
    static Schriftstueck erinnerung(Sache s, LocalDate frist) {
        String tag = Worte.tag(frist);
        return brief(
                "auskunft.erinnern_titel",
                Satz.of("auskunft.erinnern_kasten", "tag", Worte.tag(s.a().erbeten()), "frist", tag),
                s,
                tag,
                List.of());
    }

    private static Schriftstueck brief(String titel, Satz kasten, Sache s, String frist, List<Satz> hinweis) {
        List<Satz> text = new ArrayList<>(s.gruende());
        text.add(Satz.of("auskunft.frage", "frage", s.a().frage()));
        text.add(Satz.of("auskunft.verweigern"));
        text.add(Satz.of("auskunft.ankuendigung", "frist", frist));
        text.addAll(hinweis);
        return new Schriftstueck(Schriftstueck.Art.AUSKUNFT, titel, List.of(kasten), List.of(), text, List.of(), null);
    }

    /// @param frist day until which the act demands it
    static Schriftstueck bescheid(Sache s, LocalDate frist) {
        Auskunft a = s.a();
        String tag = Worte.tag(frist);
        List<Satz> gruende = new ArrayList<>(s.gruende());
        gruende.add(Satz.of(
                "auskunft.angehoert",
                "tag",
                Worte.tag(a.erinnert() == null ? a.erbeten() : a.erinnert()),
                "antwort",
                a.antwort().isEmpty() ? "Sie haben sich nicht geäußert." : "Sie haben geantwortet: " + a.antwort()));
        gruende.add(Satz.of("auskunft.ermessen"));
        gruende.add(Satz.of("auskunft.verweigern"));
        return new Schriftstueck(
                Schriftstueck.Art.AUSKUNFT_BESCHEID,
                "auskunft.bescheid_titel",
                List.of(Satz.of("auskunft.bescheid_kasten", "frist", tag)),
                List.of(Satz.of("auskunft.tenor", "frist", tag, "norm", a.wer().norm(), "frage", a.frage())),
                gruende,
                List.of(Satz.of("auskunft.aufschub")),
                null);
    }
}
