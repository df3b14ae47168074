package de.tragwerk.decision.contest;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.akte.Akten;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.AufschubGeaendert;
import de.tragwerk.decision.BriefaufschubGeaendert;
import de.tragwerk.decision.model.Bekanntgabe;
import de.tragwerk.decision.model.Faelle;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Feiertage;
import de.tragwerk.decision.model.Klage;
import de.tragwerk.decision.model.Widerspruch;
import de.tragwerk.decision.propose.Weigerung;
import de.tragwerk.decision.store.BriefentscheidTabelle;
import de.tragwerk.decision.store.KlageTabelle;
import de.tragwerk.decision.store.TextTabelle;
import de.tragwerk.decision.store.WiderspruchTabelle;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what comes after a Widerspruchsbescheid: the period for an action, the action and its end.
///
/// What the objection suspended stays suspended until the act is final (§ 86a Abs. 1 SGG, § 80b Abs. 1 Satz 1 VwGO).
/// No day ends that by itself: an action in time may have come to another authority (§ 91 Abs. 1 SGG), so a person
/// says that none did.
@Service
public class Klagen {
    private final KlageTabelle tabelle;
    private final WiderspruchTabelle widersprueche;
    private final BriefentscheidTabelle briefentscheide;
    private final Angreifbares angreifbares;
    private final Ausfuehrung ausfuehrung;
    private final TextTabelle texte;
    private final Faelle faelle;
    private final Akten akten;
    private final Access access;
    private final Audit audit;
    private final RealTime time;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Klagen(
            KlageTabelle tabelle,
            WiderspruchTabelle widersprueche,
            BriefentscheidTabelle briefentscheide,
            Angreifbares angreifbares,
            Ausfuehrung ausfuehrung,
            TextTabelle texte,
            Faelle faelle,
            Akten akten,
            Access access,
            Audit audit,
            RealTime time,
            Clock clock,
            ApplicationEventPublisher events) {
        this.tabelle = tabelle;
        this.widersprueche = widersprueche;
        this.briefentscheide = briefentscheide;
        this.angreifbares = angreifbares;
        this.ausfuehrung = ausfuehrung;
        this.texte = texte;
        this.faelle = faelle;
        this.akten = akten;
        this.access = access;
        this.audit = audit;
        this.time = time;
        this.clock = clock;
        this.events = events;
    }

    /// Newest first.
    @Transactional
    public List<Klage> ofAkte(UUID akte) {
        return tabelle.ofAkte(akte);
    }

    /// How a Widerspruchsbescheid became known.
    public enum Weg {
        ZUGESTELLT("zugestellt oder zugegangen am"),
        POST("mit einfachem Brief zur Post gegeben am");

        private final String titel;

        Weg(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }

        private Bekanntgabe bekannt(LocalDate tag, Feiertage feiertage) {
            return this == POST ? Bekanntgabe.post(tag, feiertage) : Bekanntgabe.zugegangen(tag, feiertage);
        }
    }

    /// Says when the Widerspruchsbescheid became known, so that the period for an action can be counted (§ 87 SGG,
    /// § 74 VwGO). Said again it is corrected, until an action came.
    ///
    /// @return what is wrong, empty when it stands
    @Transactional
    public Optional<Weigerung> bekannt(UUID akte, UUID widerspruch, Weg weg, LocalDate tag) {
        Widerspruch w = sperre(akte, widerspruch);
        if (!w.klagbar() || w.bestandAm() != null || !zu(w).isEmpty()) {
            return nein("Die Klagefrist lässt sich hier nicht mehr ändern. Laden Sie die Seite neu.");
        }
        LocalDate entschieden = w.erledigtAm();
        if (entschieden == null || tag.isBefore(entschieden) || tag.isAfter(LocalDate.now(clock))) {
            return nein(
                    "Der Tag liegt vor dem Widerspruchsbescheid oder in der Zukunft. Nennen Sie den Tag, an dem er zugestellt oder zur Post gegeben wurde.");
        }
        Bekanntgabe b = weg.bekannt(tag, texte.feiertage());
        widersprueche.bekannt(w.id(), b.am(), b.fristEnde());
        audit.log(Entry.of("decision.LAWSUIT_PERIOD").subjects(akte));
        return Optional.empty();
    }

    /// Notes that no action came in time: what was suspended takes effect.
    @Transactional
    public Optional<Weigerung> unanfechtbar(UUID akte, UUID widerspruch) {
        Widerspruch w = sperre(akte, widerspruch);
        LocalDate heute = LocalDate.now(clock);
        LocalDate bis = w.klageBis();
        if (!w.schwebt() || zu(w).stream().anyMatch(k -> k.rechtzeitig() && k.zustand() != Klage.Zustand.ERLEDIGT)) {
            return nein("Hier läuft keine Klagefrist, oder es ist geklagt. Laden Sie die Seite neu.");
        }
        if (bis == null || !heute.isAfter(bis)) {
            return nein(
                    bis == null
                            ? "Halten Sie zuerst fest, wann der Widerspruchsbescheid bekannt gegeben wurde. Ohne diesen Tag läuft keine Frist."
                            : "Die Klagefrist läuft noch. Bis zu ihrem Ende bleibt ausgesetzt, was angegriffen ist.");
        }
        widersprueche.bestand(w.id(), heute, access.employee().id());
        akten.note(akten.get(akte), "UNANFECHTBAR", w.id(), null, bis);
        audit.log(Entry.of("decision.LAWSUIT_PERIOD").subjects(akte));
        aufschub(w);
        return Optional.empty();
    }

    /// Records an action. Pressed twice it stands once.
    ///
    /// @param gericht name of the court
    /// @param aktenzeichen of the court, empty while it is not known
    @Transactional
    public Optional<Weigerung> erfasse(
            UUID akte, UUID widerspruch, LocalDate eingang, String gericht, String aktenzeichen) {
        Widerspruch w = sperre(akte, widerspruch);
        LocalDate entschieden = w.erledigtAm();
        if (!w.klagbar() || entschieden == null) {
            return nein(
                    "Geklagt wird gegen das, was der Widerspruchsbescheid zurückgewiesen hat. Halten Sie zuerst das Ergebnis des Widerspruchs fest.");
        }
        if (eingang.isBefore(entschieden) || eingang.isAfter(LocalDate.now(clock))) {
            return nein(
                    "Die Klage kann nicht vor dem Widerspruchsbescheid oder in der Zukunft eingegangen sein. Nennen Sie den Tag, an dem sie beim Gericht einging.");
        }
        String name = gericht.strip();
        if (name.length() < 3 || name.length() > 200) {
            return nein("Das Gericht fehlt. Nennen Sie es mit 3 bis 200 Zeichen, zum Beispiel: Sozialgericht Köln.");
        }
        if (zuLang(aktenzeichen)) {
            return aktenzeichenZuLang();
        }
        Klage k = new Klage(
                Ids.next(),
                akte,
                w.kreis(),
                w.id(),
                eingang,
                name,
                aktenzeichen.strip(),
                w.klageBis(),
                Klage.Zustand.OFFEN,
                null,
                null,
                null);
        audit.log(Entry.of("decision.LAWSUIT_RECORD").subjects(akte));
        if (tabelle.neu(k, access.employee().id(), time.instant())) {
            akten.note(akten.get(akte), "KLAGE", k.id(), null, eingang);
            if (k.rechtzeitig() && !w.schwebt()) {
                widersprueche.schwebt(w.id(), true);
                aufschub(w);
            }
        }
        return Optional.empty();
    }

    /// The number under which the court keeps it.
    @Transactional
    public Optional<Weigerung> nenne(UUID akte, UUID id, String aktenzeichen) {
        Klage k = finde(akte, id);
        if (zuLang(aktenzeichen)) {
            return aktenzeichenZuLang();
        }
        tabelle.aktenzeichen(k.id(), aktenzeichen.strip());
        audit.log(Entry.of("decision.LAWSUIT_RECORD").subjects(akte));
        return Optional.empty();
    }

    /// Keeps how it ended. What changes nothing ends what is suspended; what changes something is carried out first by
    /// an act, and annuls a letter that ended money at once.
    @Transactional
    public Optional<Weigerung> beende(UUID akte, UUID id, Klage.Ergebnis ergebnis, LocalDate tag) {
        Widerspruch w = sperre(akte, finde(akte, id).widerspruch());
        Klage k = finde(akte, id);
        if (!k.offen()) {
            return stand(k);
        }
        if (tag.isBefore(k.eingang()) || tag.isAfter(LocalDate.now(clock))) {
            return nein(
                    "Der Tag liegt vor der Klage oder in der Zukunft. Nennen Sie den Tag des Urteils, des Vergleichs, des Anerkenntnisses oder der Rücknahme.");
        }
        boolean hebtAuf = ergebnis.aendert() && angegriffen(akte, w).endet() != null;
        if (hebtAuf && selbstErfasst(k)) {
            return selbst();
        }
        boolean offen = ergebnis.aendert() && !hebtAuf;
        tabelle.ende(
                id,
                ergebnis,
                tag,
                offen ? Klage.Zustand.AUSZUFUEHREN : Klage.Zustand.ERLEDIGT,
                access.employee().id());
        audit.log(Entry.of("decision.LAWSUIT_CLOSE").subjects(akte));
        if (offen) {
            return Optional.empty();
        }
        if (hebtAuf) {
            briefentscheide.hebeAuf(w.bescheid());
        }
        erledigt(w, k, tag, hebtAuf);
        return Optional.empty();
    }

    /// Closes one that changed something, with the act that carries it out; until then what is challenged stays
    /// suspended.
    @Transactional
    public Optional<Weigerung> fuehreAus(UUID akte, UUID id, @Nullable UUID neu) {
        Widerspruch w = sperre(akte, finde(akte, id).widerspruch());
        Klage k = finde(akte, id);
        LocalDate tag = k.ergebnisAm();
        if (!k.auszufuehren() || tag == null) {
            return stand(k);
        }
        Fall fall = faelle.finde(akte).orElseThrow(AccessRefused::new);
        if (w.brief()
                ? !ausfuehrung.durchBrief(fall, w, k.eingang(), neu)
                : !ausfuehrung.durchBescheid(w, k.eingang(), neu)) {
            return nein(
                    "Wählen Sie den neuen Bescheid, der die Entscheidung des Gerichts ausführt: über die angegriffenen Monate, erlassen nach der Klage.");
        }
        if (w.brief() && selbstErfasst(k)) {
            return selbst();
        }
        tabelle.ausgefuehrt(id, w, neu, access.employee().id());
        audit.log(Entry.of("decision.LAWSUIT_CLOSE").subjects(akte));
        erledigt(w, k, tag, false);
        return Optional.empty();
    }

    private void erledigt(Widerspruch w, Klage k, LocalDate tag, boolean aufgehoben) {
        widersprueche.schwebt(w.id(), false);
        akten.note(akten.get(w.akte()), "KLAGE_ERLEDIGT", k.id(), null, tag);
        if (aufgehoben) {
            events.publishEvent(new BriefaufschubGeaendert(w.akte(), w.bescheid()));
        } else {
            aufschub(w);
        }
    }

    /// The plan follows what is suspended, or is no longer.
    private void aufschub(Widerspruch w) {
        if (w.hemmt()) {
            events.publishEvent(new BriefaufschubGeaendert(w.akte(), w.bescheid()));
        } else if (!w.brief() && w.fristgerecht()) {
            events.publishEvent(new AufschubGeaendert(w.akte(), w.bescheid()));
        }
    }

    private Widerspruch sperre(UUID akte, UUID widerspruch) {
        return widersprueche
                .sperre(widerspruch)
                .filter(w -> w.akte().equals(akte))
                .orElseThrow(AccessRefused::new);
    }

    private Klage finde(UUID akte, UUID id) {
        return tabelle.finde(id).filter(k -> k.akte().equals(akte)).orElseThrow(AccessRefused::new);
    }

    private List<Klage> zu(Widerspruch w) {
        return tabelle.ofAkte(w.akte()).stream()
                .filter(k -> k.widerspruch().equals(w.id()))
                .toList();
    }

    private Angegriffen angegriffen(UUID akte, Widerspruch w) {
        return angreifbares
                .finde(faelle.finde(akte).orElseThrow(AccessRefused::new), w.bescheid())
                .orElseThrow(AccessRefused::new);
    }

    private boolean selbstErfasst(Klage k) {
        return tabelle.erfasstVon(k.id(), access.employee().person());
    }

    private static boolean zuLang(String aktenzeichen) {
        return aktenzeichen.strip().length() > 60;
    }

    private static Optional<Weigerung> aktenzeichenZuLang() {
        return nein("Das Aktenzeichen des Gerichts hat höchstens 60 Zeichen.");
    }

    private static Optional<Weigerung> stand(Klage k) {
        return nein("Das geht nicht mehr: Die Klage ist " + k.zustand().titel() + ". Laden Sie die Seite neu.");
    }

    private static Optional<Weigerung> selbst() {
        return nein(
                "Sie haben diese Klage selbst erfasst. Dass sie Erfolg hat, hält eine andere Person fest; das sichert auch die Datenbank.");
    }

    private static Optional<Weigerung> nein(String satz) {
        return Optional.of(new Weigerung.TagFalsch(satz));
    }
}
