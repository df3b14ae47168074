package de.tragwerk.payment.third;

import de.tragwerk.akte.Klaerungen;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A rent that is to be paid directly waits for the landlord's account, which no application names.
@Component
@Order(21)
class Direktwunsch implements Klaerungen {

    private final Direktzahlungen direktzahlungen;

    Direktwunsch(Direktzahlungen direktzahlungen) {
        this.direktzahlungen = direktzahlungen;
    }

    @Override
    public List<Punkt> offen(UUID akte) {
        return direktzahlungen.gewuenscht(akte)
                ? List.of(new Punkt(
                        "DIREKTZAHLUNG_GEWUENSCHT",
                        "Die Person möchte, dass die Miete direkt gezahlt wird",
                        "Konto der Vermieterin oder des Vermieters erfragen und die Direktzahlung vorschlagen; will die Person es nicht mehr, die Tatsache berichtigen",
                        "/zahlungen#direkt",
                        null,
                        false))
                : List.of();
    }
}
