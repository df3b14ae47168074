package de.tragwerk.payment.sepa;

import java.util.Set;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;

/// Whether an account can be paid to: length and structure of its country, check digits, inside of SEPA.
public final class Ibans {

    /// Countries and territories of SEPA by the codes their IBANs begin with (EPC409-09, state of 2025).
    private static final Set<String> SEPA = Set.of(
            "AD", "AL", "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GI", "GR", "HR",
            "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MC", "MD", "ME", "MK", "MT", "NL", "NO", "PL", "PT", "RO",
            "RS", "SE", "SI", "SK", "SM", "VA");

    private Ibans() {}

    public static String dicht(String iban) {
        return iban.replaceAll("\\s", "").toUpperCase(java.util.Locale.ROOT);
    }

    public static boolean richtig(String iban) {
        try {
            IbanUtil.validate(iban);
            return true;
        } catch (Iban4jException | IllegalArgumentException e) {
            return false;
        }
    }

    public static boolean sepa(String iban) {
        return iban.length() > 2 && SEPA.contains(iban.substring(0, 2));
    }
}
