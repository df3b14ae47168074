package de.tragwerk.decision.facts;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.decision.model.TatsacheArt;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// From answers to facts: what the form asks, and what follows for a calculation.
class AntragsleserTest {

    /// § 35 Abs. 1 Satz 1 SGB XII: who belongs to the file counts while she lives there; the form says who does
    /// besides.
    @Test
    void nurWerNichtZurAkteGehoertIstWeitererMensch() {
        Antragsfall fall = Antragsfall.am("2026-03-02");
        fall.inDerAkte("Nadia", "1990-04-11", "ANTRAGSTELLEND");
        fall.inDerAkte("Noah", "2016-05-10", "KIND");
        fall.genannt(1, "Noah", "2016-05-10", "kind");
        assertThat(fall.lies(TatsacheArt.MITBEWOHNER)).containsExactly("0 2026-03");
        // A flatmate with the same first name as the child is somebody else.
        fall.angabe("person.familienname", 2, "Anders")
                .angabe("person.vornamen", 2, "Noah")
                .angabe("person.beziehung", 2, "mitbewohner");
        // The form lists the children of the applicant herself, too.
        fall.genannt(3, "Nadia", "1990-04-11", "selbst");
        assertThat(fall.lies(TatsacheArt.MITBEWOHNER)).containsExactly("1 2026-03");
        assertThat(fall.lies(TatsacheArt.KOPFZAHL)).isEmpty();
    }

    /// Twins have one birthday: each keeps her own income.
    @Test
    void zwillingeWerdenNichtVerwechselt() {
        Antragsfall fall = Antragsfall.am("2026-03-02");
        fall.inDerAkte("Nadia", "1990-04-11", "ANTRAGSTELLEND");
        UUID ida = fall.inDerAkte("Ida", "2016-05-10", "KIND");
        UUID mia = fall.inDerAkte("Mia", "2016-05-10", "KIND");
        fall.genannt(1, "Ida", "2016-05-10", "kind").genannt(2, "Mia", "2016-05-10", "kind");
        fall.angabe("einkommen.art", 1, "uvg")
                .angabe("einkommen.person", 1, "2")
                .angabe("einkommen.netto", 1, "299.00")
                .angabe("einkommen.rhythmus", 1, "monatlich");
        assertThat(fall.lies(TatsacheArt.EINKOMMEN, ida)).isEmpty();
        assertThat(fall.lies(TatsacheArt.EINKOMMEN, mia)).containsExactly("uvg:29900 2026-03");
    }

    /// "Bis dahin gilt das dritte Kapitel; danach prüfen wir neu": the fact has the end that was told (§ 21 Satz
    /// 1 SGB XII). One that is over is none.
    @Test
    void eineErwerbsminderungAufZeitHatEinEnde() {
        Antragsfall fall = Antragsfall.am("2026-03-02");
        fall.inDerAkte("Nadia", "1990-04-11", "ANTRAGSTELLEND");
        fall.angabe("arbeit.em_festgestellt", "voll_zeit").angabe("arbeit.em_bis", "2026-06");
        assertThat(fall.lies(TatsacheArt.ERWERBSMINDERUNG)).containsExactly("voll_befristet 2026-03 2026-06");
        Antragsfall vorbei = Antragsfall.am("2026-03-02");
        vorbei.inDerAkte("Nadia", "1990-04-11", "ANTRAGSTELLEND");
        vorbei.angabe("arbeit.em_festgestellt", "voll_zeit").angabe("arbeit.em_bis", "2026-02");
        assertThat(vorbei.lies(TatsacheArt.ERWERBSMINDERUNG)).containsExactly("keine 2026-03");
    }

    /// § 39 Satz 2 and 3 SGB XII: what the form asks is read.
    @Test
    void dieVermutungHaengtAnDerAntwort() {
        for (String[] fall : new String[][] {
            {"ja", "", "", "ja 2026-03"},
            {"nein", "", "", "nein 2026-03"},
            {"ja", "haushalt.pflegt_mich", "ja", "ausgenommen 2026-03"},
            {"ja", "kinder.betreut_u6", "ja", "ausgenommen 2026-03"},
            {"teils", "", "", ""}
        }) {
            Antragsfall a = Antragsfall.am("2026-03-02");
            a.inDerAkte("Eva", "1996-04-11", "ANTRAGSTELLEND");
            UUID mutter = a.inDerAkte("Rosa", "1966-05-10", "HAUSHALT");
            a.genannt(1, "Rosa", "1966-05-10", "eltern").angabe("haushalt.gemeinsam_wirtschaften", 1, fall[0]);
            if (!fall[1].isEmpty()) {
                a.angabe(fall[1], fall[1].startsWith("haushalt") ? 1 : 0, fall[2]);
            }
            assertThat(String.join("", a.lies(TatsacheArt.GEMEINSAM_WIRTSCHAFTEN, mutter)))
                    .as(fall[0] + fall[1])
                    .isEqualTo(fall[3]);
        }
    }

    /// § 82 Abs. 7 Satz 1 SGB XII: a tax refund of January is property in March; one of March counts in March,
    /// one that is still to come in its month.
    @Test
    void einmaligesZaehltImMonatDesZuflusses() {
        for (String[] fall : new String[][] {
            {"2026-01", ""}, {"2026-03", "other:80000 2026-03 2026-03"}, {"2026-05", "other:80000 2026-05 2026-05"}
        }) {
            Antragsfall a = Antragsfall.am("2026-03-10");
            UUID ich = a.inDerAkte("Eva", "1996-04-11", "ANTRAGSTELLEND");
            a.angabe("einkommen.art", 1, "einmalig")
                    .angabe("einkommen.person", 1, "0")
                    .angabe("einkommen.netto", 1, "800.00")
                    .angabe("einkommen.rhythmus", 1, "einmalig")
                    .angabe("einkommen.seit", 1, fall[0]);
            assertThat(String.join("", a.lies(TatsacheArt.EINKOMMEN, ich))).isEqualTo(fall[1]);
        }
    }

    /// § 82 Abs. 1 Satz 3 SGB XII: "ich" draws 518.00 for two minors: 259.00 each. For three it cannot be divided
    /// and stays for the officer.
    @Test
    void kindergeldGehoertDenKindern() {
        Antragsfall a = Antragsfall.am("2026-03-10");
        UUID mutter = a.inDerAkte("Eva", "1986-04-11", "ANTRAGSTELLEND");
        UUID ida = a.inDerAkte("Ida", "2016-05-10", "KIND");
        UUID mo = a.inDerAkte("Mo", "2018-05-10", "KIND");
        a.angabe("einkommen.art", 1, "kindergeld")
                .angabe("einkommen.person", 1, "0")
                .angabe("einkommen.netto", 1, "518.00")
                .angabe("einkommen.rhythmus", 1, "monatlich");
        assertThat(a.lies(TatsacheArt.EINKOMMEN, mutter)).isEmpty();
        assertThat(a.lies(TatsacheArt.EINKOMMEN, ida)).containsExactly("child_benefit:25900 2026-03");
        assertThat(a.lies(TatsacheArt.EINKOMMEN, mo)).containsExactly("child_benefit:25900 2026-03");
        a.inDerAkte("Jo", "2020-05-10", "KIND");
        assertThat(a.lies(TatsacheArt.EINKOMMEN, mutter)).containsExactly("child_benefit:51800 2026-03");
    }

    /// § 90 Abs. 1, § 91 SGB XII: what cannot be reached, or not yet.
    @Test
    void obVermoegenVerfuegbarIstWirdGelesen() {
        for (String[] fall : new String[][] {
            {"sparen", "ja", "", "geld:1400000 2026-03"},
            {"sparen", "nein", "", "gesperrt:1400000 2026-03"},
            {"depot", "spaeter", "", "spaeter:1400000 2026-03"},
            {"versicherung", "", "nein", "gesperrt:1400000 2026-03"},
            {"versicherung", "", "ja", "versicherung:1400000 2026-03"},
            {"bestattung", "nein", "nein", "bestattung:1400000 2026-03"}
        }) {
            Antragsfall a = Antragsfall.am("2026-03-10");
            a.inDerAkte("Eva", "1986-04-11", "ANTRAGSTELLEND");
            a.angabe("vermoegen.art", 1, fall[0])
                    .angabe("vermoegen.person", 1, "0")
                    .angabe("vermoegen.wert", 1, "14000.00")
                    .angabe("vermoegen.verfuegbar", 1, fall[1])
                    .angabe("vermoegen.kuendbar", 1, fall[2]);
            assertThat(a.lies(TatsacheArt.VERMOEGEN)).as(fall[0] + fall[1]).containsExactly(fall[3]);
        }
    }

    /// § 27 Abs. 2 Satz 3 SGB XII: a partner's child is a child of the case, and whose it is is read where it is
    /// said.
    @Test
    void wessenKindEsIst() {
        Antragsfall a = Antragsfall.am("2026-03-10");
        a.inDerAkte("Eva", "1986-04-11", "ANTRAGSTELLEND");
        a.inDerAkte("Uwe", "1980-04-11", "PARTNER");
        UUID ihres = a.inDerAkte("Ida", "2016-05-10", "KIND");
        UUID beider = a.inDerAkte("Mo", "2018-05-10", "KIND");
        UUID seines = a.inDerAkte("Jo", "2015-05-10", "HAUSHALT");
        a.genannt(1, "Uwe", "1980-04-11", "partner")
                .genannt(2, "Ida", "2016-05-10", "kind")
                .angabe("kinder.unterhalt", 2, "uvg")
                .genannt(3, "Mo", "2018-05-10", "kind")
                .angabe("kinder.unterhalt", 3, "entfaellt")
                .genannt(4, "Jo", "2015-05-10", "stiefkind");
        assertThat(a.lies(TatsacheArt.KIND_VON, ihres)).containsExactly("antragsteller 2026-03");
        assertThat(a.lies(TatsacheArt.KIND_VON, beider)).containsExactly("beide 2026-03");
        assertThat(a.lies(TatsacheArt.KIND_VON, seines)).containsExactly("partner 2026-03");
        assertThat(a.lies(TatsacheArt.ROLLE, seines)).containsExactly("kind 2026-03");
    }

    /// § 16 Abs. 2 Satz 2 SGB I, § 44 Abs. 2 Satz 1 SGB XII: told elsewhere on 26 February, so facts are from
    /// February on. An older day and one after the application are nothing an application of this day can count
    /// from.
    @Test
    void einAntragBeiEinerAnderenBehoerdeZaehltVonDort() {
        for (String[] fall : new String[][] {{"2026-02-26", "2026-02"}, {"2024-02-26", ""}, {"2026-04-01", ""}}) {
            Antragsfall a = Antragsfall.am("2026-03-03");
            a.inDerAkte("Eva", "1946-04-11", "ANTRAGSTELLEND");
            a.angabe("antrag.frueher_gemeldet_am", fall[0]).angabe("wohnen.kaltmiete", "380.00");
            assertThat(a.lies(TatsacheArt.ANTRAG_AM))
                    .isEqualTo(fall[1].isEmpty() ? List.of() : List.of(fall[0] + " " + fall[1]));
            assertThat(a.lies(TatsacheArt.KALTMIETE))
                    .containsExactly("38000 " + (fall[1].isEmpty() ? "2026-03" : fall[1]));
        }
    }

    /// "Ab diesem Monat teilen wir die Wohnkosten", "Wir rechnen für die Tage", "Möchte Ihre Partnerin auch
    /// Leistungen?": what the form promises becomes facts.
    @Test
    void wasDasFormularZusagtWirdGelesen() {
        Antragsfall a = Antragsfall.am("2026-03-10");
        a.inDerAkte("Eva", "1956-04-11", "ANTRAGSTELLEND");
        UUID mann = a.inDerAkte("Uwe", "1955-04-11", "PARTNER");
        UUID kind = a.inDerAkte("Ida", "2016-05-10", "KIND");
        a.genannt(1, "Uwe", "1955-04-11", "partner")
                .angabe("partner.beantragt_mit", 1, "nein")
                .angabe("haushalt.person_seit", 1, "2026-05")
                .genannt(2, "Ida", "2016-05-10", "kind")
                .angabe("haushalt.kind_anteil", 2, "tage")
                .angabe("haushalt.person_seit", 2, "2016-05")
                .genannt(3, "Bea", "", "mitbewohner")
                .genannt(4, "Ben", "", "mitbewohner")
                .angabe("haushalt.person_seit", 4, "2026-06");
        assertThat(a.lies(TatsacheArt.OHNE_ANTRAG, mann)).containsExactly("true 2026-03");
        assertThat(a.lies(TatsacheArt.ZUGEHOERIGKEIT)).containsExactly("noch_nicht 2026-03 2026-04");
        assertThat(a.lies(TatsacheArt.ZEITWEISE, kind)).containsExactly("true 2026-03");
        assertThat(a.lies(TatsacheArt.MITBEWOHNER)).containsExactly("1 2026-03 2026-05", "2 2026-06");
    }
}
