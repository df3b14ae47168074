package de.tragwerk.payment.recourse;

import de.tragwerk.payment.model.Kasse;
import de.tragwerk.payment.store.KassenTabelle;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Where a debtor pays: the account from which the authority pays the same benefit.
@Component
class Einzahlungskonten {
    private final KassenTabelle kassen;

    Einzahlungskonten(KassenTabelle kassen) {
        this.kassen = kassen;
    }

    /// "Stadtkasse Lindenbrück, IBAN DE02 1203 …", empty where no account pays this chapter.
    Optional<String> fuer(int kapitel) {
        return Optional.ofNullable(kassen.nachKapitel().get(kapitel))
                .map(kassen::get)
                .map(Einzahlungskonten::zeile);
    }

    private static String zeile(Kasse kasse) {
        return kasse.name() + ", IBAN " + kasse.iban().replaceAll("(.{4})(?=.)", "$1\u00a0");
    }
}
