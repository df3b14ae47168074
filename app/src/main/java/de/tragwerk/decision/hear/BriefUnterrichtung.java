package de.tragwerk.decision.hear;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.decision.Schriftstueck;
import de.tragwerk.decision.Unterrichtung;
import de.tragwerk.decision.deliver.Mitbetroffene;
import de.tragwerk.decision.model.Absender;
import de.tragwerk.decision.model.Bescheid;
import de.tragwerk.decision.model.DirektzahlungBau;
import de.tragwerk.decision.model.Faelle;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Feiertage;
import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Kapitel;
import de.tragwerk.decision.model.Schreiben;
import de.tragwerk.decision.model.SchriftstueckBau;
import de.tragwerk.decision.model.Wortlaut;
import de.tragwerk.decision.propose.Weigerung;
import de.tragwerk.decision.store.BescheidTabelle;
import de.tragwerk.decision.store.TextTabelle;
import de.tragwerk.document.Brief;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes the letters that other modules owe the person.
@Component
class BriefUnterrichtung implements Unterrichtung {
    private final Faelle faelle;
    private final TextTabelle texte;
    private final BescheidTabelle bescheide;
    private final Briefe briefe;
    private final StaffDirectory staff;
    private final Access access;
    private final Clock clock;

    BriefUnterrichtung(
            Faelle faelle,
            TextTabelle texte,
            BescheidTabelle bescheide,
            Briefe briefe,
            StaffDirectory staff,
            Access access,
            Clock clock) {
        this.faelle = faelle;
        this.texte = texte;
        this.bescheide = bescheide;
        this.briefe = briefe;
        this.staff = staff;
        this.access = access;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public LocalDate fristtag(LocalDate tag) {
        return texte.absender()
                .map(a -> new Feiertage(Feiertage.Land.of(a.land())).naechsterWerktag(tag))
                .orElse(tag);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> schreibe(UUID akte, UUID person, Schriftstueck s) {
        return schreibe(akte, person, true, s);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> schreibePerPost(UUID akte, UUID person, Schriftstueck s) {
        return schreibe(akte, person, false, s);
    }

    /// @param mailbox it may go there, if the person agreed
    private Optional<String> schreibe(UUID akte, UUID person, boolean mailbox, Schriftstueck s) {
        Fall fall = faelle.finde(akte).orElseThrow(AccessRefused::new);
        Inhalt.Beteiligt an = fall.person(person).orElse(null);
        if (an == null) {
            return Optional.of(
                    "Die Person, die es betrifft, steht nicht mehr in dieser Akte. Nehmen Sie sie bei den Tatsachen wieder auf.");
        }
        boolean postfach = mailbox && fall.postfach() && an.equals(fall.antragsteller());
        List<String> anschrift =
                Mitbetroffene.anschrift(fall, an, faelle.anschrift(fall, person), LocalDate.now(clock));
        return anschrift.size() < 2 && !postfach
                ? Optional.of(new Weigerung.AnschriftFehlt().satz())
                : schreibe(fall, an, postfach ? Inhalt.Zugang.POSTFACH : Inhalt.Zugang.POST, anschrift, an.voll(), s);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> schreibeAnDritte(UUID akte, List<String> anschrift, Schriftstueck s) {
        Fall fall = faelle.finde(akte).orElseThrow(AccessRefused::new);
        return schreibe(fall, null, Inhalt.Zugang.POST, anschrift, anschrift.getFirst(), s);
    }

    /// @param an `null` for a letter to somebody who is not in the file
    private Optional<String> schreibe(
            Fall fall,
            Inhalt.@Nullable Beteiligt an,
            Inhalt.Zugang zugang,
            List<String> anschrift,
            String name,
            Schriftstueck s) {
        Absender absender = texte.absender().orElse(null);
        if (absender == null) {
            return Optional.of(new Weigerung.AbsenderFehlt().satz());
        }
        LocalDate heute = LocalDate.now(clock);
        Wortlaut wortlaut = texte.wortlaut("de", heute);
        Brief brief = SchriftstueckBau.brief(
                new SchriftstueckBau.Anlass(
                        absender,
                        fall.aktenzeichen(),
                        heute,
                        zugang,
                        anschrift,
                        name,
                        staff.find(access.employee().id())
                                .map(StaffDirectory.Colleague::name)
                                .orElse("")),
                s,
                wortlaut);
        if (!wortlaut.nichtBereit().isEmpty()) {
            return Optional.of(new Weigerung.TextNichtBereit(wortlaut.nichtBereit()).satz());
        }
        Optional<Weigerung> zeichen = briefe.hindernis(brief);
        if (zeichen.isPresent()) {
            return zeichen.map(Weigerung::satz);
        }
        Schreiben.Art art = Schreiben.Art.valueOf(s.art().name());
        if (an == null) {
            briefe.schreibeAnDritte(fall, art, brief, heute);
            // What must not go into the mailbox is addressed to a person by name.
        } else if (an.equals(fall.antragsteller()) && (zugang == Inhalt.Zugang.POSTFACH || !fall.postfach())) {
            briefe.schreibe(fall, art, brief, heute, s.frist());
        } else {
            briefe.schreibeAn(fall, an.id(), art, brief, heute, s.frist());
        }
        return Optional.empty();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> ueberDirektzahlung(
            UUID akte, Wofuer wofuer, boolean wunsch, String empfaenger, long cent, YearMonth von, String grund) {
        Fall fall = faelle.finde(akte).orElseThrow(AccessRefused::new);
        Absender absender = texte.absender().orElse(null);
        if (absender == null) {
            return Optional.of(new Weigerung.AbsenderFehlt().satz());
        }
        if (fall.anschrift().size() < 2 && !fall.postfach()) {
            return Optional.of(new Weigerung.AnschriftFehlt().satz());
        }
        LocalDate heute = LocalDate.now(clock);
        Wortlaut wortlaut = texte.wortlaut("de", heute);
        Brief brief = DirektzahlungBau.brief(
                new DirektzahlungBau.Anlass(
                        absender,
                        fall.aktenzeichen(),
                        heute,
                        fall.postfach() ? Inhalt.Zugang.POSTFACH : Inhalt.Zugang.POST,
                        fall.anschrift(),
                        fall.antragsteller().voll(),
                        wofuer.worte(),
                        empfaenger,
                        cent,
                        von,
                        DirektzahlungBau.Grundlage.von(kapitel(fall, von), wofuer, wunsch),
                        grund,
                        staff.find(access.employee().id())
                                .map(StaffDirectory.Colleague::name)
                                .orElse("")),
                wortlaut);
        Optional<Weigerung> zeichen = briefe.hindernis(brief);
        if (zeichen.isPresent()) {
            return zeichen.map(Weigerung::satz);
        }
        briefe.schreibe(fall, Schreiben.Art.DIREKTZAHLUNG, brief, heute, null);
        return Optional.empty();
    }

    /// The benefit of a month, or of the newest act where none holds yet.
    private Kapitel kapitel(Fall fall, YearMonth monat) {
        return bescheide
                .geltender(fall.akte(), monat)
                .or(() -> bescheide.ofAkte(fall.akte()).stream().findFirst())
                .map(Bescheid::kapitel)
                .orElse(
                        switch (fall.gesetz()) {
                            case ASYLBLG -> Kapitel.GRUNDLEISTUNGEN;
                            case SGB14 -> Kapitel.ENTSCHAEDIGUNGSZAHLUNG;
                            case SGB12 -> Kapitel.HILFE_ZUM_LEBENSUNTERHALT;
                            case null -> Kapitel.HILFE_ZUM_LEBENSUNTERHALT;
                        });
    }
}
