package de.tragwerk.casework.takeover;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.akte.Beteiligt;
import de.tragwerk.application.Angaben;
import de.tragwerk.application.Antraege;
import de.tragwerk.application.Antrag;
import de.tragwerk.application.Post;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.form.Forms;
import de.tragwerk.party.Abgleich;
import de.tragwerk.party.Auskunftssperren;
import de.tragwerk.party.Dubletten;
import de.tragwerk.party.Person;
import de.tragwerk.party.Persons;
import de.tragwerk.party.Postanschriften;
import de.tragwerk.party.Verstaendigung;
import de.tragwerk.service.Leistung;
import de.tragwerk.service.Leistungen;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes an application over: persons made or completed, file opened or found, the person told. Twice is
/// once.
@Component
public class Takeover {

    private final Antraege antraege;
    private final Persons persons;
    private final Auskunftssperren sperren;
    private final Postanschriften postanschriften;
    private final Verstaendigung verstaendigung;
    private final Forms forms;
    private final Dubletten dubletten;
    private final Mitglieder mitglieder;
    private final Akten akten;
    private final Leistungen leistungen;
    private final Post post;
    private final Access access;
    private final Audit audit;

    Takeover(
            Antraege antraege,
            Persons persons,
            Auskunftssperren sperren,
            Postanschriften postanschriften,
            Verstaendigung verstaendigung,
            Forms forms,
            Dubletten dubletten,
            Mitglieder mitglieder,
            Akten akten,
            Leistungen leistungen,
            Post post,
            Access access,
            Audit audit) {
        this.antraege = antraege;
        this.persons = persons;
        this.sperren = sperren;
        this.postanschriften = postanschriften;
        this.verstaendigung = verstaendigung;
        this.forms = forms;
        this.dubletten = dubletten;
        this.mitglieder = mitglieder;
        this.akten = akten;
        this.leistungen = leistungen;
        this.post = post;
        this.access = access;
        this.audit = audit;
    }

    /// @param known the known person this applicant is, `null` for a new one
    /// @param keine persons the page showed, of whom somebody said that she is none; `null` where nobody said so
    /// @param keys fields to take over into a known person
    /// @param akteId an existing file of hers, `null` for a new one
    /// @param worte who each of the others is, as [Mitglieder] asks
    /// @throws TakenOver when somebody was faster
    /// @throws Unentschieden when it is not said who she or one of the others is
    @Transactional
    public AkteRef takeOver(
            UUID antragId,
            @Nullable UUID known,
            @Nullable Set<UUID> keine,
            Set<String> keys,
            @Nullable UUID akteId,
            Map<Integer, String> worte) {
        Antrag antrag = antraege.get(antragId);
        if (antrag.akteId() != null) {
            AkteRef done = akten.get(antrag.akteId());
            if (!vonMir(antragId, done)) {
                throw new TakenOver();
            }
            audit.log(Entry.of("casework.TAKE_OVER").subjects(antrag.id(), done.akteId()));
            return done;
        }
        if (antrag.erledigt()) {
            throw new TakenOver();
        }
        Angaben angaben = antraege.angaben(antrag);
        Person applied = Proposal.person(angaben, 0);
        Dubletten.Ergebnis aehnlich = known == null
                ? dubletten.suche(applied, antragId)
                : new Dubletten.Ergebnis(List.of(), List.of(), List.of());
        List<UUID> gefragt = aehnlich.gefragte().stream().map(UUID::fromString).toList();
        if (!gefragt.isEmpty() && (keine == null || !keine.containsAll(gefragt))) {
            throw new Unentschieden(
                    keine == null
                            ? "Die Person ist wahrscheinlich schon bekannt. Wählen Sie unter „Wer ist die Person?“, ob es diese ist oder eine neue."
                            : "Inzwischen ist noch jemand bekannt, der wahrscheinlich diese Person ist. Sehen Sie die Liste unter „Wer ist die Person?“ noch einmal an.");
        }
        List<Mitglieder.Mitglied> haushalt = mitglieder.von(angaben, known == null ? null : persons.kept(known));
        String offen = Mitglieder.weigerung(haushalt, worte);
        if (!offen.isEmpty()) {
            throw new Unentschieden(offen);
        }
        Person applicant = known == null ? persons.create(applied, antrag.kreis()) : completed(known, applied, keys);
        // What the officer decided about the application holds for the person it makes.
        dubletten.entschieden(antragId).keySet().forEach(other -> dubletten.entscheide(applicant.id(), other, false));
        if (keine != null) {
            // Nobody has looked at who came later.
            aehnlich.kandidaten().stream()
                    .map(c -> c.person().id())
                    .filter(keine::contains)
                    .forEach(id -> dubletten.entscheide(applicant.id(), id, false));
        }
        AkteRef akte = akteId == null
                ? akten.open(antrag.kreis(), leistung(antrag), access.employee().id())
                : akten.get(akteId);
        akten.addBeteiligt(akte, applicant.id(), "ANTRAGSTELLEND");
        mitglieder.nimmAuf(haushalt, worte, akte);
        if (!antraege.assign(antrag, akte, applicant.id(), known == null && akteId == null)) {
            // Somebody else was faster; this transaction must leave no second file.
            throw new TakenOver();
        }
        verstaendigung.uebernimm(
                applicant.id(),
                Vorab.verstaendigung(
                        angaben,
                        forms.find(antrag.formular(), antrag.formularVersion()).orElse(null)));
        if (!angaben.postanschrift().isEmpty()) {
            postanschriften.uebernimm(applicant.id(), angaben.postanschrift());
        }
        if (angaben.anschriftGeheim()) {
            haltGeheim(akte, applicant.id(), applied);
        }
        akten.note(akte, "ANTRAG", antrag.id(), null, antrag.tag());
        akten.note(akte, "ANGELEGT", null, null, null);
        audit.log(Entry.of("casework.TAKE_OVER").subjects(antrag.id(), akte.akteId(), applicant.id()));
        // Who applied on paper or without an account has no mailbox.
        if (!antrag.ohnePostfach()) {
            post.inWork(antraege.get(antragId), akte.aktenzeichen());
        }
        return akte;
    }

    /// Her running file about what she applies for now: a second one beside it would be a mistake.
    ///
    /// @param ihre files the person takes part in, newest first
    /// @return empty when she has none, or is in it for somebody else
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> laufende(Antrag antrag, Collection<UUID> personIds, List<AkteRef> ihre) {
        return ihre.stream()
                .filter(a -> a.leistung().equals(leistung(antrag)) && a.gruppe() == AkteRef.gruppe(antrag.kreis()))
                .filter(a -> !a.archiviert() && !a.zustand().equals("BEENDET"))
                .filter(a -> akten.beteiligte(a.akteId()).stream()
                        .anyMatch(b -> b.rolle().equals("ANTRAGSTELLEND") && personIds.contains(b.personId())))
                .map(AkteRef::akteId)
                .findFirst();
    }

    /// Whether the acting person took it over herself: pressed twice it is once.
    private boolean vonMir(UUID antragId, AkteRef akte) {
        return akten.ereignisse(akte.akteId()).stream()
                .filter(e -> e.art().equals("ANTRAG") && antragId.equals(e.bezug()))
                .anyMatch(e -> access.employee().id().equals(e.konto()));
    }

    /// Her address is blocked, and that of everybody in the file who lives there: it would give hers away.
    private void haltGeheim(AkteRef akte, UUID applicant, Person applied) {
        List<UUID> alle = akten.beteiligte(akte.akteId()).stream()
                .map(Beteiligt::personId)
                .toList();
        for (UUID id : alle) {
            if (id.equals(applicant) || persons.fuerBriefe(id).address().equals(applied.address())) {
                sperren.verhaenge(id, "im Antrag verlangt");
                audit.log(Entry.of("party.BLOCK_ADDRESS").subjects(id));
            }
        }
    }

    /// The kind of file the application makes.
    private String leistung(Antrag antrag) {
        return leistungen.zuFormular(antrag.formular()).map(Leistung::akte).orElse("SGB12");
    }

    private Person completed(UUID known, Person applied, Set<String> keys) {
        Person person = persons.get(known);
        Person merged = Abgleich.vereint(person, applied, keys);
        if (!merged.equals(person) && !persons.update(merged)) {
            throw new TakenOver();
        }
        return persons.get(known);
    }

    /// Somebody else took it over or changed the person meanwhile.
    public static final class TakenOver extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TakenOver() {
            super("Jemand war schneller");
        }
    }

    /// Who applied or somebody of the household may be known, and nobody said whether she is. What to do, as a
    /// sentence.
    public static final class Unentschieden extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String satz;

        Unentschieden(String satz) {
            super("Jemand aus dem Antrag ist vielleicht bekannt");
            this.satz = satz;
        }

        public String satz() {
            return satz;
        }
    }

    /// @throws AccessRefused when it does not exist for the acting person
    @Transactional
    public Antrag open(UUID antragId) {
        Antrag antrag = antraege.get(antragId);
        audit.log(Entry.of("casework.READ_APPLICATION").subjects(antrag.id()).reach(antrag.tag()));
        return antrag;
    }
}
