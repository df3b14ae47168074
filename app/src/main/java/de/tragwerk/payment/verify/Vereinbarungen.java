package de.tragwerk.payment.verify;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.payment.model.Vereinbarung;
import de.tragwerk.payment.model.Vieraugen;
import de.tragwerk.payment.model.Vorschlagsstand;
import de.tragwerk.payment.store.KassenTabelle;
import de.tragwerk.payment.store.VereinbarungTabelle;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes down what is agreed with the bank for an account: one person proposes, another confirms.
@Service
public class Vereinbarungen {

    private final VereinbarungTabelle tabelle;
    private final KassenTabelle kassen;
    private final Access access;
    private final Audit audit;
    private final RealTime time;
    private final Clock clock;

    Vereinbarungen(
            VereinbarungTabelle tabelle, KassenTabelle kassen, Access access, Audit audit, RealTime time, Clock clock) {
        this.tabelle = tabelle;
        this.kassen = kassen;
        this.access = access;
        this.audit = audit;
        this.time = time;
        this.clock = clock;
    }

    /// @param kasse `null` where none was chosen, as for art and day
    /// @return what is wrong, by field of the form; empty when it is proposed
    @Transactional
    public Map<String, String> schlageVor(
            @Nullable UUID kasse, Vereinbarung.@Nullable Art art, @Nullable LocalDate ab, String beleg) {
        String sauber = beleg.strip();
        Map<String, String> fehler = fehler(kasse, art, ab, sauber);
        if (kasse == null || art == null || ab == null || !fehler.isEmpty()) {
            audit.log(Entry.of("payment.VOP_PROPOSE").refused());
            return fehler;
        }
        UUID id = Ids.next();
        if (!tabelle.neu(id, kasse, art, ab, sauber, access.employee().id(), time.instant())) {
            audit.log(Entry.of("payment.VOP_PROPOSE").refused());
            return Map.of(
                    "kasse",
                    "Für dieses Konto wartet schon ein Vorschlag. Eine andere Person bestätigt ihn, oder Sie verwerfen ihn.");
        }
        audit.log(Entry.of("payment.VOP_PROPOSE").subjects(id));
        return Map.of();
    }

    private Map<String, String> fehler(
            @Nullable UUID kasse, Vereinbarung.@Nullable Art art, @Nullable LocalDate ab, String beleg) {
        Map<String, String> fehler = new LinkedHashMap<>();
        if (kassen.alle().stream().noneMatch(k -> k.id().equals(kasse))) {
            fehler.put("kasse", "Wählen Sie das Konto.");
        }
        if (art == null) {
            fehler.put("art", "Wählen Sie, was mit der Bank vereinbart ist.");
        }
        LocalDate heute = LocalDate.now(clock);
        if (ab == null || ab.getYear() < 2024 || ab.isAfter(heute.plusYears(1))) {
            fehler.put("ab", "Schreiben Sie, ab welchem Tag das gilt, zum Beispiel 09.10.2025.");
        }
        if (beleg.length() < 3 || beleg.length() > 200) {
            fehler.put("beleg", "Schreiben Sie, wo das steht: Vertrag, Schreiben, Datum (3 bis 200 Zeichen).");
        }
        return fehler;
    }

    /// What stands against it whatever the password is; asked before it.
    @Transactional
    public Optional<String> darfNichtBestaetigen(UUID id) {
        Optional<String> nein = darfNicht(tabelle.sperre(id).orElseThrow(AccessRefused::new));
        if (nein.isPresent()) {
            audit.log(Entry.of("payment.VOP_CONFIRM").subjects(id).refused());
        }
        return nein;
    }

    private Optional<String> darfNicht(Vereinbarung v) {
        return Vieraugen.hindernis(
                v.zustand() == Vorschlagsstand.VORGESCHLAGEN,
                v.vorgeschlagenPerson(),
                access.employee().person());
    }

    @Transactional
    public Optional<String> bestaetige(UUID id) {
        Optional<String> nein = darfNicht(tabelle.sperre(id).orElseThrow(AccessRefused::new));
        if (nein.isPresent()) {
            audit.log(Entry.of("payment.VOP_CONFIRM").subjects(id).refused());
            return nein;
        }
        tabelle.bestaetige(id, access.employee().id(), time.instant());
        audit.log(Entry.of("payment.VOP_CONFIRM").subjects(id));
        return Optional.empty();
    }

    @Transactional
    public Optional<String> verwirf(UUID id) {
        Vereinbarung v = tabelle.sperre(id).orElseThrow(AccessRefused::new);
        if (v.zustand() != Vorschlagsstand.VORGESCHLAGEN) {
            audit.log(Entry.of("payment.VOP_DISCARD").subjects(id).refused());
            return Optional.of("Hier ist schon entschieden. Laden Sie die Seite neu.");
        }
        tabelle.verwirf(id);
        audit.log(Entry.of("payment.VOP_DISCARD").subjects(id));
        return Optional.empty();
    }
}
