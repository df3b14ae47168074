package de.tragwerk.decision.facts;

import de.tragwerk.akte.Beteiligt;
import de.tragwerk.application.Angaben;
import de.tragwerk.application.Antrag;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Gesetz;
import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.TatsacheArt;
import de.tragwerk.message.Angabe;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// An application with its answers and the persons its file has, to see which facts are read from it.
final class Antragsfall {
    private final Gesetz gesetz;
    private final LocalDate tag;
    private final List<Inhalt.Beteiligt> personen = new ArrayList<>();
    private final List<Beteiligt> beteiligte = new ArrayList<>();
    private final List<Angabe> angaben = new ArrayList<>();

    private Antragsfall(Gesetz gesetz, LocalDate tag) {
        this.gesetz = gesetz;
        this.tag = tag;
    }

    static Antragsfall am(String tag) {
        return new Antragsfall(Gesetz.SGB12, LocalDate.parse(tag));
    }

    static Antragsfall asylblg(String tag) {
        return new Antragsfall(Gesetz.ASYLBLG, LocalDate.parse(tag));
    }

    /// Somebody of the file, applicant first.
    ///
    /// @param rolle as files know it: `ANTRAGSTELLEND`, `PARTNER`, `KIND`, `HAUSHALT`
    UUID inDerAkte(String vorname, String geboren, String rolle) {
        UUID id = new UUID(0, personen.size() + 1L);
        personen.add(new Inhalt.Beteiligt(id, vorname, "Muster", LocalDate.parse(geboren)));
        beteiligte.add(new Beteiligt(id, rolle));
        return id;
    }

    /// Somebody the form lists.
    Antragsfall genannt(int nr, String vorname, String geboren, String beziehung) {
        angabe("person.vornamen", nr, vorname);
        angabe("person.familienname", nr, "Muster");
        angabe("person.beziehung", nr, beziehung);
        return geboren.isEmpty() ? this : angabe("person.geburtsdatum", nr, geboren);
    }

    Antragsfall angabe(String feld, int nr, String wert) {
        angaben.add(new Angabe(feld, nr, wert));
        return this;
    }

    Antragsfall angabe(String feld, String wert) {
        return angabe(feld, 0, wert);
    }

    List<Tatsache> lies() {
        UUID id = UUID.randomUUID();
        Antrag antrag = new Antrag(
                id,
                null,
                1,
                tag.atTime(10, 0).atOffset(ZoneOffset.UTC),
                "99107009017000",
                "059990010010",
                "hzl-grundsicherung",
                2,
                "de",
                "Muster",
                "Eva",
                null,
                false,
                "ags:05999001",
                "portal:auental",
                UUID.randomUUID(),
                new byte[0],
                false,
                "IN_ARBEIT",
                null,
                tag.plusDays(14),
                1,
                null,
                "ONLINE",
                null,
                null,
                null);
        Fall fall = new Fall(
                UUID.randomUUID(), 1, "SGB12-2026-1", gesetz, personen, List.of("Eva Muster"), id, tag, false, "de");
        return new Antragsleser(fall, antrag, new Angaben(angaben), beteiligte, Instant.EPOCH).lies();
    }

    /// Value and months of the facts of one kind.
    List<String> lies(TatsacheArt art) {
        return lies().stream()
                .filter(t -> t.art() == art)
                .map(t -> t.wert() + " " + t.von() + (t.bis() == null ? "" : " " + t.bis()))
                .toList();
    }

    /// The same of one person.
    List<String> lies(TatsacheArt art, UUID wer) {
        return lies().stream()
                .filter(t -> t.art() == art && wer.equals(t.person()))
                .map(t -> t.wert() + " " + t.von() + (t.bis() == null ? "" : " " + t.bis()))
                .toList();
    }
}
