package de.tragwerk.payment.loan;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.payment.model.Darlehen;
import de.tragwerk.payment.model.Vieraugen;
import de.tragwerk.payment.model.Vorschlagsstand;
import de.tragwerk.payment.model.Zielkorrektur;
import de.tragwerk.payment.sepa.Empfaenger;
import de.tragwerk.payment.sepa.Ibans;
import de.tragwerk.payment.store.BewilligungTabelle;
import de.tragwerk.payment.store.DarlehenTabelle;
import de.tragwerk.payment.store.PlanTabelle;
import de.tragwerk.payment.store.SperrenTabelle;
import de.tragwerk.payment.store.ZielkorrekturTabelle;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Corrects where the money of a loan, a grant or a line of a letter goes after the bank sent it back: one person
/// proposes, another releases. What came back is due once; the plan does not change, so the next run orders the
/// sum once more and no second time.
@Service
public class Zielkorrekturen {

    private record Wovon(int kreis, UUID person, Darlehen.@Nullable Dritter dritter) {}

    private final ZielkorrekturTabelle tabelle;
    private final DarlehenTabelle darlehen;
    private final BewilligungTabelle bewilligungen;
    private final PlanTabelle plan;
    private final SperrenTabelle aufgaben;
    private final Access access;
    private final Audit audit;
    private final RealTime time;

    Zielkorrekturen(
            ZielkorrekturTabelle tabelle,
            DarlehenTabelle darlehen,
            BewilligungTabelle bewilligungen,
            PlanTabelle plan,
            SperrenTabelle aufgaben,
            Access access,
            Audit audit,
            RealTime time) {
        this.tabelle = tabelle;
        this.darlehen = darlehen;
        this.bewilligungen = bewilligungen;
        this.plan = plan;
        this.aufgaben = aufgaben;
        this.access = access;
        this.audit = audit;
        this.time = time;
    }

    /// Those that were not discarded, newest first.
    @Transactional
    public List<Zielkorrektur> ofAkte(UUID akte) {
        return tabelle.ofAkte(akte).stream()
                .filter(z -> z.zustand() != Vorschlagsstand.VERWORFEN)
                .toList();
    }

    /// @return what is wrong, empty when it is proposed
    @Transactional
    public Optional<String> schlageVor(
            UUID akte, UUID id, String empfaenger, String iban, String verwendung, String begruendung) {
        Wovon d = wovon(akte, id);
        Darlehen.Dritter dritter = d.dritter();
        if (dritter == null || !tabelle.gestoert(akte).contains(id)) {
            return Optional.of(
                    "Von diesem Empfänger kam keine Zahlung zurück, und die Bank hatte nichts gegen ihn, also bleibt sein Konto. Laden Sie die Seite neu.");
        }
        String dicht = Ibans.dicht(iban);
        Optional<String> falsch = Empfaenger.fehler(empfaenger, dicht, verwendung);
        if (falsch.isPresent()) {
            return falsch;
        }
        Darlehen.Dritter neu = new Darlehen.Dritter(empfaenger.strip(), dicht, verwendung.strip());
        if (neu.equals(bisher(akte, id, dritter))) {
            return Optional.of(
                    "Das sind dieselben Angaben, mit denen die Zahlung zurückkam. Klären Sie Name und IBAN mit dem Empfänger, und tragen Sie ein, was anders ist.");
        }
        if (begruendung.strip().length() < 10 || begruendung.length() > 2_000) {
            return Optional.of(
                    "Der Grund fehlt. Schreiben Sie in einem Satz, woher Sie die neue Bankverbindung haben.");
        }
        boolean da = tabelle.neu(
                new Zielkorrektur(
                        Ids.next(),
                        akte,
                        d.kreis(),
                        id,
                        neu,
                        begruendung.strip(),
                        Vorschlagsstand.VORGESCHLAGEN,
                        access.employee().person()),
                access.employee().id(),
                time.instant());
        if (!da) {
            return Optional.of(
                    "Hierfür wartet schon eine andere Bankverbindung. Geben Sie sie frei, oder verwerfen Sie sie.");
        }
        audit.log(Entry.of("payment.LOAN_ACCOUNT_PROPOSE").subjects(akte, d.person()));
        return Optional.empty();
    }

    /// What is paid to somebody else; nobody else corrects it until the end of the transaction.
    private Wovon wovon(UUID akte, UUID id) {
        return darlehen.sperre(akte, id)
                .map(d -> new Wovon(d.kreis(), d.person(), d.dritter()))
                .or(() -> bewilligungen.sperre(akte, id).map(b -> new Wovon(b.kreis(), b.person(), b.dritter())))
                .orElseThrow(AccessRefused::new);
    }

    private Darlehen.Dritter bisher(UUID akte, UUID id, Darlehen.Dritter erster) {
        return tabelle.ofAkte(akte).stream()
                .filter(z -> z.darlehen().equals(id) && z.zustand() == Vorschlagsstand.GILT)
                .findFirst()
                .map(Zielkorrektur::ziel)
                .orElse(erster);
    }

    /// What stands against a release whatever the password is; asked before it.
    @Transactional
    public Optional<String> darfNichtFreigeben(UUID akte, UUID id) {
        return darfNicht(tabelle.sperre(akte, id).orElseThrow(AccessRefused::new));
    }

    private Optional<String> darfNicht(Zielkorrektur z) {
        return Vieraugen.hindernis(
                z.zustand() == Vorschlagsstand.VORGESCHLAGEN,
                z.vorgeschlagenPerson(),
                access.employee().person());
    }

    /// The second person says yes: the next run pays there, and the task about what came back is done.
    @Transactional
    public Optional<String> gibFrei(UUID akte, UUID id) {
        Zielkorrektur z = tabelle.sperre(akte, id).orElseThrow(AccessRefused::new);
        Optional<String> nein = darfNicht(z);
        if (nein.isPresent()) {
            return nein;
        }
        // No run may order between looking and correcting.
        plan.halteAn();
        Wovon d = wovon(akte, z.darlehen());
        tabelle.gibFrei(z, access.employee().id(), time.instant());
        for (SperrenTabelle.Grund grund :
                List.of(SperrenTabelle.Grund.RUECKLAEUFER, SperrenTabelle.Grund.NAME_WEICHT_AB)) {
            aufgaben.erledigtAn(akte, grund, z.darlehen(), time.instant());
        }
        audit.log(Entry.of("payment.LOAN_ACCOUNT_RELEASE").subjects(akte, d.person()));
        return Optional.empty();
    }

    @Transactional
    public Optional<String> verwirf(UUID akte, UUID id) {
        Zielkorrektur z = tabelle.sperre(akte, id).orElseThrow(AccessRefused::new);
        if (z.zustand() != Vorschlagsstand.VORGESCHLAGEN) {
            return Optional.of("Hier ist schon entschieden. Laden Sie die Seite neu.");
        }
        tabelle.verwirf(id);
        audit.log(Entry.of("payment.LOAN_ACCOUNT_DISCARD").subjects(akte));
        return Optional.empty();
    }
}
