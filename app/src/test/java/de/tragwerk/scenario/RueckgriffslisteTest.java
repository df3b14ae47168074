package de.tragwerk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.support.Amt;
import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import de.tragwerk.support.Uhr;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Kostenersatz and maintenance over all files: who owes, how much of it came in, and what runs out next.
@TragwerkTest
class RueckgriffslisteTest {

    @Test
    void theListFollowsBothFromTheLetterToTheMoney(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        try (Uhr uhr = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            assertThat(uhr).isNotNull();
            UUID ersatz = Rueckgriffsfall.hilfe(amt, "Lina", "Listig");
            UUID unterhalt = Rueckgriffsfall.hilfe(amt, "Lara", "Laufend");
            Rueckgriffsfall.bezahle(amt, "2026-03");
            Rueckgriffsfall.ursacheVorgeschlagen(amt, ersatz, "Udo Urheber", "500");
            Rueckgriffsfall.teileMit(amt, unterhalt, "Gerd Geschuldet");
            assertThat(zeile(amt, "", ersatz))
                    .contains("Udo Urheber", "§ 103", "jemand anderes", "500,00", "23.03.2026", "Anhörung endet");
            assertThat(zeile(amt, "", unterhalt)).contains("Gerd Geschuldet", "§ 94", "02.04.2026", "§ 117");

            Rueckgriffsfall.antworte(amt, ersatz);
            assertThat(zeile(amt, "", ersatz)).contains("31.12.2029", "§ 103 Abs. 3");
            assertThat(zeile(amt, "?auswahl=FRIST", ersatz)).isEmpty();

            Rueckgriffsfall.erlasse(program, amt, ersatz);
            Rueckgriffsfall.beziffere(program, amt, unterhalt, "02.03.2026", "03.2026", "300");
            assertThat(zeile(amt, "", ersatz)).contains("07.04.2026", "mahnen", "festgesetzt");
            assertThat(zeile(amt, "?auswahl=SAEUMIG", unterhalt)).isEmpty();
            // The pay office has no overview of a file: the list in its navigation leads there.
            Browser kasse = amt.platz(amt.kasse()).open("/zahlungen");
            kasse.open(kasse.page().select(".tw-leiste a[href=/rueckgriffe]").attr("href"));
            assertThat(kasse.page().select("tr[data-qa=zeile] a[href=/akte/" + unterhalt + "/unterhalt]"))
                    .hasSize(1);
            kasse.open(kasse.page()
                            .select("tr[data-qa=zeile] a[href=/akte/" + ersatz + "/kostenersatz]")
                            .attr("href"))
                    .submit("kostenersatz-eingang", Map.of("betrag", "250", "tag", "02.03.2026"), "");
            assertThat(zeile(amt, "", ersatz)).contains("500,00 250,00 250,00");
            assertThat(zeile(amt, "?auswahl=UNTERHALT", ersatz)).isEmpty();
            assertThat(reihenfolge(amt, "?auswahl=ALLE&ordnung=OFFEN", unterhalt, ersatz))
                    .containsExactly(unterhalt, ersatz);
            assertThat(reihenfolge(amt, "?auswahl=ALLE&ordnung=FRIST", unterhalt, ersatz))
                    .containsExactly(unterhalt, ersatz);
            assertThat(reihenfolge(amt, "?auswahl=ALLE&ordnung=AKTE", unterhalt, ersatz))
                    .containsExactly(ersatz, unterhalt);

            Uhr.auf(program, LocalDate.of(2026, 4, 8));
            assertThat(zeile(amt, "?auswahl=SAEUMIG", ersatz)).contains("250,00");
            assertThat(zeile(amt, "?auswahl=SAEUMIG", unterhalt)).contains("300,00", "02.03.2026");
            Browser feld = amt.platz("k.feld").open("/rueckgriffe?auswahl=SAEUMIG");
            feld.submit("ausgeben", Map.of("zweck", "KASSENPRUEFUNG"), "");
            assertThat(new String(feld.bytes(), StandardCharsets.UTF_8))
                    .contains("§ 103 SGB XII", "500,00;250,00;250,00;2026-04-07", "300,00;0,00;300,00;2026-03-02")
                    .doesNotContain("Udo", "Listig", "Gerd", "Laufend");
        }
    }

    /// Another authority sees none of it.
    @Test
    void otherAuthoritiesSeeNothing(TestProgram program) throws Exception {
        Amt amt = Amt.auental(program);
        try (Uhr uhr = Uhr.auf(program, LocalDate.of(2026, 3, 2))) {
            assertThat(uhr).isNotNull();
            UUID akte = Rueckgriffsfall.hilfe(amt, "Frieda", "Fremd");
            Rueckgriffsfall.teileMit(amt, akte, "Felix Fern");
            assertThat(zeile(amt, "?auswahl=ALLE", akte)).contains("Felix Fern");
            Amt andere = Amt.lindenbrueck(program);
            Browser dort = andere.platz(andere.leitung()).open("/rueckgriffe?auswahl=ALLE");
            assertThat(dort.status()).isEqualTo(200);
            assertThat(dort.text()).doesNotContain("Felix Fern");
        }
    }

    /// The row of a file on all pages of the list, empty when it is not there.
    private static String zeile(Amt amt, String auswahl, UUID akte) {
        Browser b = amt.platz("k.feld").open("/rueckgriffe" + auswahl);
        while (true) {
            assertThat(b.status()).isEqualTo(200);
            String text = b.page()
                    .select("tr[data-qa=zeile]:has(a[href*=" + akte + "])")
                    .text();
            String weiter = b.page().select("a[data-qa=naechste]").attr("href");
            if (!text.isEmpty() || weiter.isEmpty()) {
                return text;
            }
            b.open(weiter);
        }
    }

    private static List<UUID> reihenfolge(Amt amt, String auswahl, UUID... akten) {
        List<String> links = amt.platz("k.feld")
                .open("/rueckgriffe" + auswahl)
                .page()
                .select("tr[data-qa=zeile] a.tw-zeilenlink")
                .eachAttr("href");
        return links.stream()
                .flatMap(l -> List.of(akten).stream().filter(a -> l.contains(a.toString())))
                .toList();
    }
}
