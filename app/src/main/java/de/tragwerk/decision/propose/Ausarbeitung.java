package de.tragwerk.decision.propose;

import de.tragwerk.access.StaffDirectory;
import de.tragwerk.decision.Zahlungsweg;
import de.tragwerk.decision.model.Absender;
import de.tragwerk.decision.model.Berechnung;
import de.tragwerk.decision.model.Bewilligungszeitraum;
import de.tragwerk.decision.model.BriefBau;
import de.tragwerk.decision.model.Entwurf;
import de.tragwerk.decision.model.ErmessensFrage;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Formate;
import de.tragwerk.decision.model.Gesetz;
import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Kapitel;
import de.tragwerk.decision.model.Rechner;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.TatsacheArt;
import de.tragwerk.decision.model.Vergleich;
import de.tragwerk.decision.model.Vorlaeufigkeit;
import de.tragwerk.decision.model.Wohnkosten;
import de.tragwerk.decision.model.Wortlaut;
import de.tragwerk.decision.store.BescheidTabelle;
import de.tragwerk.decision.store.ErmessenTabelle;
import de.tragwerk.decision.store.TatsachenTabelle;
import de.tragwerk.decision.store.TextTabelle;
import de.tragwerk.decision.store.VorlaeufigTabelle;
import de.tragwerk.document.Brief;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Works a draft out: computes it and puts it into words. Used for the screen, the proposal and the release, so
/// that all three see the same.
@Component
public class Ausarbeitung {

    /// A draft worked out.
    ///
    /// @param berechnung empty while facts are missing, see `fehlt`
    /// @param offen questions of discretion without an answer
    /// @param vorlaeufig whether it is provisional, or final about something provisional; `null` for other
    /// drafts
    public record Bild(
            Entwurf entwurf,
            Fall fall,
            Bewilligungszeitraum zeitraum,
            List<Tatsache> tatsachen,
            @Nullable Berechnung berechnung,
            List<String> fehlt,
            List<ErmessensFrage> fragen,
            List<ErmessenTabelle.Antwort> antworten,
            List<ErmessensFrage> offen,
            @Nullable Vorlaeufigkeit vorlaeufig) {

        public List<Inhalt.Abwaegung> ermessen() {
            return antworten.stream()
                    .map(a -> new Inhalt.Abwaegung(
                            a.frage().frage(), a.frage().antworten().getOrDefault(a.antwort(), a.antwort()), a.grund()))
                    .toList();
        }

        public List<Rechner.Abwaegung> abwaegungen() {
            return antworten.stream()
                    .map(a -> new Rechner.Abwaegung(a.frage(), a.antwort()))
                    .toList();
        }

        /// The account the money goes to now, as a fact.
        public Optional<Tatsache> konto() {
            return tatsachen.stream().filter(t -> t.art() == TatsacheArt.KONTO).reduce((a, b) -> b);
        }

        /// How the money comes now.
        public Zahlungsweg weg() {
            return tatsachen.stream()
                    .filter(t -> t.art() == TatsacheArt.ZAHLUNGSWEG)
                    .reduce((a, b) -> b)
                    .flatMap(t -> Zahlungsweg.ofCode(t.wert()))
                    .orElse(Zahlungsweg.KONTO);
        }
    }

    /// Words of a draft and the wording they came from.
    public record Worte(Brief brief, Wortlaut wortlaut) {}

    private final TatsachenTabelle tatsachen;
    private final ErmessenTabelle ermessen;
    private final TextTabelle texte;
    private final Rechner rechner;
    private final StaffDirectory staff;
    private final Aenderungsakt akte;
    private final VorlaeufigTabelle vorlaeufig;
    private final BescheidTabelle bescheide;

    Ausarbeitung(
            TatsachenTabelle tatsachen,
            ErmessenTabelle ermessen,
            TextTabelle texte,
            Rechner rechner,
            StaffDirectory staff,
            Aenderungsakt akte,
            VorlaeufigTabelle vorlaeufig,
            BescheidTabelle bescheide) {
        this.bescheide = bescheide;
        this.akte = akte;
        this.vorlaeufig = vorlaeufig;
        this.tatsachen = tatsachen;
        this.ermessen = ermessen;
        this.texte = texte;
        this.rechner = rechner;
        this.staff = staff;
    }

    public Bild bild(Entwurf entwurf, Fall fall) {
        List<Tatsache> geltende = tatsachen.geltende(fall.akte());
        Bewilligungszeitraum zeitraum =
                entwurf.zeitraum(rechner.letzterMonat(entwurf.kapitel().gesetz()));
        List<ErmessensFrage> fragen = ErmessensFrage.gestellt(
                entwurf.kapitel(), geltende, zeitraum, fall.personen(), vorAntrag(entwurf), entwurf.ablehnungsgrund());
        List<ErmessenTabelle.Antwort> antworten = ermessen.antworten(entwurf).stream()
                .filter(a -> fragen.contains(a.frage()))
                .toList();
        List<ErmessensFrage> offen = fragen.stream()
                .filter(f -> antworten.stream().noneMatch(a -> a.frage() == f))
                .toList();
        List<Rechner.Abwaegung> abwaegungen = antworten.stream()
                .map(a -> new Rechner.Abwaegung(a.frage(), a.antwort()))
                .toList();
        @Nullable Vorlaeufigkeit v = vorlaeufig.zu(fall.akte(), entwurf.id()).orElse(null);
        Rechner.Ergebnis ergebnis = rechner.rechne(entwurf.kapitel(), zeitraum, fall.personen(), geltende, abwaegungen);
        // A change may end an award; who applies anew is told where else she belongs.
        List<String> anderswo = entwurf.art() == Entwurf.Art.AENDERUNG
                ? List.of()
                : rechner.anderswo(entwurf.kapitel(), zeitraum, fall.personen(), geltende);
        return switch (ergebnis) {
            case Rechner.Berechnet b
            when !anderswo.isEmpty() ->
                new Bild(entwurf, fall, zeitraum, geltende, null, anderswo, fragen, antworten, offen, v);
            case Rechner.Berechnet b ->
                new Bild(entwurf, fall, zeitraum, geltende, b.berechnung(), List.of(), fragen, antworten, offen, v);
            case Rechner.Unvollstaendig u ->
                new Bild(entwurf, fall, zeitraum, geltende, null, u.saetze(), fragen, antworten, offen, v);
        };
    }

    /// Whether it grants months before that of the application, which SGB XIV does by exception only. A change of what
    /// was granted so is not asked again.
    private boolean vorAntrag(Entwurf e) {
        return e.kapitel().gesetz() == Gesetz.SGB14
                && e.von().isBefore(YearMonth.from(e.antragAm()))
                && (e.vorgaenger() == null || !bescheide.geltend(e.akte()).containsKey(e.von()));
    }

    /// The notice of a draft.
    ///
    /// @param datum day of the notice
    /// @param freigebend account of the person who signs, `null` before the release
    /// @param akt of a change, `null` for other acts
    /// @return empty while the letterhead or the calculation is missing, or the act changes nothing
    public Optional<Worte> worte(
            Bild bild, LocalDate datum, @Nullable UUID freigebend, Aenderungsakt.@Nullable Akt akt) {
        return worte(
                bild,
                datum,
                freigebend,
                akt,
                texte.wortlaut("de", datum, bild.entwurf().kapitel().gesetz()));
    }

    /// The same in other words.
    public Optional<Worte> worte(
            Bild bild, LocalDate datum, @Nullable UUID freigebend, Aenderungsakt.@Nullable Akt akt, Wortlaut wortlaut) {
        Absender absender = texte.absender().orElse(null);
        Berechnung berechnung = bild.berechnung();
        Entwurf e = bild.entwurf();
        if (absender == null
                || berechnung == null && e.ablehnungsgrund() == null
                || akt != null && akt.umfang().monate().isEmpty()) {
            return Optional.empty();
        }
        Inhalt.Entscheidung entscheidung = e.ablehnungsgrund() != null
                ? new Inhalt.Ablehnung(e.ablehnungsgrund(), e.ablehnungsgrund().rechnet() ? berechnung : null)
                : akt != null
                        ? new Inhalt.Bewilligung(akt.zeitraum(), akt.berechnung(), null, ab(bild), werkstatt(bild))
                        : new Inhalt.Bewilligung(
                                bild.zeitraum(),
                                Objects.requireNonNull(berechnung),
                                bild.vorlaeufig(),
                                ab(bild),
                                werkstatt(bild));
        Inhalt inhalt = new Inhalt(
                absender,
                bild.fall().aktenzeichen(),
                e.kapitel(),
                datum,
                e.antragAm(),
                beteiligte(bild, akt),
                bild.fall().anschrift(),
                bild.konto().map(k -> Formate.ibanKurz(k.wert())).orElse(null),
                bild.weg(),
                e.vorgeschlagenVon() == null ? "" : auskunft(e.vorgeschlagenVon()),
                freigebend == null
                        ? ""
                        : staff.find(freigebend)
                                .map(StaffDirectory.Colleague::name)
                                .orElse(""),
                bild.fall().postfach() ? Inhalt.Zugang.POSTFACH : Inhalt.Zugang.POST,
                entscheidung,
                bild.ermessen(),
                akt == null ? null : akt.aenderung(),
                einschraenkungen(bild),
                // A change says what it changes; the sheet explains first decisions only.
                akt == null && bild.fall().einfach() ? einfach(bild) : null,
                wohnkosten(bild));
        return Optional.of(new Worte(BriefBau.brief(inhalt, wortlaut), wortlaut));
    }

    /// First day of a benefit that begins with knowledge, when that is not the first of a month. Chapter 4 works
    /// back to the first (§ 44 Abs. 2 Satz 1 SGB XII).
    private static @Nullable LocalDate ab(Bild bild) {
        if (bild.entwurf().kapitel() == Kapitel.GRUNDSICHERUNG) {
            return null;
        }
        return bild.tatsachen().stream()
                .filter(t -> t.art() == TatsacheArt.LEISTUNG_AB)
                .map(t -> LocalDate.parse(t.wert()))
                .filter(t -> t.getDayOfMonth() > 1)
                .reduce((a, b) -> b)
                .orElse(null);
    }

    private static Set<UUID> werkstatt(Bild bild) {
        Set<UUID> personen = new HashSet<>();
        for (Tatsache t : bild.tatsachen()) {
            if (t.art() == TatsacheArt.ERWERBSMINDERUNG
                    && t.wert().equals("werkstatt")
                    && t.person() != null
                    && t.gilt(bild.zeitraum().von())) {
                personen.add(t.person());
            }
        }
        return personen;
    }

    /// Restrictions of the persons of the case; one without an end is no complete fact and stops the
    /// calculation.
    private static List<Inhalt.Einschraenkung> einschraenkungen(Bild bild) {
        List<Inhalt.Einschraenkung> liste = new ArrayList<>();
        for (Tatsache t : bild.tatsachen()) {
            @Nullable YearMonth bis = t.bis();
            if (t.art() == TatsacheArt.EINSCHRAENKUNG && bis != null) {
                liste.add(new Inhalt.Einschraenkung(
                        bild.fall().name(t.person()), t.von(), bis, Objects.requireNonNullElse(t.grund(), "")));
            }
        }
        return liste;
    }

    /// The cost of the home in the first month, where SGB XII asks whether it is adequate.
    private static @Nullable Wohnkosten wohnkosten(Bild bild) {
        YearMonth von = bild.zeitraum().von();
        return bild.entwurf().kapitel().fragtNachWohnung()
                ? Wohnkosten.im(von, bild.tatsachen(), von, false, false)
                : null;
    }

    /// The first month in plain sentences, person by person, the household last; lines of nothing are left out.
    private List<Inhalt.Erklaert> einfach(Bild bild) {
        Berechnung berechnung = bild.berechnung();
        Map<String, List<String>> saetze = new LinkedHashMap<>();
        if (berechnung != null && !berechnung.monate().isEmpty()) {
            for (Berechnung.Posten p : berechnung.monate().getFirst().posten()) {
                if (p.cent() != 0) {
                    rechner.einfach(p)
                            .ifPresent(satz -> saetze.computeIfAbsent(
                                            bild.fall().name(p.person()), wer -> new ArrayList<>())
                                    .add(satz));
                }
            }
        }
        return saetze.entrySet().stream()
                .map(e -> new Inhalt.Erklaert(e.getKey(), e.getValue()))
                .toList();
    }

    /// The same picture without the name of the proposer: who proposes is not part of what is proposed.
    public Bild ohneVorschlag(Bild b) {
        Entwurf e = b.entwurf();
        Entwurf ohne = new Entwurf(
                e.id(),
                e.akte(),
                e.kreis(),
                e.person(),
                e.antrag(),
                e.art(),
                e.kapitel(),
                e.antragAm(),
                e.von(),
                e.bis(),
                e.ablehnungsgrund(),
                e.vorgaenger(),
                Entwurf.Zustand.ENTWURF,
                null,
                null,
                null,
                null,
                null);
        return new Bild(
                ohne,
                b.fall(),
                b.zeitraum(),
                b.tatsachen(),
                b.berechnung(),
                b.fehlt(),
                b.fragen(),
                b.antworten(),
                b.offen(),
                b.vorlaeufig());
    }

    /// Old and new, for a file that has a Bescheid already.
    public Optional<Vergleich> vergleich(Bild bild) {
        return akte.vergleich(bild);
    }

    /// The act that a draft of a change would be today; empty for other drafts.
    public Optional<Aenderungsakt.Akt> akt(Bild bild, LocalDate heute) {
        return akte.von(bild, heute);
    }

    private String auskunft(UUID konto) {
        return staff.find(konto)
                .map(c -> c.stelle().isBlank() ? c.name() : c.name() + ", " + c.stelle())
                .orElse("");
    }

    /// Persons the decision is about: those with a line in the calculation and those who owe something back,
    /// applicant first; without a calculation the applicant.
    public static List<Inhalt.Beteiligt> beteiligte(Bild bild, Aenderungsakt.@Nullable Akt akt) {
        Berechnung berechnung = bild.berechnung();
        if (berechnung == null) {
            return List.of(bild.fall().antragsteller());
        }
        Set<UUID> ids = new HashSet<>();
        berechnung.monate().forEach(m -> ids.addAll(m.anspruch().keySet()));
        if (akt != null) {
            akt.umfang().erstattung().forEach(p -> ids.add(p.person()));
        }
        List<Inhalt.Beteiligt> personen = bild.fall().personen().stream()
                .filter(p -> ids.contains(p.id()))
                .toList();
        return personen.isEmpty() ? List.of(bild.fall().antragsteller()) : personen;
    }
}
