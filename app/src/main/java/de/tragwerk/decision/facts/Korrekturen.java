package de.tragwerk.decision.facts;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.decision.model.Faelle;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Korrektur;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.Wert;
import de.tragwerk.decision.store.KorrekturTabelle;
import de.tragwerk.decision.store.TatsachenTabelle;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The correction process (Korrekturprozess): others propose, who is responsible corrects. The old value stays in the
/// history of the fact, the proposal with its reason beside it.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Korrekturen {

    /// What was typed.
    public record Eingabe(String code, String wert, String von, String bis, String text) {}

    private static final int MINDESTENS = 5;
    private static final int HOECHSTENS = 2_000;

    private final KorrekturTabelle tabelle;
    private final TatsachenTabelle tatsachen;
    private final TatsachenDienst dienst;
    private final Faelle faelle;
    private final StaffDirectory staff;
    private final Access access;
    private final RealTime time;

    Korrekturen(
            KorrekturTabelle tabelle,
            TatsachenTabelle tatsachen,
            TatsachenDienst dienst,
            Faelle faelle,
            StaffDirectory staff,
            Access access,
            RealTime time) {
        this.tabelle = tabelle;
        this.tatsachen = tatsachen;
        this.dienst = dienst;
        this.faelle = faelle;
        this.staff = staff;
        this.access = access;
        this.time = time;
    }

    /// Open proposals of a file, for who works with it and for who made them.
    public List<Korrektur> offene(UUID akte) {
        return tabelle.offene(akte);
    }

    public List<Korrektur> meine() {
        return tabelle.von(ich());
    }

    /// Proposals that wait for the acting person.
    public List<Korrektur> wartende() {
        return tabelle.wartende(ich());
    }

    /// @throws AccessRefused when it is not for the acting person
    public Korrektur get(UUID id) {
        return tabelle.finde(id).orElseThrow(AccessRefused::new);
    }

    /// Whether the acting person decides about a proposal: she is responsible, and it is not her own.
    public boolean darfEntscheiden(Korrektur k) {
        return k.offen()
                && tabelle.darfEntscheiden(k.akte())
                && staff.find(k.konto())
                        .map(c -> !c.person().equals(access.employee().person()))
                        .orElse(true);
    }

    /// Proposes another value for a fact one reads.
    ///
    /// @return why not, in a sentence; empty when it waits now
    public Optional<String> schlageVor(UUID akte, UUID tatsache, Eingabe in) {
        Fall fall = faelle.finde(akte).orElseThrow(AccessRefused::new);
        Tatsache alt = sichtbar(akte, tatsache).orElseThrow(AccessRefused::new);
        if (Wert.lies(alt.art(), in.code(), in.wert()) instanceof Wert.Unklar unklar) {
            return Optional.of(unklar.satz());
        }
        YearMonth von = Wert.monat(in.von().strip()).orElse(null);
        YearMonth bis = in.bis().isBlank() ? null : Wert.monat(in.bis().strip()).orElse(null);
        if (von == null || !in.bis().isBlank() && (bis == null || bis.isBefore(von))) {
            return Optional.of(
                    "Die Monate sind nicht lesbar. Schreiben Sie sie so: 03.2026, der letzte darf leer bleiben.");
        }
        String grund = in.text().strip();
        if (grund.length() < MINDESTENS || grund.length() > HOECHSTENS) {
            return Optional.of("Der Grund fehlt. Schreiben Sie, woran Sie sehen, dass die Angabe falsch ist.");
        }
        Korrektur k = new Korrektur(
                Ids.next(),
                akte,
                fall.aktenzeichen(),
                tatsache,
                alt.art(),
                ((Wert.Gut) Wert.lies(alt.art(), in.code(), in.wert())).wert(),
                von,
                bis,
                grund,
                ich(),
                time.instant(),
                Korrektur.Zustand.OFFEN,
                null,
                null,
                "");
        return tabelle.fuegeHinzu(k, fall.kreis())
                ? Optional.empty()
                : Optional.of(
                        "Für diese Angabe wartet schon ein Vorschlag von Ihnen. Ziehen Sie ihn zurück, wenn er nicht mehr stimmt.");
    }

    /// Takes the proposed value, or another one, into the file.
    ///
    /// @param geaendert `null` for the proposed value
    /// @return why not, in a sentence; empty when it is done
    public Optional<String> nimmAn(Korrektur k, @org.jspecify.annotations.Nullable Eingabe geaendert) {
        if (!darfEntscheiden(k)) {
            throw new AccessRefused();
        }
        Tatsache alt = sichtbar(k.akte(), k.tatsache()).orElse(null);
        if (alt == null) {
            return Optional.of(
                    "Die Angabe ist inzwischen ersetzt. Lehnen Sie den Vorschlag ab, oder berichtigen Sie die neue Angabe.");
        }
        String antwort = geaendert == null ? "" : geaendert.text().strip();
        if (geaendert != null && (antwort.length() < MINDESTENS || antwort.length() > HOECHSTENS)) {
            return Optional.of("Schreiben Sie, warum Sie den Vorschlag ändern. Wer ihn gemacht hat, liest das.");
        }
        String von = staff.find(k.konto()).map(StaffDirectory.Colleague::name).orElse("");
        TatsachenDienst.Ergebnis ergebnis = dienst.erfasse(
                k.akte(),
                new TatsachenDienst.Eingabe(
                        alt.id(),
                        alt.art(),
                        alt.person(),
                        geaendert == null ? code(k) : geaendert.code(),
                        geaendert == null ? eingabe(k) : geaendert.wert(),
                        geaendert == null ? monat(k.von()) : geaendert.von(),
                        geaendert == null ? (k.bis() == null ? "" : monat(k.bis())) : geaendert.bis(),
                        null,
                        "Korrekturvorschlag von " + von + ": " + k.grund()
                                + (antwort.isEmpty() ? "" : " / Dazu: " + antwort)));
        return switch (ergebnis) {
            case TatsachenDienst.Abgelehnt nein -> Optional.of(nein.satz());
            case TatsachenDienst.Erfasst neu -> {
                entscheide(
                        k,
                        geaendert == null ? Korrektur.Zustand.ANGENOMMEN : Korrektur.Zustand.GEAENDERT,
                        antwort,
                        neu.id());
                yield Optional.empty();
            }
        };
    }

    /// @return why not, in a sentence; empty when it is refused
    public Optional<String> lehneAb(Korrektur k, String antwort) {
        if (!darfEntscheiden(k)) {
            throw new AccessRefused();
        }
        if (antwort.strip().length() < MINDESTENS || antwort.length() > HOECHSTENS) {
            return Optional.of("Schreiben Sie, warum Sie ablehnen. Wer den Vorschlag gemacht hat, liest das.");
        }
        entscheide(k, Korrektur.Zustand.ABGELEHNT, antwort.strip(), null);
        return Optional.empty();
    }

    /// Takes back one's own proposal.
    public void zieheZurueck(Korrektur k) {
        if (!k.konto().equals(ich())) {
            throw new AccessRefused();
        }
        entscheide(k, Korrektur.Zustand.ZURUECKGEZOGEN, "", null);
    }

    private void entscheide(
            Korrektur k, Korrektur.Zustand zustand, String antwort, @org.jspecify.annotations.Nullable UUID ergebnis) {
        if (!tabelle.entscheide(k, zustand, ich(), time.instant(), antwort, ergebnis)) {
            // Somebody was faster: nothing of this transaction may stay.
            throw new AccessRefused();
        }
    }

    private Optional<Tatsache> sichtbar(UUID akte, UUID id) {
        return tatsachen.sichtbare(akte).stream().filter(t -> t.id().equals(id)).findFirst();
    }

    private static String monat(YearMonth monat) {
        return String.format(java.util.Locale.ROOT, "%02d.%d", monat.getMonthValue(), monat.getYear());
    }

    private static String code(Korrektur k) {
        int trenner = k.wert().indexOf(':');
        return trenner < 0 ? "" : k.wert().substring(0, trenner);
    }

    /// The stored value in the form an officer types it.
    private static String eingabe(Korrektur k) {
        String wert = k.wert().substring(k.wert().indexOf(':') + 1);
        return switch (k.art().form()) {
            case BETRAG, POSTEN -> {
                long cent = Long.parseLong(wert);
                yield cent / 100 + "," + String.format(java.util.Locale.ROOT, "%02d", cent % 100);
            }
            default -> wert;
        };
    }

    private UUID ich() {
        return access.employee().id();
    }
}
