package de.tragwerk.decision.propose;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.model.Bescheid;
import de.tragwerk.decision.model.Entwurf;
import de.tragwerk.decision.model.Faelle;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Formate;
import de.tragwerk.decision.model.Kapitel;
import de.tragwerk.decision.model.Vorlaeufigkeit;
import de.tragwerk.decision.store.BescheidTabelle;
import de.tragwerk.decision.store.EntwurfTabelle;
import de.tragwerk.decision.store.VorlaeufigTabelle;
import de.tragwerk.law.sgb10.Fristen;
import de.tragwerk.law.sgb12.Bewilligung;
import de.tragwerk.mandant.RealTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Provisional decisions of chapter 4 and the final ones about them (§ 44a SGB XII).
@Service
public class Vorlaeufige {

    /// A provisional award nobody has decided about finally.
    ///
    /// @param erster the Bescheid that began it
    /// @param letzter the newest one about it
    /// @param bis its last month
    /// @param endgueltigAb from this day on its amounts count as final (Abs. 6 Satz 1)
    public record Offen(Bescheid erster, Bescheid letzter, YearMonth bis, LocalDate endgueltigAb) {
        /// A final decision is due after the period only (Abs. 5 Satz 1).
        public boolean abgelaufen(LocalDate heute) {
            return heute.isAfter(bis.atEndOfMonth());
        }

        public boolean endgueltig(LocalDate heute) {
            return !heute.isBefore(endgueltigAb);
        }
    }

    private final EntwurfTabelle entwuerfe;
    private final VorlaeufigTabelle tabelle;
    private final BescheidTabelle bescheide;
    private final Faelle faelle;
    private final Access access;
    private final Audit audit;
    private final RealTime time;
    private final Clock clock;

    Vorlaeufige(
            EntwurfTabelle entwuerfe,
            VorlaeufigTabelle tabelle,
            BescheidTabelle bescheide,
            Faelle faelle,
            Access access,
            Audit audit,
            RealTime time,
            Clock clock) {
        this.entwuerfe = entwuerfe;
        this.tabelle = tabelle;
        this.bescheide = bescheide;
        this.faelle = faelle;
        this.access = access;
        this.audit = audit;
        this.time = time;
        this.clock = clock;
    }

    /// The oldest provisional award of a file without a final decision.
    @Transactional
    public Optional<Offen> offen(UUID akte) {
        List<Bescheid> alle = bescheide.ofAkte(akte);
        return alle.stream()
                .filter(b -> b.art() == Entwurf.Art.BEWILLIGUNG
                        && tabelle.zu(akte, b.entwurf())
                                .filter(Vorlaeufigkeit::vorlaeufig)
                                .isPresent())
                .sorted(Comparator.comparing(Bescheid::von))
                .map(b -> offen(b, alle))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Offen> offen(Bescheid erster, List<Bescheid> alle) {
        List<Bescheid> kette = Beginn.kette(erster, alle);
        boolean abgeschlossen = kette.stream()
                .anyMatch(b -> tabelle.zu(b.akte(), b.entwurf())
                        .filter(v -> !v.vorlaeufig())
                        .isPresent());
        return abgeschlossen
                ? Optional.empty()
                : Optional.of(new Offen(
                        erster, kette.getLast(), erster.bis(), Fristen.vorlaeufigWirdEndgueltig(erster.bis())));
    }

    /// Makes a draft provisional; its period is shortened to what the law allows.
    ///
    /// @param feststeht § 41 Abs. 2 and 3 are met beyond doubt (Abs. 1 Satz 1)
    /// @param nichtZuVertreten she is not to blame for what is missing (Abs. 2 Satz 2)
    @Transactional
    public Optional<Weigerung> setze(
            UUID entwurf, Vorlaeufigkeit.Grund grund, String text, boolean feststeht, boolean nichtZuVertreten) {
        Entwurf e = entwuerfe.sperre(entwurf).orElseThrow(AccessRefused::new);
        if (e.zustand() != Entwurf.Zustand.ENTWURF) {
            return Optional.of(new Weigerung.FalscherZustand(e.zustand().titel()));
        }
        if (e.art() != Entwurf.Art.BEWILLIGUNG || e.kapitel() != Kapitel.GRUNDSICHERUNG) {
            return Optional.of(
                    new Weigerung.NichtVorlaeufig(
                            "Vorläufig entschieden wird nur über eine Bewilligung von Grundsicherung (§ 44a Abs. 1 SGB XII). Wählen Sie unter „Was entschieden wird“ das Vierte Kapitel."));
        }
        if (!feststeht) {
            return Optional.of(
                    new Weigerung.NichtVorlaeufig(
                            "Altersgrenze oder dauerhafte volle Erwerbsminderung müssen feststehen (§ 44a Abs. 1 Satz 1 SGB XII). Stehen sie nicht fest, entscheiden Sie über Hilfe zum Lebensunterhalt."));
        }
        if (!nichtZuVertreten) {
            return Optional.of(
                    new Weigerung.NichtVorlaeufig(
                            "Hat die Person selbst zu vertreten, dass etwas fehlt, wird nicht vorläufig entschieden (§ 44a Abs. 2 Satz 2 SGB XII). Fordern Sie das Fehlende an."));
        }
        if (text.strip().length() < 10 || text.length() > 2_000) {
            return Optional.of(new Weigerung.GrundFehlt());
        }
        YearMonth spaetestens = Bewilligung.vorlaeufigBis(e.von());
        entwuerfe.setze(
                e.id(),
                e.art(),
                e.kapitel(),
                e.von(),
                e.bis().isAfter(spaetestens) ? spaetestens : e.bis(),
                e.ablehnungsgrund());
        tabelle.setze(
                e,
                new Vorlaeufigkeit(Vorlaeufigkeit.Art.VORLAEUFIG, grund, text.strip(), null),
                access.employee().id(),
                time.instant());
        audit.log(Entry.of("decision.PROVISIONAL").subjects(e.akte()));
        return Optional.empty();
    }

    /// Takes that back while it is a draft.
    @Transactional
    public Optional<Weigerung> nimmZurueck(UUID entwurf) {
        Entwurf e = entwuerfe.sperre(entwurf).orElseThrow(AccessRefused::new);
        if (e.zustand() != Entwurf.Zustand.ENTWURF || e.art() != Entwurf.Art.BEWILLIGUNG) {
            return Optional.of(new Weigerung.FalscherZustand(e.zustand().titel()));
        }
        tabelle.entferne(entwurf);
        audit.log(Entry.of("decision.PROVISIONAL").subjects(e.akte()));
        return Optional.empty();
    }

    /// Begins the final decision. Two who press at once get the same draft.
    ///
    /// @param antrag day on which the person asked for it, `null` without
    @Transactional
    public Optional<Weigerung> beginneAbschluss(UUID akte, @Nullable LocalDate antrag) {
        Fall fall = faelle.finde(akte).orElseThrow(AccessRefused::new);
        entwuerfe.sperreAkte(akte);
        Entwurf da = entwuerfe.offener(akte).orElse(null);
        if (da != null) {
            if (tabelle.zu(akte, da.id()).filter(v -> !v.vorlaeufig()).isPresent()) {
                audit.log(Entry.of("decision.FINALISE").subjects(akte));
                return Optional.empty();
            }
            return Optional.of(new Weigerung.NichtVorlaeufig(
                    "In dieser Akte gibt es schon einen Entwurf. Geben Sie ihn frei, oder verwerfen Sie ihn zuerst."));
        }
        Offen offen = offen(akte).orElse(null);
        if (offen == null) {
            return Optional.of(
                    new Weigerung.NichtVorlaeufig(
                            "Hier ist nichts vorläufig bewilligt, worüber abschließend zu entscheiden wäre. Laden Sie die Seite neu."));
        }
        LocalDate heute = LocalDate.now(clock);
        Optional<Weigerung> nein = nichtJetzt(offen, antrag, heute);
        if (nein.isPresent()) {
            return nein;
        }
        Entwurf neu = Beginn.entwurf(
                fall,
                Entwurf.Art.AENDERUNG,
                offen.erster().kapitel(),
                entwuerfe.finde(offen.erster().entwurf()).map(Entwurf::antragAm).orElse(fall.antragAm()),
                offen.erster().von(),
                offen.bis(),
                offen.letzter().id());
        entwuerfe.neu(neu, time.instant());
        tabelle.setze(
                neu,
                new Vorlaeufigkeit(Vorlaeufigkeit.Art.ABSCHLIESSEND, null, "", antrag),
                access.employee().id(),
                time.instant());
        audit.log(Entry.of("decision.FINALISE").subjects(akte));
        return Optional.empty();
    }

    private static Optional<Weigerung> nichtJetzt(Offen offen, @Nullable LocalDate antrag, LocalDate heute) {
        if (!offen.abgelaufen(heute)) {
            return Optional.of(new Weigerung.NichtVorlaeufig(
                    "Abschließend entschieden wird nach Ablauf des Zeitraums (§ 44a Abs. 5 SGB XII), hier ab dem "
                            + Formate.tag(offen.bis().plusMonths(1).atDay(1))
                            + ". Vorher ändern Sie nach § 48 SGB X."));
        }
        if (antrag != null && antrag.isAfter(heute)) {
            return Optional.of(new Weigerung.TagFalsch(
                    "Der Antrag kann nicht in der Zukunft liegen. Nennen Sie den Tag des Eingangs."));
        }
        if (offen.endgueltig(heute) && (antrag == null || !antrag.isBefore(offen.endgueltigAb()))) {
            return Optional.of(
                    new Weigerung.NichtVorlaeufig(
                            "Seit dem " + Formate.tag(offen.endgueltigAb())
                                    + " gelten die vorläufigen Beträge als abschließend festgesetzt (§ 44a Abs. 6 Satz 1 SGB XII). Hat die Person vorher eine abschließende Entscheidung beantragt, nennen Sie den Tag des Antrags."));
        }
        return Optional.empty();
    }
}
