package de.tragwerk.scenario.geschichte;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.support.Fallgeschichte;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/// Who gets the money: landlord, creditors, a file that waits (§ 35a SGB XII, § 17 Abs. 1 Satz 2 SGB XII).
final class Zahlweg {

    private Zahlweg() {}

    static List<Geschichte> alle() {
        return List.of(vermieter(), pfaendung(), ruecklaeufer());
    }

    /// § 35a Abs. 3 SGB XII: 450 € go to the landlord from April 2025 on, 100.65 to her. From October to
    /// March 250 € of other income: 300.65 are payable, all of it to the landlord (§ 43a Abs. 3: up to what
    /// is payable). From July 2026 on everything goes to her again. The sum is always what is decided.
    private static Geschichte vermieter() {
        return Geschichte.von("Sophie", "lässt die Miete an den Vermieter zahlen")
                .am("02.01.2025", g -> {
                    g.pensionaerin("01.2025");
                    g.wirdBeschieden();
                })
                .am(
                        "10.03.2025",
                        g -> g.konto()
                                .mieteAnVermieter(
                                        "450", "04.2025", "Zwei Monatsmieten sind offen, die Kündigung droht."))
                .am("10.09.2025", g -> {
                    g.tatsache("EINKOMMEN", Map.of("code", "other", "wert", "250", "von", "10.2025", "bis", "03.2026"));
                    g.wirdZulastenGeaendert();
                })
                .am("05.12.2025", g -> g.wirdWeiterbewilligt())
                .am("10.06.2026", g -> g.konto().nichtMehrAnVermieter())
                .bezahlt(9, 55_065, 6, 30_065, 9, 55_065)
                .bezahltFuer("UNTERKUNFT", YearMonth.of(2025, 4), 6, 45_000, 6, 30_065, 3, 45_000)
                .bezahltFuer("LEBENSUNTERHALT", YearMonth.of(2025, 1), 3, 55_065, 6, 10_065, 6, 0, 3, 10_065, 6, 55_065)
                .forderung();
    }

    /// § 17 Abs. 1 Satz 2 SGB XII: an attachment is answered and changes nothing. The file waits two months
    /// for papers; a claim is not touched by that. Rent + 20 € from October 2025 on: 570.65.
    private static Geschichte pfaendung() {
        return Geschichte.von("Rosa", "wird gepfändet, und ihre Akte ruht")
                .am("02.01.2025", g -> {
                    g.pensionaerin("01.2025");
                    g.wirdBeschieden();
                })
                .am(
                        "10.03.2025",
                        g -> g.konto()
                                .wirdGepfaendet(
                                        "Inkasso Nord GmbH\nHafenstraße 1\n20095 Hamburg", "12 M 4/25", "07.03.2025"))
                .am("05.05.2025", g -> g.ruht("05.07.2025", "Der Rentenbescheid fehlt."))
                .am("07.07.2025", g -> g.wirdFortgefuehrt())
                .am("10.09.2025", g -> {
                    g.tatsache("KALTMIETE", Map.of("wert", "400", "von", "10.2025"));
                    g.wirdBeschieden();
                })
                .am("05.12.2025", g -> g.wirdWeiterbewilligt())
                .bezahlt(9, 55_065, 15, 57_065)
                .forderung()
                .amEnde(g -> assertThat(g.amt()
                                .werte("select distinct iban from payment.zahlung where akte_id = '" + g.akte() + "'"))
                        .containsExactly(Fallgeschichte.IBAN));
    }

    /// The payment of May 2025 comes back because the account was closed (AC04): nothing goes to it again.
    /// With the new account May and June are paid by the run of June: 2 × 550.65.
    private static Geschichte ruecklaeufer() {
        return Geschichte.von("Paula", "wechselt die Bank, und eine Zahlung kommt zurück")
                .am("02.01.2025", g -> {
                    g.pensionaerin("01.2025");
                    g.wirdBeschieden();
                })
                .am("02.05.2025", g -> g.bank().schicktZurueck("2025-05", "AC04", LocalDate.of(2025, 5, 2)))
                .am("12.05.2025", g -> {
                    g.tatsache("KONTO", Map.of("wert", "DE02100500000054540402", "von", "05.2025"));
                    g.amt().bestaetigeZahlweg(g.akte());
                    g.konto().wirdEntsperrt();
                })
                .am("05.12.2025", g -> g.wirdWeiterbewilligt())
                .bezahlt(24, 55_065)
                .lauf("2025-05 55065", "2025-06 110130", "2025-07 55065")
                .forderung()
                .amEnde(g -> assertThat(g.amt()
                                .werte("select iban || ' ' || count(*) from payment.zahlung where akte_id = '"
                                        + g.akte() + "' group by iban order by 1"))
                        .containsExactly("DE02100500000054540402 20", Fallgeschichte.IBAN + " 5"));
    }
}
