package de.tragwerk.payment.grant;

import de.tragwerk.decision.Briefzahlung;
import de.tragwerk.payment.sepa.Empfaenger;
import de.tragwerk.payment.sepa.Ibans;
import de.tragwerk.payment.store.BewilligungTabelle;
import de.tragwerk.payment.store.PlanTabelle;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Answers the module that decides, while a letter is written.
@Component
class Empfaengerpruefung implements Briefzahlung {

    private final BewilligungTabelle tabelle;
    private final PlanTabelle plan;

    Empfaengerpruefung(BewilligungTabelle tabelle, PlanTabelle plan) {
        this.tabelle = tabelle;
        this.plan = plan;
    }

    @Override
    public Map<Feld, String> fehler(String empfaenger, String iban, String verwendung) {
        Map<Feld, String> fehler = new EnumMap<>(Feld.class);
        Empfaenger.nameFehler(empfaenger).ifPresent(satz -> fehler.put(Feld.EMPFAENGER, satz));
        Empfaenger.ibanFehler(Ibans.dicht(iban)).ifPresent(satz -> fehler.put(Feld.IBAN, satz));
        Empfaenger.verwendungFehler(verwendung).ifPresent(satz -> fehler.put(Feld.VERWENDUNG, satz));
        return fehler;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean angewiesen(UUID zeile) {
        return tabelle.angewiesenBis(zeile).isPresent();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<YearMonth> angewiesenBis(UUID zeile) {
        plan.halteAn();
        return tabelle.angewiesenBis(zeile);
    }
}
