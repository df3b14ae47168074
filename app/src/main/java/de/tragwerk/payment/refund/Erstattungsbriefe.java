package de.tragwerk.payment.refund;

import de.tragwerk.decision.Schriftstueck;
import de.tragwerk.decision.Schriftstueck.Satz;
import de.tragwerk.party.Person;
import de.tragwerk.payment.model.Erstattung;
import de.tragwerk.payment.model.Worte;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// The words of refunds between authorities.
final class Erstattungsbriefe {

    private Erstattungsbriefe() {}

    /// To the body that owes us; making the claim keeps the deadline of § 111 SGB X.
    static Schriftstueck anmeldung(Erstattung e, Person p) {
        return brief(
                "erstattung.titel_eigen",
                Satz.of(
                        "erstattung.kasten_eigen",
                        "betrag",
                        Worte.euro(e.gefordert()),
                        "norm",
                        e.norm().norm()),
                List.of(
                        Satz.of(
                                "erstattung.eigen",
                                "person",
                                p.letterName(),
                                "geboren",
                                geboren(p),
                                "von",
                                Worte.tag(e.von()),
                                "bis",
                                Worte.tag(e.bis()),
                                "betrag",
                                Worte.euro(e.gefordert()),
                                "zeichen",
                                e.zeichen()),
                        Satz.of("erstattung." + e.norm().name().toLowerCase(Locale.ROOT)),
                        Satz.of("erstattung.grund", "grund", e.begruendung()),
                        Satz.of("erstattung.erfuellt")));
    }

    /// To the body that claims from us.
    static Schriftstueck antwort(Erstattung e, Person p) {
        boolean ja = e.anerkannt() > 0;
        LocalDate eingang = Objects.requireNonNull(e.angemeldet());
        List<Satz> text = new ArrayList<>(List.of(Satz.of(
                "erstattung.fremd",
                "eingang",
                Worte.tag(eingang),
                "person",
                p.letterName(),
                "geboren",
                geboren(p),
                "von",
                Worte.tag(e.von()),
                "bis",
                Worte.tag(e.bis()),
                "betrag",
                Worte.euro(e.gefordert()),
                "norm",
                e.norm().norm(),
                "zeichen",
                e.zeichen())));
        if (!ja && e.ausgeschlossen(eingang)) {
            text.add(Satz.of("erstattung.ausgeschlossen", "frist", Worte.tag(e.ausschluss())));
        }
        if (ja && e.anerkannt() < e.gefordert()) {
            text.add(Satz.of("erstattung.teil", "betrag", Worte.euro(e.anerkannt())));
        }
        text.add(Satz.of("erstattung.grund", "grund", e.begruendung()));
        return brief(
                "erstattung.titel_antwort",
                ja
                        ? Satz.of("erstattung.kasten_ja", "betrag", Worte.euro(e.anerkannt()))
                        : Satz.of("erstattung.kasten_nein"),
                text);
    }

    /// To the person: what is kept from her, and why she owes nothing for it.
    static Schriftstueck anPerson(Erstattung e) {
        return new Schriftstueck(
                Schriftstueck.Art.ERSTATTUNG_PERSON,
                "erstattung.titel_person",
                List.of(Satz.of(
                        "erstattung.kasten_person", "betrag", Worte.euro(e.anerkannt()), "traeger", e.traeger())),
                List.of(),
                List.of(Satz.of(
                        "erstattung.person",
                        "traeger",
                        e.traeger(),
                        "von",
                        Worte.tag(e.von()),
                        "bis",
                        Worte.tag(e.bis()),
                        "betrag",
                        Worte.euro(e.anerkannt()),
                        "norm",
                        e.norm().norm())),
                List.of(),
                null);
    }

    private static String geboren(Person p) {
        LocalDate tag = p.geburtsdatum();
        return tag == null ? "unbekannt" : Worte.tag(tag);
    }

    private static Schriftstueck brief(String titel, Satz kasten, List<Satz> text) {
        return new Schriftstueck(
                Schriftstueck.Art.ERSTATTUNG, titel, List.of(kasten), List.of(), text, List.of(), null);
    }
}
