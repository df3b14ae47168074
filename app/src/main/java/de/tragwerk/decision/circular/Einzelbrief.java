package de.tragwerk.decision.circular;

import de.tragwerk.access.StaffDirectory;
import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.akte.Leistungsname;
import de.tragwerk.decision.hear.Briefe;
import de.tragwerk.decision.model.Absender;
import de.tragwerk.decision.model.Faelle;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Formate;
import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Platzhalter;
import de.tragwerk.decision.model.Schreiben;
import de.tragwerk.decision.model.Serienbrief;
import de.tragwerk.decision.model.SerienbriefBau;
import de.tragwerk.decision.model.Serienbriefakte.Grund;
import de.tragwerk.decision.model.TatsacheArt;
import de.tragwerk.decision.store.SerienbriefAkten;
import de.tragwerk.decision.store.TatsachenTabelle;
import de.tragwerk.decision.store.TextTabelle;
import de.tragwerk.document.Brief;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The letter of a mass letter to one file. Everything is asked and written with the rights of the acting
/// person: row-level security says which file she sees, works with, and what of it.
@Component
class Einzelbrief {

    /// A letter that can go out, or why there is none.
    sealed interface Ergebnis {}

    record Fertig(Fall fall, Brief brief) implements Ergebnis {}

    record Keiner(Grund grund) implements Ergebnis {}

    private final Akten akten;
    private final Faelle faelle;
    private final TatsachenTabelle tatsachen;
    private final SerienbriefAkten tabelle;
    private final TextTabelle texte;
    private final Briefe briefe;
    private final StaffDirectory staff;
    private final Clock clock;

    Einzelbrief(
            Akten akten,
            Faelle faelle,
            TatsachenTabelle tatsachen,
            SerienbriefAkten tabelle,
            TextTabelle texte,
            Briefe briefe,
            StaffDirectory staff,
            Clock clock) {
        this.akten = akten;
        this.faelle = faelle;
        this.tatsachen = tatsachen;
        this.tabelle = tabelle;
        this.texte = texte;
        this.briefe = briefe;
        this.staff = staff;
        this.clock = clock;
    }

    /// Builds the letter that is about to go out: the acting person works with the file, which is locked
    /// until the end of the transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    Ergebnis baue(Serienbrief s, UUID akte) {
        return akten.zumBearbeiten(akte).map(a -> baue(s, a)).orElseGet(() -> new Keiner(Grund.VERDECKT));
    }

    /// The same for somebody who only looks at it.
    @Transactional(propagation = Propagation.MANDATORY)
    Ergebnis zeige(Serienbrief s, UUID akte) {
        return akten.find(akte).map(a -> baue(s, a)).orElseGet(() -> new Keiner(Grund.VERDECKT));
    }

    private Ergebnis baue(Serienbrief s, AkteRef akte) {
        UUID akteId = akte.akteId();
        if (!akte.zustand().equals("LAUFEND") || akte.archiviert()) {
            return new Keiner(Grund.RUHT);
        }
        if (!tatsachen.verdeckte(akteId).isEmpty()) {
            return new Keiner(Grund.BEREICH);
        }
        Fall fall = faelle.finde(akteId).orElse(null);
        if (fall == null) {
            return new Keiner(Grund.OHNE_PERSON);
        }
        if (verstorben(fall)) {
            return new Keiner(Grund.VERSTORBEN);
        }
        if (fall.anschrift().size() < 2 && !fall.postfach()) {
            return new Keiner(Grund.ANSCHRIFT);
        }
        Map<Platzhalter, String> werte = werte(s, akte, fall);
        if (fehlt(s.inhalt(), werte)) {
            return new Keiner(Grund.ANGABE);
        }
        Brief brief = brief(s, fall, werte);
        return briefe.hindernis(brief).isPresent() ? new Keiner(Grund.ZEICHEN) : new Fertig(fall, brief);
    }

    /// Writes it into the file and puts it on its way: into the mailbox where the person agreed, else into
    /// the letters.
    ///
    /// @return id of the letter
    @Transactional(propagation = Propagation.MANDATORY)
    UUID schreibe(Fertig f) {
        return briefe.schreibe(f.fall(), Schreiben.Art.SERIENBRIEF, f.brief(), LocalDate.now(clock), null);
    }

    private boolean verstorben(Fall fall) {
        YearMonth heute = YearMonth.now(clock);
        UUID person = fall.antragsteller().id();
        return tatsachen.sichtbare(fall.akte()).stream()
                .anyMatch(t -> person.equals(t.person())
                        && t.art() == TatsacheArt.ZUGEHOERIGKEIT
                        && t.wert().equals(TatsacheArt.VERSTORBEN)
                        && t.gilt(heute));
    }

    /// What this file has for the closed list; what it has not is not in it.
    private Map<Platzhalter, String> werte(Serienbrief s, AkteRef akte, Fall fall) {
        Map<Platzhalter, String> werte = new EnumMap<>(Platzhalter.class);
        werte.put(Platzhalter.NAME, fall.antragsteller().voll());
        werte.put(Platzhalter.AKTENZEICHEN, fall.aktenzeichen());
        werte.put(Platzhalter.LEISTUNG, Leistungsname.alle().getOrDefault(akte.leistung(), akte.leistung()));
        werte.put(
                Platzhalter.ANSPRECHPERSON,
                Optional.ofNullable(akte.zustaendig())
                        .flatMap(staff::find)
                        .or(() -> staff.find(s.erstelltVon()))
                        .map(StaffDirectory.Colleague::name)
                        .orElse(""));
        tabelle.bewilligtBis(akte.akteId()).ifPresent(m -> werte.put(Platzhalter.BEWILLIGT_BIS, Formate.monat(m)));
        return werte;
    }

    private static boolean fehlt(Serienbrief.Inhalt in, Map<Platzhalter, String> werte) {
        String alles = in.titel() + in.kasten() + in.text();
        return java.util.Arrays.stream(Platzhalter.values())
                .anyMatch(p -> p.steht(alles) && werte.getOrDefault(p, "").isEmpty());
    }

    private Brief brief(Serienbrief s, Fall fall, Map<Platzhalter, String> werte) {
        Absender absender =
                texte.absender().orElseThrow(() -> new IllegalStateException("Absender fehlt nach der Prüfung"));
        LocalDate heute = LocalDate.now(clock);
        return SerienbriefBau.brief(
                new SerienbriefBau.Anlass(
                        absender,
                        fall.aktenzeichen(),
                        heute,
                        fall.postfach() ? Inhalt.Zugang.POSTFACH : Inhalt.Zugang.POST,
                        fall.anschrift(),
                        staff.find(s.erstelltVon())
                                .map(StaffDirectory.Colleague::name)
                                .orElse(""),
                        werte.getOrDefault(Platzhalter.ANSPRECHPERSON, ""),
                        werte),
                s.inhalt(),
                texte.wortlaut("de", heute));
    }
}
