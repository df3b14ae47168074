package de.tragwerk.decision;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What the module that pays says about money that a letter is to grant or to end.
public interface Briefzahlung {

    /// Part of a payee.
    enum Feld {
        EMPFAENGER,
        IBAN,
        VERWENDUNG
    }

    /// What is wrong with a payee, by part, as sentences that say what to do; empty when money can go there.
    Map<Feld, String> fehler(String empfaenger, String iban, String verwendung);

    /// Whether money of a line was ordered and stayed out, as far as one sees without waiting for a run.
    boolean angewiesen(UUID zeile);

    /// Last month for which money of a line was ordered. No run orders until the end of the transaction.
    Optional<YearMonth> angewiesenBis(UUID zeile);
}
