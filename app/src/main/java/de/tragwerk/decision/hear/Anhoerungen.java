package de.tragwerk.decision.hear;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.deliver.Mitbetroffene;
import de.tragwerk.decision.deliver.Versand;
import de.tragwerk.decision.model.Absender;
import de.tragwerk.decision.model.Anhoerung;
import de.tragwerk.decision.model.AnhoerungBau;
import de.tragwerk.decision.model.Entwurf;
import de.tragwerk.decision.model.Faelle;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Schreiben;
import de.tragwerk.decision.model.Umfang;
import de.tragwerk.decision.model.Wortlaut;
import de.tragwerk.decision.propose.Aenderungsakt;
import de.tragwerk.decision.propose.Ausarbeitung;
import de.tragwerk.decision.propose.Weigerung;
import de.tragwerk.decision.store.AnhoerungTabelle;
import de.tragwerk.decision.store.EntwurfTabelle;
import de.tragwerk.decision.store.TextTabelle;
import de.tragwerk.decision.store.WiderspruchTabelle;
import de.tragwerk.document.Brief;
import de.tragwerk.kernel.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Hears a person before something is taken from her, and keeps what she said.
@Service
public class Anhoerungen {

    /// Days between letter and deadline: four until it is known, two weeks to answer.
    private static final int MINDESTENS = 18;

    private static final int HOECHSTENS = 92;

    private final EntwurfTabelle entwuerfe;
    private final AnhoerungTabelle anhoerungen;
    private final Faelle faelle;
    private final Ausarbeitung ausarbeitung;
    private final TextTabelle texte;
    private final Briefe briefe;
    private final Versand versand;
    private final WiderspruchTabelle widersprueche;
    private final StaffDirectory staff;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Anhoerungen(
            EntwurfTabelle entwuerfe,
            AnhoerungTabelle anhoerungen,
            Faelle faelle,
            Ausarbeitung ausarbeitung,
            TextTabelle texte,
            Briefe briefe,
            Versand versand,
            WiderspruchTabelle widersprueche,
            StaffDirectory staff,
            Access access,
            Audit audit,
            Clock clock) {
        this.entwuerfe = entwuerfe;
        this.anhoerungen = anhoerungen;
        this.faelle = faelle;
        this.ausarbeitung = ausarbeitung;
        this.texte = texte;
        this.briefe = briefe;
        this.versand = versand;
        this.widersprueche = widersprueche;
        this.staff = staff;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// The deadline that is offered.
    public LocalDate ueblicheFrist() {
        return LocalDate.now(clock).plusDays(MINDESTENS + 3L);
    }

    /// Sends the letter about what the draft takes away now. Pressed twice it goes once.
    ///
    /// @return empty when it is on its way
    @Transactional
    public Optional<Weigerung> hoereAn(UUID entwurf, LocalDate frist) {
        Entwurf e = entwuerfe.sperre(entwurf).orElseThrow(AccessRefused::new);
        if (e.zustand() != Entwurf.Zustand.ENTWURF) {
            return Optional.of(new Weigerung.FalscherZustand(e.zustand().titel()));
        }
        LocalDate heute = LocalDate.now(clock);
        Fall fall = faelle.finde(e.akte()).orElseThrow(AccessRefused::new);
        Ausarbeitung.Bild bild = ausarbeitung.bild(e, fall);
        Aenderungsakt.Akt akt = ausarbeitung.akt(bild, heute).orElse(null);
        if (akt == null || akt.umfang().belastet().isEmpty()) {
            return Optional.of(new Weigerung.NichtsGeaendert());
        }
        if (akt.wuerdigung() == null) {
            return Optional.of(new Weigerung.WuerdigungFehlt());
        }
        if (frist.isBefore(heute.plusDays(MINDESTENS)) || frist.isAfter(heute.plusDays(HOECHSTENS))) {
            return Optional.of(
                    new Weigerung.TagFalsch(
                            "Die Frist ist zu kurz oder zu lang. Lassen Sie mindestens zwei Wochen ab Bekanntgabe und höchstens drei Monate."));
        }
        if (akt.gedeckt()) {
            audit.log(Entry.of("decision.HEAR").subjects(e.akte()));
            return Optional.empty();
        }
        Absender absender = texte.absender().orElse(null);
        if (absender == null) {
            return Optional.of(new Weigerung.AbsenderFehlt());
        }
        if (fall.anschrift().size() < 2 && !fall.postfach()) {
            return Optional.of(new Weigerung.AnschriftFehlt());
        }
        Wortlaut wortlaut = texte.wortlaut("de", heute, e.kapitel().gesetz());
        Brief brief = AnhoerungBau.brief(anlass(absender, fall, e, akt, frist, heute), wortlaut);
        if (!wortlaut.nichtBereit().isEmpty()) {
            return Optional.of(new Weigerung.TextNichtBereit(wortlaut.nichtBereit()));
        }
        Optional<Weigerung> zeichen = briefe.hindernis(brief);
        if (zeichen.isPresent()) {
            return zeichen;
        }
        UUID schreiben = briefe.schreibe(
                fall,
                Schreiben.Art.ANHOERUNG,
                brief,
                heute,
                frist,
                Mitbetroffene.von(fall, Ausarbeitung.beteiligte(bild, akt), bild.tatsachen(), heute));
        Umfang u = akt.umfang();
        versand.bereiteVertretung(
                schreiben,
                fall.kreis(),
                widersprueche.bevollmaechtigte(
                        e.akte(), akt.zeitraum().von(), akt.zeitraum().bis()));
        anhoerungen.neu(
                e,
                new Anhoerung(
                        Ids.next(),
                        e.akte(),
                        schreiben,
                        heute,
                        frist,
                        u.belastet().getFirst(),
                        u.minderung(),
                        u.erstattungCent(),
                        null,
                        null),
                akt.gegenstand(),
                access.employee().id());
        audit.log(Entry.of("decision.HEAR").subjects(e.akte()));
        return Optional.empty();
    }

    private AnhoerungBau.Anlass anlass(
            Absender absender, Fall fall, Entwurf e, Aenderungsakt.Akt akt, LocalDate frist, LocalDate heute) {
        StaffDirectory.Colleague ich = staff.find(access.employee().id()).orElseThrow(AccessRefused::new);
        List<String> auskunft = ich.stelle().isBlank() ? List.of(ich.name()) : List.of(ich.name(), ich.stelle());
        return new AnhoerungBau.Anlass(
                absender,
                fall.aktenzeichen(),
                String.join(", ", auskunft),
                heute,
                fall.postfach() ? Inhalt.Zugang.POSTFACH : Inhalt.Zugang.POST,
                fall.anschrift(),
                fall.personen(),
                e.kapitel(),
                akt.vergleich(),
                akt.umfang(),
                akt.aenderung(),
                java.util.Objects.requireNonNull(akt.wuerdigung()).grund(),
                frist,
                ich.name());
    }

    /// Keeps what the person said, in the officer's summary; the notice quotes it.
    @Transactional
    public Optional<Weigerung> antwort(UUID entwurf, String text, LocalDate am) {
        Entwurf e = entwuerfe.sperre(entwurf).orElseThrow(AccessRefused::new);
        Anhoerung a = anhoerungen.zu(entwurf).orElseThrow(AccessRefused::new);
        if (e.zustand() != Entwurf.Zustand.ENTWURF || a.antwort() != null) {
            return Optional.of(new Weigerung.FalscherZustand(
                    a.antwort() != null ? "schon beantwortet" : e.zustand().titel()));
        }
        if (text.strip().length() < 5 || text.length() > 2_000) {
            return Optional.of(new Weigerung.GrundFehlt());
        }
        if (am.isBefore(a.am()) || am.isAfter(LocalDate.now(clock))) {
            return Optional.of(
                    new Weigerung.TagFalsch(
                            "Der Tag der Antwort liegt vor der Anhörung oder in der Zukunft. Nennen Sie den Tag des Eingangs."));
        }
        anhoerungen.antwort(a, text.strip(), am, access.employee().id());
        audit.log(Entry.of("decision.HEAR_ANSWER").subjects(e.akte()));
        return Optional.empty();
    }
}
