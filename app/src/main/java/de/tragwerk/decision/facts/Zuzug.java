package de.tragwerk.decision.facts;

import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.akte.Beteiligt;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.TatsacheArt;
import de.tragwerk.decision.model.Wert;
import de.tragwerk.decision.store.TatsachenTabelle;
import de.tragwerk.kernel.Ids;
import de.tragwerk.party.Auskunftssperren;
import de.tragwerk.party.Candidate;
import de.tragwerk.party.Dubletten;
import de.tragwerk.party.Person;
import de.tragwerk.party.Persons;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Somebody comes into the household of a running case: is born, moves in.
@Service
public class Zuzug {

    /// What an officer enters.
    ///
    /// @param rolle `partner`, `kind` or `andere`, as [TatsacheArt#ROLLE]
    /// @param ab first month, as typed
    /// @param wohnteDort she lived there before and was one of those who do not belong to the file
    /// @param wer id of the known person she is, [#NEU] for somebody unknown, empty when nobody was asked
    public record Eingabe(
            String vornamen,
            String name,
            String geboren,
            String rolle,
            String ab,
            boolean wohnteDort,
            String grund,
            String wer) {}

    public static final String NEU = "neu";

    private static final int NAME = 100;

    private final Akten akten;
    private final Persons persons;
    private final Auskunftssperren sperren;
    private final Dubletten dubletten;
    private final TatsachenTabelle tabelle;
    private final TatsachenDienst dienst;
    private final Audit audit;
    private final Clock clock;

    Zuzug(
            Akten akten,
            Persons persons,
            Auskunftssperren sperren,
            Dubletten dubletten,
            TatsachenTabelle tabelle,
            TatsachenDienst dienst,
            Audit audit,
            Clock clock) {
        this.akten = akten;
        this.persons = persons;
        this.sperren = sperren;
        this.dubletten = dubletten;
        this.tabelle = tabelle;
        this.dienst = dienst;
        this.audit = audit;
        this.clock = clock;
    }

    /// @return what is wrong, empty when she belongs to the file; pressed twice she does once
    @Transactional
    public Optional<String> nimmAuf(UUID akteId, Eingabe in) {
        AkteRef akte = akten.sperre(akteId);
        LocalDate geboren = Wert.tag(in.geboren().strip()).orElse(null);
        YearMonth ab = Wert.monat(in.ab().strip()).orElse(null);
        if (in.vornamen().isBlank()
                || in.name().isBlank()
                || in.vornamen().length() > NAME
                || in.name().length() > NAME) {
            return Optional.of("Vorname oder Name fehlt oder hat mehr als 100 Zeichen.");
        }
        if (geboren == null || geboren.isAfter(LocalDate.now(clock))) {
            return Optional.of(
                    "Das Geburtsdatum fehlt oder liegt in der Zukunft. Schreiben Sie es so: 14.03.2026. Ein ungeborenes Kind wird erst nach der Geburt aufgenommen.");
        }
        if (!TatsacheArt.ROLLE.auswahl().containsKey(in.rolle()) || in.rolle().equals("antragsteller")) {
            return Optional.of("Wählen Sie, ob es die Partnerin, der Partner, ein Kind oder jemand anderes ist.");
        }
        if (ab == null || ab.isBefore(YearMonth.from(geboren))) {
            return Optional.of(
                    "Der erste Monat fehlt oder liegt vor der Geburt. Schreiben Sie ihn so: 03.2026. Zieht jemand im Lauf des Monats ein, nennen Sie diesen Monat.");
        }
        if (in.grund().strip().length() < 5) {
            return Optional.of("Der Grund fehlt. Schreiben Sie in einem Satz, woher Sie das wissen.");
        }
        Tatsache mitbewohner = tabelle.geltende(akteId).stream()
                .filter(t -> t.art() == TatsacheArt.MITBEWOHNER && t.gilt(ab))
                .findFirst()
                .orElse(null);
        if (in.wohnteDort() && (mitbewohner == null || mitbewohner.wert().equals("0"))) {
            return Optional.of(
                    "In diesem Monat leben keine weiteren Menschen in der Wohnung, die nicht zur Akte gehören. Nehmen Sie den Haken heraus, oder berichtigen Sie zuerst die Zahl.");
        }
        Person person = person(akteId, in, geboren);
        if (dabei(akteId, person)) {
            audit.log(Entry.of("decision.MEMBER_ADD").subjects(akteId));
            return Optional.empty();
        }
        Dubletten.Ergebnis bekannte = bekannte(akteId, person);
        Optional<UUID> gewaehlt = bekannte.mit(in.wer());
        if (gewaehlt.isEmpty() && !in.wer().equals(NEU) && bekannte.fragt()) {
            audit.log(Entry.of("decision.MEMBER_ADD").subjects(akteId).refused());
            return Optional.of(
                    "Diese Person ist vielleicht schon bekannt. Wählen Sie, ob es eine der genannten ist oder eine neue, und nehmen Sie sie dann auf.");
        }
        UUID id = gewaehlt.orElseGet(() -> neu(person, akte, bekannte, in.wer()));
        List<Tatsache> bisher = tabelle.geltende(akteId);
        UUID ich = akten.beteiligte(akteId).getFirst().personId();
        akten.addBeteiligt(akte, id, beteiligung(in.rolle()));
        // Who lives with her gives her address away.
        if (sperren.gilt(ich)) {
            sperren.verhaenge(id, "wie die antragstellende Person");
        }
        akten.note(akte, "ZUZUG", id, null, ab.atDay(1));
        audit.log(Entry.of("decision.MEMBER_ADD").subjects(akteId, id));
        halteFest(akteId, id, TatsacheArt.ROLLE, in.rolle(), ab, null, in.grund());
        if (in.wohnteDort() && mitbewohner != null) {
            // Nobody counts twice among the heads of the home.
            int uebrig = Integer.parseInt(mitbewohner.wert()) - 1;
            halteFest(
                    akteId, null, TatsacheArt.MITBEWOHNER, Integer.toString(uebrig), ab, mitbewohner.bis(), in.grund());
        }
        YearMonth erster =
                bisher.stream().map(Tatsache::von).min(YearMonth::compareTo).orElse(ab);
        if (erster.isBefore(ab) && geboren.isBefore(ab.atDay(1))) {
            halteFest(
                    akteId,
                    id,
                    TatsacheArt.ZUGEHOERIGKEIT,
                    TatsacheArt.NOCH_NICHT,
                    erster,
                    ab.minusMonths(1),
                    in.grund());
        }
        return Optional.empty();
    }

    private Person person(UUID akte, Eingabe in, LocalDate geboren) {
        Person ich = persons.fuerBriefe(akten.beteiligte(akte).getFirst().personId());
        return new Person(
                new UUID(0, 0),
                in.name().strip(),
                in.vornamen().strip(),
                "",
                geboren,
                ich.strasse(),
                ich.hausnummer(),
                ich.zusatz(),
                ich.plz(),
                ich.ort(),
                "",
                "",
                "",
                "",
                "de",
                "",
                "",
                0);
    }

    private boolean dabei(UUID akte, Person neu) {
        return akten.beteiligte(akte).stream()
                .map(b -> persons.get(b.personId()))
                .anyMatch(p -> p.vornamen().equals(neu.vornamen())
                        && p.familienname().equals(neu.familienname())
                        && neu.geburtsdatum() != null
                        && neu.geburtsdatum().equals(p.geburtsdatum()));
    }

    /// Who of the known persons she may be, for the page that asks; nobody while name or birthday cannot be
    /// read.
    @Transactional
    public List<Candidate> bekannte(UUID akte, Eingabe in) {
        LocalDate geboren = Wert.tag(in.geboren().strip()).orElse(null);
        return geboren == null
                        || in.vornamen().isBlank()
                        || in.name().isBlank()
                        || in.vornamen().length() > NAME
                        || in.name().length() > NAME
                ? List.of()
                : bekannte(akte, person(akte, in, geboren)).kandidaten();
    }

    private Dubletten.Ergebnis bekannte(UUID akte, Person neu) {
        Dubletten.Ergebnis found = dubletten.suche(neu, Ids.next());
        for (Beteiligt b : akten.beteiligte(akte)) {
            found = found.ohne(persons.kept(b.personId()));
        }
        return found;
    }

    private UUID neu(Person person, AkteRef akte, Dubletten.Ergebnis bekannte, String wer) {
        UUID id = persons.create(person, akte.gruppe()).id();
        if (wer.equals(NEU)) {
            bekannte.kandidaten()
                    .forEach(c -> dubletten.entscheide(id, c.person().id(), false));
        }
        return id;
    }

    private void halteFest(
            UUID akte,
            @Nullable UUID person,
            TatsacheArt art,
            String wert,
            YearMonth von,
            @Nullable YearMonth bis,
            String grund) {
        TatsachenDienst.Ergebnis e = dienst.erfasse(
                akte,
                new TatsachenDienst.Eingabe(
                        null, art, person, "", wert, von.toString(), bis == null ? "" : bis.toString(), null, grund));
        if (e instanceof TatsachenDienst.Abgelehnt nein) {
            throw new IllegalStateException(nein.feld());
        }
    }

    private static String beteiligung(String rolle) {
        return switch (rolle) {
            case "partner" -> "PARTNER";
            case "kind" -> "KIND";
            default -> "HAUSHALT";
        };
    }
}
