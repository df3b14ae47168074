package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.cli.demo.Desk;
import de.tragwerk.message.Angabe;
import de.tragwerk.message.Vertrauensniveau;
import de.tragwerk.support.Amt;
import de.tragwerk.support.Einwurf;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Notices go into a mailbox only when it is known to be that of the person in the file.
@TragwerkTest
class PortalkontoTest {

    private static final List<Angabe> ANTRAG = List.of(
            new Angabe("person.vornamen", 0, "Walburga"),
            new Angabe("person.geburtsdatum", 0, "1957-05-19"),
            new Angabe("anschrift.strasse", 0, "Gerbergasse"),
            new Angabe("anschrift.hausnummer", 0, "12"),
            new Angabe("anschrift.plz", 0, "12345"),
            new Angabe("anschrift.ort", 0, "Lindenbrück"),
            new Angabe("kontakt.weg", 0, "postfach"),
            new Angabe("arbeit.status", 0, "rente"),
            new Angabe("wohnen.art", 0, "miete"),
            new Angabe("wohnen.kaltmiete", 0, "380.00"),
            new Angabe("wohnen.warmwasser", 0, "zentral"),
            new Angabe("bank.iban", 0, "DE89370400440532013000"),
            new Angabe("bank.inhaber", 0, "Walburga Kontovicz"));

    @Test
    void aStrangersApplicationTurnsNoNoticeToHim(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        byte[] hers = Einwurf.schluessel();
        // Nobody else has this name, also when the test comes again: else another person's file would be compared.
        String name = "Kontovicz-" + Einwurf.nachname();
        UUID first = antrag(program, name, Vertrauensniveau.SUBSTANZIELL, hers);
        Browser desk = amt.platz("j.wiechert").open("/eingang/" + first);
        desk.submit("uebernehmen", Desk.doubts(desk), "");
        String file = desk.location().getPath();
        String akte = file.substring("/akte/".length());
        assertThat(postweg(desk, file)).isEqualTo("Postfach");
        assertThat(desk.open("/eingang/" + first)
                        .page()
                        .select("[data-qa=konto-bestaetigt]")
                        .text())
                .contains("mit Ausweis oder Zertifikat angemeldet");

        // Her name and birthday, typed by somebody else who also proved who he is, but not that he is she.
        UUID second = antrag(program, name, Vertrauensniveau.HOCH, Einwurf.schluessel());
        uebernimm(amt, desk, second, akte);
        assertThat(postweg(desk, file)).contains("Brief", "nicht bestätigt, dass das Konto ihr gehört");
        assertThat(desk.open("/eingang/" + second).page().select("form[data-qa=frage]"))
                .isEmpty();
        assertThat(amt.wert("select count(*) from application.zuschrift where von = 'AMT' and art = 'IN_ARBEIT'"
                        + " and antrag_id = '" + first + "'"))
                .isEqualTo("1");
        desk.open(file + "/berechnung").submit("beginnen", Map.of(), "");
        assertThat(desk.page().select("[data-qa=hindernis]").text()).isEmpty();
        amt.schlageVorUndGibFrei(UUID.fromString(akte));
        assertThat(amt.wert("select string_agg(weg, ',') from decision.zustellung where akte_id = '" + akte + "'"))
                .isEqualTo("POST");

        // The officer finds out that it is hers after all, and says how.
        desk.open("/eingang/" + second).submit("konto", Map.of(), "");
        assertThat(desk.page().select("[data-qa=weigerung]").text()).contains("woher Sie wissen");
        desk.submit("konto", Map.of("grund", "RUECKFRAGE"), "");
        assertThat(desk.page().select("[data-qa=konto-bestaetigt]").text()).contains("J. Wiechert", "Rückfrage");
        assertThat(postweg(desk, file)).isEqualTo("Postfach");
        assertThat(amt.wert("select count(*) from audit.entry where action = 'casework.CONFIRM_ACCOUNT'" + " and '"
                        + akte + "' = any (subjects)"))
                .isEqualTo("1");
        desk.open("/eingang/" + second).submit("konto-zurueck", Map.of(), "");
        assertThat(postweg(desk, file)).contains("Brief");

        // The account she had before is still hers, whatever she logged in with this time.
        UUID third = antrag(program, name, Vertrauensniveau.BASIS, hers);
        uebernimm(amt, desk, third, akte);
        assertThat(postweg(desk, file)).isEqualTo("Postfach");
    }

    /// A name and a password prove nothing, and a portal that says nothing proves less.
    @Test
    void withoutAProofAtTheLoginLettersGoByPost(TestProgram program) throws Exception {
        Amt amt = Amt.lindenbrueck(program);
        for (Vertrauensniveau niveau : new Vertrauensniveau[] {Vertrauensniveau.BASIS, null}) {
            UUID antrag = antrag(program, "Passworth", niveau, Einwurf.schluessel());
            Browser desk = amt.platz("j.wiechert").open("/eingang/" + antrag);
            assertThat(desk.page().select("form[data-qa=konto]")).isEmpty();
            desk.submit("uebernehmen", Desk.doubts(desk), "");
            String file = desk.location().getPath();
            assertThat(postweg(desk, file)).contains("Brief", "Konto bestätigen");
            assertThat(desk.open("/eingang/" + antrag)
                            .page()
                            .select("[data-qa=konto-offen]")
                            .text())
                    .contains("unter fremdem Namen");
            assertThat(desk.open(file + "/antraege").text()).doesNotContain("Ihr Antrag hat das Aktenzeichen");
        }
    }

    private static UUID antrag(TestProgram program, String name, @Nullable Vertrauensniveau niveau, byte[] konto) {
        List<Angabe> angaben = new ArrayList<>(ANTRAG);
        angaben.add(new Angabe("person.familienname", 0, name));
        return Einwurf.jetzt(program).antrag("99107009017000", "hzl-grundsicherung", 2, niveau, konto, angaben);
    }

    private static void uebernimm(Amt amt, Browser desk, UUID antrag, String akte) throws Exception {
        String person = amt.wert("select person_id from application.antrag where akte_id = '" + akte + "' limit 1");
        desk.open("/eingang/" + antrag + "?person=" + person);
        desk.submit("uebernehmen", Map.of("akte", akte), "");
        assertThat(desk.location().getPath()).isEqualTo("/akte/" + akte);
        assertThat(amt.wert("select person_id from application.antrag where id = '" + antrag + "'"))
                .isEqualTo(person);
    }

    private static String postweg(Browser desk, String file) {
        return desk.open(file).page().select("[data-qa=postweg]").text();
    }
}
