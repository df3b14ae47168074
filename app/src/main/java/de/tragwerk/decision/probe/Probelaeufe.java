package de.tragwerk.decision.probe;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.model.Fassung;
import de.tragwerk.decision.model.Fassungstext;
import de.tragwerk.decision.model.Formate;
import de.tragwerk.decision.model.Probefall;
import de.tragwerk.decision.model.Probelauf;
import de.tragwerk.decision.model.Probelauf.Auswahl;
import de.tragwerk.decision.model.Probelauf.Stichprobe;
import de.tragwerk.decision.model.Probelauf.Summe;
import de.tragwerk.decision.store.ProbeFaelle;
import de.tragwerk.decision.store.ProbelaufTabelle;
import de.tragwerk.decision.store.ProbelaufTabelle.Eingabe;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people do with versions that are tried: begin, change, steer, release, discard.
@Service
public class Probelaeufe {

    public sealed interface Ergebnis {}

    public record Gut(UUID probelauf) implements Ergebnis {}

    /// @param saetze what is wrong and what to do
    public record Geweigert(List<String> saetze) implements Ergebnis {
        public Geweigert {
            saetze = List.copyOf(saetze);
        }
    }

    private static final int TEXT_HOECHSTENS = 100_000;
    private static final int AKTEN_HOECHSTENS = 200;
    private static final int MONATE_ZURUECK = 12;
    private static final int MONATE_VOR = 14;
    private static final int JAHR = 12;

    private final ProbelaufTabelle tabelle;
    private final ProbeFaelle faelle;
    private final Fassungen fassungen;
    private final Probedienst dienst;
    private final Access access;
    private final Audit audit;
    private final RealTime time;
    private final Clock clock;

    Probelaeufe(
            ProbelaufTabelle tabelle,
            ProbeFaelle faelle,
            Fassungen fassungen,
            Probedienst dienst,
            Access access,
            Audit audit,
            RealTime time,
            Clock clock) {
        this.tabelle = tabelle;
        this.faelle = faelle;
        this.fassungen = fassungen;
        this.dienst = dienst;
        this.access = access;
        this.audit = audit;
        this.time = time;
        this.clock = clock;
    }

    @Transactional
    public Ergebnis beginne(Eingabe roh) {
        Eingabe e = bereinigt(roh);
        List<String> fehler = fehler(e);
        if (!fehler.isEmpty()) {
            return nein("decision.PROBE_START", fehler);
        }
        UUID id = Ids.next();
        tabelle.beginne(id, e, access.employee().id(), time.instant());
        audit.log(Entry.of("decision.PROBE_START"));
        dienst.wake();
        return new Gut(id);
    }

    /// Another version in place of the one that was computed; its report is gone and it is computed anew.
    ///
    /// @param gesehen SHA-256 of the version the person changed, as hexadecimal
    @Transactional
    public Ergebnis aendere(UUID id, String gesehen, Eingabe roh) {
        Probelauf p = sperre(id);
        if (p.zustand() != Probelauf.Zustand.BERICHT || !dieselbe(p, gesehen)) {
            return nein("decision.PROBE_CHANGE", List.of(inzwischen(p)));
        }
        Eingabe e = bereinigt(roh);
        List<String> fehler = fehler(e);
        if (!fehler.isEmpty()) {
            return nein("decision.PROBE_CHANGE", fehler);
        }
        tabelle.aendere(id, e, access.employee().id(), time.instant());
        audit.log(Entry.of("decision.PROBE_CHANGE"));
        dienst.wake();
        return new Gut(id);
    }

    private static Eingabe bereinigt(Eingabe e) {
        Stichprobe s = e.stichprobe();
        return new Eingabe(
                e.anlass().strip(),
                e.parameter().strip(),
                e.texte().strip(),
                e.ab(),
                e.monate(),
                new Stichprobe(
                        s.auswahl(),
                        s.auswahl() == Auswahl.ZUFALL ? s.anzahl() : Stichprobe.HOECHSTENS,
                        s.saat(),
                        s.auswahl() == Auswahl.KAPITEL ? s.kapitel() : 0,
                        s.auswahl() == Auswahl.AKTEN ? s.nur() : List.of()));
    }

    private List<String> fehler(Eingabe e) {
        List<String> fehler = new ArrayList<>();
        YearMonth heute = YearMonth.now(clock);
        YearMonth frueh = heute.minusMonths(MONATE_ZURUECK);
        YearMonth spaet = heute.plusMonths(MONATE_VOR);
        if (e.anlass().length() < 3 || e.anlass().length() > 100) {
            fehler.add("Nennen Sie den Anlass in 3 bis 100 Zeichen, zum Beispiel „Regelbedarfe 2027“.");
        }
        if (e.ab().isBefore(frueh) || e.ab().isAfter(spaet)) {
            fehler.add("Wählen Sie als ersten Monat einen von " + Formate.monat(frueh) + " bis " + Formate.monat(spaet)
                    + ".");
        }
        if (e.monate() < 1 || e.monate() > JAHR) {
            fehler.add("Gerechnet werden 1 bis 12 Monate.");
        }
        Stichprobe s = e.stichprobe();
        if (s.anzahl() < 1 || s.anzahl() > Stichprobe.HOECHSTENS) {
            fehler.add("Ziehen Sie mindestens einen Fall und höchstens " + Stichprobe.HOECHSTENS + ".");
        }
        if (s.auswahl() == Auswahl.AKTEN && (s.nur().isEmpty() || s.nur().size() > AKTEN_HOECHSTENS)) {
            fehler.add("Nennen Sie 1 bis " + AKTEN_HOECHSTENS + " Aktenzeichen, oder wählen Sie die Fälle anders aus.");
        }
        if (e.parameter().length() > TEXT_HOECHSTENS || e.texte().length() > TEXT_HOECHSTENS) {
            fehler.add("Werte und Texte haben je höchstens 100.000 Zeichen. Teilen Sie die Fassung.");
            return fehler;
        }
        Fassungstext.Gelesen gelesen = fassungen.lies(e.parameter(), e.texte());
        fehler.addAll(gelesen.fehler());
        zuFrueh(gelesen.fassung()).ifPresent(fehler::add);
        return fehler;
    }

    /// Notices of the past keep their wording.
    private Optional<String> zuFrueh(Fassung f) {
        LocalDate heute = LocalDate.now(clock);
        return f.bloecke().stream()
                .filter(b -> b.ab().isBefore(heute))
                .findFirst()
                .map(b -> "„" + b.code() + "“ gilt frühestens ab heute, " + Formate.tag(heute)
                        + ". Alte Bescheide behalten ihren Wortlaut.");
    }

    /// Why the acting person cannot release; asked before the password is.
    @Transactional
    public Optional<String> darfNichtFreigeben(UUID id, String gesehen) {
        Optional<String> nein = darfNicht(tabelle.finde(id).orElseThrow(AccessRefused::new), gesehen);
        if (nein.isPresent()) {
            audit.log(Entry.of("decision.PROBE_RELEASE").refused());
        }
        return nein;
    }

    /// Releases the version as it was computed. Wording goes live from its first day; values wait for the release
    /// of the program that brings them.
    ///
    /// @param gesehen SHA-256 of the version the person saw, as hexadecimal
    @Transactional
    public Ergebnis gibFrei(UUID id, String gesehen) {
        Probelauf p = sperre(id);
        Optional<String> nein = darfNicht(p, gesehen);
        if (nein.isPresent()) {
            return nein("decision.PROBE_RELEASE", List.of(nein.get()));
        }
        fassungen.uebernimm(fassungen.lies(p).fassung(), access.employee().id());
        tabelle.gibFrei(id, access.employee().id(), time.instant());
        audit.log(Entry.of("decision.PROBE_RELEASE").thing("probelauf", id, p.fassung()));
        return new Gut(id);
    }

    private Optional<String> darfNicht(Probelauf p, String gesehen) {
        if (p.zustand() != Probelauf.Zustand.BERICHT || !dieselbe(p, gesehen)) {
            return Optional.of(inzwischen(p));
        }
        if (access.employee().person().equals(p.erstelltPerson())) {
            return Optional.of("Diese Fassung haben Sie selbst probiert. Freigeben kann sie nur eine andere Person.");
        }
        List<Summe> summen = faelle.summen(p.id());
        if (anzahl(summen, Probefall.Ergebnis.FASSUNG) > 0) {
            return Optional.of("Die Fassung ist unvollständig: Für manche Fälle fehlt ein Wert. Ergänzen Sie ihn, und"
                    + " rechnen Sie neu.");
        }
        if (anzahl(summen, Probefall.Ergebnis.GLEICH) + anzahl(summen, Probefall.Ergebnis.ANDERS) == 0) {
            return Optional.of("Kein Fall wurde gerechnet. Wählen Sie andere Fälle, und rechnen Sie neu.");
        }
        Fassung f = fassungen.lies(p).fassung();
        Optional<String> zuFrueh = zuFrueh(f);
        if (zuFrueh.isPresent()) {
            return zuFrueh;
        }
        return tabelle.lageWie(p.id(), fassungen.lage(f))
                ? Optional.empty()
                : Optional.of(
                        "Seit dem Bericht gelten andere Werte, Regeln oder Texte. Rechnen Sie neu, und sehen Sie sich"
                                + " den Bericht noch einmal an.");
    }

    public static int anzahl(List<Summe> summen, Probefall.Ergebnis ergebnis) {
        return summen.stream()
                .filter(s -> s.art() == Summe.Art.ERGEBNIS && s.name().equals(ergebnis.name()))
                .mapToInt(Summe::faelle)
                .sum();
    }

    /// Pauses a run or lets it go on.
    @Transactional
    public Ergebnis halteAn(UUID id, boolean an) {
        Probelauf p = sperre(id);
        if (!tabelle.halteAn(id, an)) {
            return nein("decision.PROBE_STEER", List.of(inzwischen(p)));
        }
        audit.log(Entry.of("decision.PROBE_STEER"));
        dienst.wake();
        return new Gut(id);
    }

    @Transactional
    public Ergebnis verwirf(UUID id) {
        Probelauf p = sperre(id);
        if (!p.offen()) {
            return nein("decision.PROBE_END", List.of(inzwischen(p)));
        }
        tabelle.verwirf(id, access.employee().id());
        audit.log(Entry.of("decision.PROBE_END"));
        return new Gut(id);
    }

    private Probelauf sperre(UUID id) {
        return tabelle.sperre(id).orElseThrow(AccessRefused::new);
    }

    private Geweigert nein(String handlung, List<String> saetze) {
        audit.log(Entry.of(handlung).refused());
        return new Geweigert(saetze);
    }

    /// What somebody had before her: version and report. Other cases make another report of the same version.
    public static String zeichen(Probelauf p) {
        return HexFormat.of().formatHex(p.fassung()) + "." + (p.berichtetAm() == null ? "" : p.berichtetAm());
    }

    private static boolean dieselbe(Probelauf p, @Nullable String gesehen) {
        return zeichen(p).equals(gesehen);
    }

    private static String inzwischen(Probelauf p) {
        return "Das geht gerade nicht: Der Probelauf ist „" + p.zustand().titel()
                + (p.angehalten() ? ", angehalten" : "")
                + "“, oder jemand hat die Fassung inzwischen geändert. Laden Sie die Seite neu.";
    }
}
