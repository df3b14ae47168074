package de.tragwerk.decision.answer;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.Briefzahlung;
import de.tragwerk.decision.model.Briefentscheid;
import de.tragwerk.decision.model.Formate;
import de.tragwerk.decision.model.Leistungszeile;
import de.tragwerk.decision.model.Wert;
import de.tragwerk.decision.store.BriefentscheidTabelle;
import de.tragwerk.service.Geldleistung;
import java.time.Clock;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes lines of money into the draft of a letter. Each change counts as a change of the draft, so what was proposed
/// has to be given back first.
@Service
public class Geldzeilen {

    private static final String ANDERS =
            "Nicht gespeichert: Jemand hat diesen Entwurf inzwischen geändert. Ihre Eingaben stehen noch da. Sehen Sie den Entwurf an, und speichern Sie noch einmal.";

    private static final int HOECHSTENS = 20;
    private static final long HOECHSTER_BETRAG = 999_999_999L;

    /// Months back from today that a line can begin, months ahead it can end, and months it can last.
    private static final int ZURUECK = 48;

    private static final int VORAUS = 72;
    private static final int DAUER = 60;

    /// One line as typed.
    ///
    /// @param zeile id of the line, made by the page: sent twice it is one line
    /// @param monatlich each month, else once
    /// @param an `dritte` for somebody else
    public record Eingabe(
            UUID zeile,
            String art,
            boolean monatlich,
            String betrag,
            String von,
            String bis,
            String an,
            String empfaenger,
            String iban,
            String verwendung) {

        public boolean dritte() {
            return an.equals("dritte");
        }
    }

    private final BriefentscheidTabelle tabelle;
    private final Antwortbrief antwort;
    private final Briefzahlung zahlung;
    private final Audit audit;
    private final Clock clock;

    Geldzeilen(BriefentscheidTabelle tabelle, Antwortbrief antwort, Briefzahlung zahlung, Audit audit, Clock clock) {
        this.tabelle = tabelle;
        this.antwort = antwort;
        this.zahlung = zahlung;
        this.audit = audit;
        this.clock = clock;
    }

    /// What money a letter can grant.
    public List<Geldleistung> katalog(Briefentscheid b) {
        return b.beendet() ? List.of() : antwort.leistung(b).geld();
    }

    /// A line as its form begins; a new one, where the draft has none with this id.
    public Eingabe form(Briefentscheid b, UUID zeile) {
        Briefentscheid.Inhalt in = b.inhalt();
        YearMonth monat = YearMonth.now(clock);
        return (in == null ? Optional.<Leistungszeile>empty() : in.zeile(zeile))
                .map(z -> new Eingabe(
                        z.id(),
                        z.art(),
                        !z.einmalig(),
                        Formate.zahl(z.cent()),
                        Wert.monatGeschrieben(z.von()),
                        z.einmalig() ? "" : Wert.monatGeschrieben(z.bis()),
                        z.dritter() == null ? "selbst" : "dritte",
                        z.an(),
                        z.dritter() == null ? "" : z.dritter().iban(),
                        z.dritter() == null ? "" : z.dritter().verwendung()))
                .orElseGet(() ->
                        new Eingabe(zeile, "", false, "", Wert.monatGeschrieben(monat), "", "selbst", "", "", ""));
    }

    /// Adds a line, or puts it in the place of the one with its id.
    ///
    /// @param version of the draft the page showed
    /// @return what is wrong, by name of the field, in the order of the form; the empty name is the page as a whole
    @Transactional
    public Map<String, String> setze(UUID antrag, int version, Eingabe in) {
        Briefentscheid b = tabelle.sperre(antrag).orElseThrow(AccessRefused::new);
        audit.log(Entry.of("decision.ANSWER_DRAFT").subjects(b.akte()));
        Map<String, String> fehler = new LinkedHashMap<>();
        Leistungszeile zeile = lies(b, in, fehler);
        if (zeile == null) {
            return fehler;
        }
        Briefentscheid.Inhalt inhalt = b.inhalt();
        if (!b.offen() || inhalt == null) {
            return Map.of("", Briefentscheide.stand(b));
        }
        // Sent twice: the first has done it.
        if (inhalt.zeilen().contains(zeile)) {
            return Map.of();
        }
        List<Leistungszeile> zeilen = new ArrayList<>(inhalt.zeilen());
        int platz = zeilen.stream().map(Leistungszeile::id).toList().indexOf(zeile.id());
        if (platz >= 0) {
            zeilen.set(platz, zeile);
        } else if (zeilen.size() < HOECHSTENS) {
            zeilen.add(zeile);
        } else {
            return Map.of("", "Ein Bescheid hat höchstens 20 Zeilen mit Geld. Fassen Sie gleiche zusammen.");
        }
        return tabelle.schreibe(b, inhalt.mit(zeilen), version) ? Map.of() : Map.of("", ANDERS);
    }

    /// Takes a line out of the draft; one that is not there is none.
    ///
    /// @return what is wrong, empty when it is gone
    @Transactional(propagation = Propagation.REQUIRED)
    public Optional<String> entferne(UUID antrag, UUID zeile) {
        Briefentscheid b = tabelle.sperre(antrag).orElseThrow(AccessRefused::new);
        audit.log(Entry.of("decision.ANSWER_DRAFT").subjects(b.akte()));
        Briefentscheid.Inhalt inhalt = b.inhalt();
        if (!b.offen() || inhalt == null) {
            return Optional.of(Briefentscheide.stand(b));
        }
        List<Leistungszeile> rest =
                inhalt.zeilen().stream().filter(z -> !z.id().equals(zeile)).toList();
        if (rest.size() < inhalt.zeilen().size()) {
            tabelle.schreibe(b, inhalt.mit(rest), b.version());
        }
        return Optional.empty();
    }

    private @Nullable Leistungszeile lies(Briefentscheid b, Eingabe in, Map<String, String> fehler) {
        Geldleistung was =
                b.beendet() ? null : antwort.leistung(b).geld(in.art()).orElse(null);
        if (was == null) {
            fehler.put("art", "Wählen Sie aus der Liste, wofür das Geld ist.");
        }
        Long cent = Wert.cent(in.betrag().strip()).orElse(null);
        if (cent == null || cent <= 0 || cent > HOECHSTER_BETRAG) {
            fehler.put("betrag", "Das ist kein Betrag über null. Schreiben Sie zum Beispiel 195,00.");
        }
        YearMonth von = Wert.monat(in.von().strip()).orElse(null);
        YearMonth bis = in.monatlich() ? Wert.monat(in.bis().strip()).orElse(null) : von;
        monate(in, von, bis, fehler);
        Leistungszeile.Dritter dritter = dritter(in, fehler);
        return fehler.isEmpty()
                ? new Leistungszeile(
                        in.zeile(),
                        in.art(),
                        Objects.requireNonNull(was).was(),
                        was.norm(),
                        was.stelle().nummer(),
                        !in.monatlich(),
                        Objects.requireNonNull(cent),
                        Objects.requireNonNull(von),
                        Objects.requireNonNull(bis),
                        dritter)
                : null;
    }

    private void monate(Eingabe in, @Nullable YearMonth von, @Nullable YearMonth bis, Map<String, String> fehler) {
        YearMonth heute = YearMonth.now(clock);
        if (von == null) {
            fehler.put("von", "Diesen Monat gibt es nicht. Schreiben Sie ihn so: 03.2026.");
        } else if (von.isBefore(heute.minusMonths(ZURUECK)) || von.isAfter(heute.plusMonths(VORAUS))) {
            fehler.put("von", "Der Monat liegt mehr als vier Jahre zurück oder mehr als sechs Jahre voraus.");
        }
        if (!in.monatlich()) {
            return;
        }
        if (bis == null) {
            fehler.put("bis", "Monatliches Geld braucht einen letzten Monat. Schreiben Sie ihn so: 02.2027.");
        } else if (von != null && bis.isBefore(von)) {
            fehler.put("bis", "Der letzte Monat liegt vor dem ersten. Tauschen Sie die Monate.");
        } else if (von != null && von.until(bis, ChronoUnit.MONTHS) >= DAUER || bis.isAfter(heute.plusMonths(VORAUS))) {
            fehler.put(
                    "bis",
                    "Mehr als fünf Jahre auf einmal bewilligt ein Bescheid hier nicht. Nennen Sie einen früheren Monat.");
        }
    }

    private Leistungszeile.@Nullable Dritter dritter(Eingabe in, Map<String, String> fehler) {
        if (!in.dritte()) {
            return null;
        }
        String iban = in.iban().replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        zahlung.fehler(in.empfaenger(), iban, in.verwendung())
                .forEach((feld, satz) -> fehler.put(feld.name().toLowerCase(Locale.ROOT), satz));
        return new Leistungszeile.Dritter(
                in.empfaenger().strip(), iban, in.verwendung().strip());
    }
}
