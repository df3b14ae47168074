package de.tragwerk.decision.propose;

import de.tragwerk.decision.Geleistet;
import de.tragwerk.decision.calculate.Abrechnung;
import de.tragwerk.decision.calculate.Korrektur;
import de.tragwerk.decision.deliver.Mitbetroffene;
import de.tragwerk.decision.model.Abhilfe;
import de.tragwerk.decision.model.Abschluss;
import de.tragwerk.decision.model.Anhoerung;
import de.tragwerk.decision.model.Anhoerungszugang;
import de.tragwerk.decision.model.Berechnung;
import de.tragwerk.decision.model.Bescheid;
import de.tragwerk.decision.model.Bewilligungszeitraum;
import de.tragwerk.decision.model.Entwurf;
import de.tragwerk.decision.model.Entziehung;
import de.tragwerk.decision.model.Formate;
import de.tragwerk.decision.model.Gegenstand;
import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Inhalt.Rechtsgrund;
import de.tragwerk.decision.model.Kette;
import de.tragwerk.decision.model.TatsacheArt;
import de.tragwerk.decision.model.Umfang;
import de.tragwerk.decision.model.Vergleich;
import de.tragwerk.decision.model.Widerspruch;
import de.tragwerk.decision.model.Wuerdigung;
import de.tragwerk.decision.model.Zustellung;
import de.tragwerk.decision.store.AnhoerungTabelle;
import de.tragwerk.decision.store.BescheidTabelle;
import de.tragwerk.decision.store.WiderspruchTabelle;
import de.tragwerk.decision.store.WuerdigungTabelle;
import de.tragwerk.decision.store.ZustellungTabelle;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// From old and new to an act: what may be changed, from when on, and what is paid back.
@Component
public class Aenderungsakt {

    /// @param wuerdigung `null` while the officer has not judged
    /// @param zugang how far the letter of the hearing has come, `null` without one
    /// @param gegenstand what it takes away and why, `null` while the officer has not judged
    /// @param gehoert what the hearing was about; `null` without one, and for hearings of the first release
    /// @param berechnung the months of the act only, perhaps none
    public record Akt(
            Vergleich vergleich,
            Bescheid vorgaenger,
            @Nullable Wuerdigung wuerdigung,
            @Nullable Anhoerung anhoerung,
            @Nullable Anhoerungszugang zugang,
            @Nullable Gegenstand gegenstand,
            @Nullable Gegenstand gehoert,
            Umfang umfang,
            Berechnung berechnung,
            Inhalt.Aenderung aenderung) {

        /// Whether the person was heard about all of it; anything more needs another hearing.
        public boolean gedeckt() {
            return anhoerung != null
                    && anhoerung.deckt(umfang)
                    && (gehoert == null || gegenstand == null || gehoert.deckt(gegenstand));
        }

        /// Whether everybody was heard about all of it, and has answered or had the time.
        public boolean angehoert(LocalDate heute) {
            return gedeckt() && anhoerung != null && zugang != null && zugang.abgeschlossen(anhoerung, heute);
        }

        /// Last day for an answer to the hearing; empty without one, and while its letter has not reached
        /// everybody.
        public Optional<LocalDate> antwortBis() {
            return anhoerung == null || zugang == null || zugang.offen()
                    ? Optional.empty()
                    : Optional.of(zugang.frist(anhoerung));
        }

        /// The months of the act from the first to the last; months between them may stay as they were.
        public Bewilligungszeitraum zeitraum() {
            return new Bewilligungszeitraum(
                    umfang.monate().getFirst(), umfang.monate().getLast(), false);
        }
    }

    /// Days until a letter counts as known (§ 37 Abs. 2 SGB X); so far ahead "the future" is counted.
    private static final int BEKANNT_NACH_TAGEN = 4;

    private final Geleistet geleistet;
    private final BescheidTabelle bescheide;
    private final WuerdigungTabelle wuerdigungen;
    private final AnhoerungTabelle anhoerungen;
    private final ZustellungTabelle zustellungen;
    private final WiderspruchTabelle widersprueche;
    private final Anfechtung anfechtung;

    Aenderungsakt(
            Geleistet geleistet,
            BescheidTabelle bescheide,
            WuerdigungTabelle wuerdigungen,
            AnhoerungTabelle anhoerungen,
            ZustellungTabelle zustellungen,
            WiderspruchTabelle widersprueche,
            Anfechtung anfechtung) {
        this.anfechtung = anfechtung;
        this.widersprueche = widersprueche;
        this.geleistet = geleistet;
        this.bescheide = bescheide;
        this.wuerdigungen = wuerdigungen;
        this.anhoerungen = anhoerungen;
        this.zustellungen = zustellungen;
    }

    /// Old and new, for a file that has a Bescheid already.
    Optional<Vergleich> vergleich(Ausarbeitung.Bild bild) {
        Berechnung neu = bild.berechnung();
        return neu == null ? Optional.empty() : vergleich(bild, neu);
    }

    private Optional<Vergleich> vergleich(Ausarbeitung.Bild bild, Berechnung neu) {
        List<Bescheid> da = bescheide.ofAkte(bild.fall().akte());
        if (da.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Vergleich.von(
                bescheide.geltend(bild.fall().akte()),
                neu,
                vorgaenger(bild, da).map(bescheide::grundlage).orElse(null),
                bild.tatsachen(),
                bild.fall().personen()));
    }

    /// The act that a draft of a change would be today; empty for other drafts and while facts are missing.
    public Optional<Akt> von(Ausarbeitung.Bild bild, LocalDate heute) {
        Berechnung neu = bild.berechnung();
        if (bild.entwurf().art() != Entwurf.Art.AENDERUNG || neu == null) {
            return Optional.empty();
        }
        Vergleich vergleich = vergleich(bild).orElse(null);
        Bescheid alt = vorgaenger(bild, bescheide.ofAkte(bild.fall().akte())).orElse(null);
        if (vergleich == null || alt == null) {
            return Optional.empty();
        }
        Map<YearMonth, Map<UUID, Long>> bisher =
                bescheide.geltendJePerson(bild.fall().akte());
        Rechtsgrund mitwirkung = Entziehung.grund(vergleich, bisher, neu).orElse(null);
        Wuerdigung w = wuerdigungen
                .zu(bild.entwurf())
                .map(x -> mitwirkung == Rechtsgrund.SGBI_66 ? x.ohneVorwurf() : x)
                .orElse(null);
        Anhoerung anhoerung = anhoerungen.zu(bild.entwurf().id()).orElse(null);
        Gegenstand gehoert =
                anhoerung == null ? null : anhoerungen.gegenstand(anhoerung).orElse(null);
        List<Bescheid> alle = bescheide.ofAkte(bild.fall().akte());
        Bescheid betroffen = vergleich.monate().stream()
                .filter(m -> m.neu() != null && m.unterschied() < 0)
                .findFirst()
                .flatMap(m -> bescheide.geltender(bild.fall().akte(), m.monat()))
                .orElse(alt);
        if (bild.vorlaeufig() != null && !bild.vorlaeufig().vorlaeufig()) {
            return Optional.of(abschluss(bild, neu, vergleich, alt, erster(alt, alle), w, anhoerung, gehoert));
        }
        Korrektur.Lage lage = lage(bild, bisher, neu, betroffen, heute);
        Umfang umfang = Korrektur.umfang(lage, w);
        // Who keeps what she had keeps it in the act, in its table and in what is demanded.
        Berechnung gilt = neu.mit(umfang.bleibt());
        Vergleich mitSchutz = vergleich(bild, gilt).orElse(vergleich);
        YearMonth letzter = Kette.ganze(
                        Kette.Glied.von(alt),
                        alle.stream().map(Kette.Glied::von).toList())
                .bis();
        List<Abhilfe> abhilfe = anfechtung.abhilfe(
                bild.fall(),
                umfang.monate().stream()
                        .filter(m -> !umfang.belastet().contains(m))
                        .toList());
        Inhalt.Aenderung aenderung = aenderung(
                mitwirkung == null ? rechtsgrund(mitSchutz, alt, w, umfang) : mitwirkung,
                mitSchutz,
                bild.fall().personen(),
                alt,
                erster(alt, alle),
                w,
                anhoerung,
                umfang,
                letzter,
                abhilfe,
                anfechtung.einbezogen(bild.fall().akte(), umfang.monate()),
                anfechtung.vorGericht(bild.fall().akte(), umfang.monate()),
                heute);
        return Optional.of(new Akt(
                mitSchutz,
                alt,
                w,
                anhoerung,
                zugang(anhoerung),
                gegenstand(
                        aenderung,
                        w,
                        mitSchutz,
                        Korrektur.minderung(lage.bisher(), jePerson(gilt), umfang.belastet()),
                        umfang),
                gehoert,
                umfang,
                gilt.nur(umfang.monate()),
                aenderung));
    }

    private @Nullable Anhoerungszugang zugang(@Nullable Anhoerung anhoerung) {
        return anhoerung == null ? null : anhoerungen.zugang(anhoerung);
    }

    private static @Nullable Gegenstand gegenstand(
            Inhalt.Aenderung aenderung,
            @Nullable Wuerdigung w,
            Vergleich vergleich,
            Map<UUID, Long> minderung,
            Umfang umfang) {
        return w == null ? null : Gegenstand.von(aenderung.rechtsgrund(), w, vergleich, minderung, umfang);
    }

    /// A final decision about what was provisional: every month anew, nobody's trust stands against it (§ 44a SGB
    /// XII).
    private Akt abschluss(
            Ausarbeitung.Bild bild,
            Berechnung neu,
            Vergleich vergleich,
            Bescheid alt,
            Bescheid erster,
            @Nullable Wuerdigung w,
            @Nullable Anhoerung anhoerung,
            @Nullable Gegenstand gehoert) {
        TreeMap<YearMonth, Map<UUID, Long>> jePerson = jePerson(neu);
        Geleistet.Stand gezahlt = geleistet.stand(bild.fall().akte());
        Map<YearMonth, Map<UUID, Long>> geltend =
                bescheide.geltendJePerson(bild.fall().akte());
        Umfang umfang = Abrechnung.umfang(geltend, jePerson, gezahlt);
        Abschluss abschluss = Abrechnung.abschluss(jePerson, gezahlt);
        Inhalt.Aenderung aenderung = new Inhalt.Aenderung(
                Rechtsgrund.SGBXII_44A,
                erster.datum(),
                alt.id().equals(erster.id()) ? null : alt.datum(),
                vergleich.unterschiede().stream()
                        .map(Vergleich.Unterschied::satz)
                        .toList(),
                abschluss.nachzahlung(),
                List.of(),
                umfang,
                umfang.nimmt() ? w : null,
                umfang.nimmt() ? anhoerung : null,
                abschluss,
                null,
                List.of(),
                anfechtung.einbezogen(bild.fall().akte(), umfang.monate()),
                anfechtung.vorGericht(bild.fall().akte(), umfang.monate()));
        return new Akt(
                vergleich,
                alt,
                w,
                anhoerung,
                zugang(anhoerung),
                gegenstand(aenderung, w, vergleich, Korrektur.minderung(geltend, jePerson, umfang.belastet()), umfang),
                gehoert,
                umfang,
                neu,
                aenderung);
    }

    private static TreeMap<YearMonth, Map<UUID, Long>> jePerson(Berechnung berechnung) {
        TreeMap<YearMonth, Map<UUID, Long>> jePerson = new TreeMap<>();
        berechnung.monate().forEach(m -> jePerson.put(m.monat(), m.anspruch()));
        return jePerson;
    }

    /// The Bescheid that began the award.
    private static Bescheid erster(Bescheid b, List<Bescheid> alle) {
        Bescheid x = b;
        while (x.art() == Entwurf.Art.AENDERUNG) {
            UUID vorher = x.vorgaenger();
            x = alle.stream().filter(y -> y.id().equals(vorher)).findFirst().orElseThrow();
        }
        return x;
    }

    /// @param alt the Bescheid that holds for the first month in which somebody gets less
    private Korrektur.Lage lage(
            Ausarbeitung.Bild bild,
            Map<YearMonth, Map<UUID, Long>> bisher,
            Berechnung neu,
            Bescheid alt,
            LocalDate heute) {
        TreeMap<YearMonth, Map<UUID, Long>> jePerson = jePerson(neu);
        LocalDate bekannt = zustellungen
                .zu(alt.id())
                .map(Zustellung::bekannt)
                .orElseGet(() -> alt.datum().plusDays(BEKANNT_NACH_TAGEN));
        return new Korrektur.Lage(
                alt.kapitel().gesetz().gebiet(),
                bisher,
                jePerson,
                geleistet.stand(bild.fall().akte()),
                bekannt,
                heute,
                heute.plusDays(BEKANNT_NACH_TAGEN),
                ueberpruefung(bild, alt, heute),
                anfechtung.offen(bild.fall().akte(), jePerson.keySet()),
                bild.fall().personen().stream()
                        .filter(p -> !Mitbetroffene.volljaehrig(p, heute))
                        .map(Inhalt.Beteiligt::id)
                        .collect(Collectors.toSet()));
    }

    /// The application or objection that made the authority look again, if it came after the act; else today (§ 44
    /// Abs. 4 Satz 2 and 3 SGB X).
    private LocalDate ueberpruefung(Ausarbeitung.Bild bild, Bescheid alt, LocalDate heute) {
        Stream<LocalDate> antrag = bild.tatsachen().stream()
                .filter(t -> t.art() == TatsacheArt.UEBERPRUEFUNG)
                .map(t -> LocalDate.parse(t.wert()));
        Stream<LocalDate> widerspruch = widersprueche.ofAkte(bild.fall().akte()).stream()
                .filter(w -> w.anhaengig() && !w.brief())
                .map(Widerspruch::eingang);
        return Stream.concat(antrag, widerspruch)
                .filter(t -> !t.isBefore(alt.datum()) && !t.isAfter(heute))
                .min(LocalDate::compareTo)
                .orElse(heute);
    }

    private static Inhalt.Aenderung aenderung(
            Rechtsgrund grund,
            Vergleich vergleich,
            List<Inhalt.Beteiligt> personen,
            Bescheid alt,
            Bescheid erster,
            @Nullable Wuerdigung w,
            @Nullable Anhoerung anhoerung,
            Umfang umfang,
            YearMonth letzter,
            List<Abhilfe> abhilfe,
            List<LocalDate> einbezogen,
            List<LocalDate> vorGericht,
            LocalDate heute) {
        List<Vergleich.Monat> nach = vergleich.nachzahlung(heute).stream()
                .filter(m -> umfang.monate().contains(m.monat()))
                .toList();
        return new Inhalt.Aenderung(
                grund,
                erster.datum(),
                alt.id().equals(erster.id()) ? null : alt.datum(),
                vergleich.gruende(grund, personen),
                nach.stream().mapToLong(Vergleich.Monat::unterschied).sum(),
                nach.stream().map(m -> Formate.monat(m.monat())).toList(),
                umfang,
                umfang.nimmt() ? w : null,
                umfang.nimmt() ? anhoerung : null,
                null,
                letzter,
                abhilfe,
                einbezogen,
                vorGericht);
    }

    /// What the officer judged goes before what the months suggest.
    private static Rechtsgrund rechtsgrund(Vergleich vergleich, Bescheid alt, @Nullable Wuerdigung w, Umfang umfang) {
        if (w == null || !umfang.nimmt()) {
            return vergleich.rechtsgrund(alt.datum());
        }
        return w.anfaenglich() ? Rechtsgrund.SGBX_45 : Rechtsgrund.SGBX_48;
    }

    private static Optional<Bescheid> vorgaenger(Ausarbeitung.Bild bild, List<Bescheid> da) {
        return da.stream()
                .filter(b -> b.id().equals(bild.entwurf().vorgaenger()))
                .findFirst();
    }
}
