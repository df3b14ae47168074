package de.tragwerk.law.sgb2;

import static de.tragwerk.law.sgb2.Fall.antragstellend;
import static de.tragwerk.law.sgb2.Fall.erste;
import static de.tragwerk.law.sgb2.Fall.eur;
import static de.tragwerk.law.sgb2.Fall.haushalt;
import static de.tragwerk.law.sgb2.Fall.kind;
import static de.tragwerk.law.sgb2.Fall.lohn;
import static de.tragwerk.law.sgb2.Fall.rechne;
import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.kernel.Money;
import de.tragwerk.law.sgb2.Person.Einkommen;
import de.tragwerk.law.sgb2.Person.Merkmal;
import de.tragwerk.law.sgb2.Person.Rolle;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// §§ 11 to 11b in their corners.
class AnrechnungTest {
    private static final Person ANNA = antragstellend("1980-05-05");

    private static Money zaehlt(Person p) {
        return erste(haushalt("2026-03", "500", "0", p)).einkommen();
    }

    private static Einkommen von(Einkommensart art, String betrag) {
        return Einkommen.of(art, eur(betrag));
    }

    @ParameterizedTest
    @CsvSource({
        "100,0",
        "100.01,0.01",
        "101,0.80",
        "520,336",
        "521,336.70",
        "1000,672",
        "1001,672.90",
        "1200,852",
        "1201,853",
        "1500,1152"
    })
    void grenzen_der_stufen_ohne_kind(String brutto, String zaehlt) {
        assertThat(zaehlt(ANNA.mitEinkommen(lohn(brutto, brutto)))).isEqualTo(eur(zaehlt));
    }

    @ParameterizedTest
    @CsvSource({"1200,852", "1500,1122", "1501,1123"})
    void letzte_stufe_mit_minderjaehrigem_kind(String brutto, String zaehlt) {
        assertThat(erste(haushalt(
                                "2026-03",
                                "500",
                                "0",
                                ANNA.mitEinkommen(lohn(brutto, brutto)),
                                kind("k", "2010-01-01")))
                        .einkommen())
                .isEqualTo(eur(zaehlt));
        assertThat(erste(haushalt(
                                "2026-03",
                                "500",
                                "0",
                                ANNA.mitEinkommen(lohn("1500", "1500")),
                                kind("k", "2007-01-01")))
                        .einkommen())
                .isEqualTo(eur("1152"));
    }

    @Test
    void mehrere_arbeiten_zaehlen_zusammen() {
        assertThat(zaehlt(ANNA.mitEinkommen(lohn("300", "300"), lohn("220", "200"))))
                .isEqualTo(eur("316"));
        assertThat(zaehlt(ANNA.mitEinkommen(von(Einkommensart.SELBSTAENDIG, "300"), von(Einkommensart.ERWERB, "220"))))
                .isEqualTo(eur("336"));
    }

    @Test
    void kleine_einnahmen_bis_zehn_euro_zaehlen_nicht() {
        assertThat(zaehlt(ANNA.mitEinkommen(von(Einkommensart.SONSTIGES, "10"))))
                .isEqualTo(Money.ZERO);
        Person ohnePauschale = kind("k", "2010-01-01", von(Einkommensart.SONSTIGES, "10.01"));
        assertThat(rechne(haushalt("2026-03", "500", "0", ANNA, ohnePauschale))
                        .personen()
                        .getLast()
                        .einkommen())
                .isEqualTo(eur("10.01"));
    }

    @Test
    void kinder_unter_15_behalten_100_euro_lohn() {
        Person k = kind("k", "2012-01-01", lohn("150", "150"));
        assertThat(rechne(haushalt("2026-03", "500", "0", ANNA, k))
                        .personen()
                        .getLast()
                        .einkommen())
                .isEqualTo(eur("50"));
        Person sechzehn = kind("k", "2010-01-01", lohn("150", "150"));
        assertThat(rechne(haushalt("2026-03", "500", "0", ANNA, sechzehn))
                        .personen()
                        .getLast()
                        .einkommen())
                .isEqualTo(eur("40"));
    }

    @Test
    void ferienjob_entschaedigung_und_erbschaft_sind_kein_einkommen() {
        assertThat(zaehlt(ANNA.mitEinkommen(
                        von(Einkommensart.FERIENJOB, "900"),
                        von(Einkommensart.ENTSCHAEDIGUNG, "5000"),
                        von(Einkommensart.ERBSCHAFT, "5000"))))
                .isEqualTo(Money.ZERO);
        assertThat(erste(haushalt("2023-06", "500", "0", ANNA.mitEinkommen(von(Einkommensart.ERBSCHAFT, "300"))))
                        .einkommen())
                .isEqualTo(eur("270"));
    }

    @Test
    void versicherung_und_vorsorge_bei_anderem_einkommen() {
        Person.Abzuege a = new Person.Abzuege(eur("40"), eur("20"), eur("99"), Money.ZERO);
        assertThat(zaehlt(
                        ANNA.mitEinkommen(von(Einkommensart.KRANKENGELD, "500")).mitAbzuegen(a)))
                .isEqualTo(eur("410"));
        // a minor has the lump sum only with a contract of its own
        Person k = new Person(
                "k",
                Rolle.KIND,
                LocalDate.parse("2010-01-01"),
                Set.of(Merkmal.EIGENE_VERSICHERUNG),
                null,
                Money.ZERO,
                Money.ZERO,
                List.of(von(Einkommensart.UNTERHALT, "200")),
                Person.Abzuege.KEINE,
                0,
                Money.ZERO,
                null,
                List.of());
        assertThat(rechne(haushalt("2026-03", "500", "0", ANNA, k))
                        .personen()
                        .getLast()
                        .einkommen())
                .isEqualTo(eur("170"));
    }

    @Test
    void abzuege_nie_mehr_als_das_einkommen() {
        Person.Abzuege a = new Person.Abzuege(eur("400"), eur("20"), eur("99"), eur("100"));
        assertThat(zaehlt(
                        ANNA.mitEinkommen(von(Einkommensart.KRANKENGELD, "50")).mitAbzuegen(a)))
                .isEqualTo(Money.ZERO);
        assertThat(zaehlt(ANNA.mitEinkommen(new Einkommen(Einkommensart.ERWERB, eur("300"), eur("200"), eur("200")))))
                .isEqualTo(Money.ZERO);
    }

    @Test
    void freibetrag_wegen_grundrentenzeiten() {
        // 100 + 30 % of 400 = 220; 500 - 220 - 30
        assertThat(zaehlt(rente("500", 396))).isEqualTo(eur("250"));
        assertThat(zaehlt(rente("500", 395))).isEqualTo(eur("470"));
        // at most half of 563
        assertThat(zaehlt(rente("900", 400))).isEqualTo(eur("588.50"));
    }

    private static Person rente(String betrag, int monate) {
        return new Person(
                "a",
                Rolle.ANTRAGSTELLEND,
                LocalDate.parse("1980-05-05"),
                Set.of(),
                null,
                Money.ZERO,
                Money.ZERO,
                List.of(von(Einkommensart.RENTE, betrag)),
                Person.Abzuege.KEINE,
                monate,
                Money.ZERO,
                null,
                List.of());
    }

    @Test
    void junge_menschen_vor_juli_2023_mit_der_grundabsetzung() {
        Person p = antragstellend("2003-01-01", Merkmal.AUSBILDUNG).mitEinkommen(lohn("500", "500"));
        assertThat(erste(haushalt("2023-06", "500", "0", p)).einkommen()).isEqualTo(eur("320"));
        assertThat(erste(haushalt("2023-07", "500", "0", p)).einkommen()).isEqualTo(Money.ZERO);
        // from 25 on no longer
        Person alt = antragstellend("1998-01-01", Merkmal.AUSBILDUNG).mitEinkommen(lohn("500", "500"));
        assertThat(erste(haushalt("2023-07", "500", "0", alt)).einkommen()).isEqualTo(eur("320"));
    }
}
