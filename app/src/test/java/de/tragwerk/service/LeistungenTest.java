package de.tragwerk.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.demo.Cast;
import de.tragwerk.form.Form;
import de.tragwerk.form.Forms;
import de.tragwerk.kernel.kennzeichen.Leistungsschluessel;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The definitions of services that ship with the program, and what the loader refuses.
class LeistungenTest {

    private final Leistungen leistungen = new Leistungen();

    @Test
    void everyServiceWithAFormIsAnsweredForInTheDemo() {
        List<String> city = Cast.load().authorities().stream()
                .filter(a -> a.mandant().id().equals("lindenbrueck"))
                .findFirst()
                .orElseThrow()
                .leika();
        assertThat(leistungen.alle()).hasSizeGreaterThanOrEqualTo(16);
        for (Leistung leistung : leistungen.alle()) {
            if (!leistung.formular().isEmpty()) {
                assertThat(city).as(leistung.id()).contains(leistung.leika().getFirst());
            }
        }
    }

    /// Versions that were published with a neighbour's key send one that nobody takes for a LeiKa key; all others the
    /// key they name.
    @Test
    void noVersionSendsTheKeyOfAnotherService() {
        for (Form version : new Forms().versions()) {
            String key = version.schluessel();
            assertThat(Leistungsschluessel.gueltig(key)).as(version.id()).isTrue();
            if (Leistungsschluessel.leika(key)) {
                assertThat(key).as(version.id()).isEqualTo(version.leika());
            } else {
                assertThat(key).isEqualTo("tragwerk-" + version.id());
                assertThat(version.id())
                        .isIn("aktivierung-avgs", "einstiegsgeld", "bestattungskosten", "soziale-entschaedigung");
            }
        }
    }

    /// A form sends the key of its service: the file and the decision are found by it.
    @Test
    void everyFormHasItsServiceAndSendsItsKey() {
        for (Form form : new Forms().all()) {
            Leistung leistung = leistungen.zuFormular(form.id()).orElseThrow(() -> new AssertionError(form.id()));
            assertThat(form.schluessel())
                    .as(form.id())
                    .isEqualTo(leistung.leika().getFirst());
            Set<String> fields = form.topics().stream()
                    .flatMap(t -> t.fields().stream())
                    .map(Form.Field::id)
                    .collect(Collectors.toSet());
            assertThat(leistung.eilig().stream().map(e -> e.substring(0, e.indexOf('='))))
                    .as(form.id())
                    .isSubsetOf(fields);
            assertThat(leistung.plz()).as(form.id()).anyMatch(fields::contains);
        }
    }

    /// The place of the office is a postcode that the form asks for; of a funeral it is the place of death.
    @Test
    void thePlaceThatDecidesIsAsked() {
        for (Form form : new Forms().all()) {
            Leistung leistung = leistungen.zuFormular(form.id()).orElseThrow();
            assertThat(leistung.plz())
                    .as(form.id())
                    .isNotEmpty()
                    .allSatisfy(field -> assertThat(form.field(field, false).map(Form.Field::type))
                            .as(field)
                            .contains(Form.Type.PLZ));
        }
        assertThat(leistungen.zuFormular("bestattungskosten").orElseThrow().plz())
                .containsExactly("tod.plz", "anschrift.plz");
    }

    /// Without an account only where the catalogue of questions asks for no proof of identity, and with the law
    /// that allows it; and never without a place where a letter could go.
    @Test
    void whatNeedsNoAccountNamesItsLawAndAsksForAnAddress() {
        List<Leistung> open =
                leistungen.alle().stream().filter(Leistung::auchOhneKonto).toList();
        assertThat(open)
                .extracting(Leistung::id)
                .containsExactlyInAnyOrder(
                        "hzl-grundsicherung",
                        "asylblg",
                        "asylblg-gesundheit",
                        "mietschulden",
                        "hilfe-zur-pflege",
                        "wohnberechtigungsschein");
        for (Leistung leistung : open) {
            assertThat(leistung.ohneKonto()).as(leistung.id()).startsWith("§ ");
            Form form = new Forms().newest(leistung.formular()).orElseThrow();
            assertThat(form.field("anschrift.ort", false)).as(leistung.id()).isPresent();
        }
    }

    @Test
    void aWordFindsWhatPeopleCallIt() {
        assertThat(ids("Hartz")).containsExactly("grundsicherungsgeld");
        assertThat(ids("STROM")).contains("mietschulden");
        assertThat(ids("beerdigung")).containsExactly("bestattungskosten");
        assertThat(ids("Wohngeld")).startsWith("wohngeld");
        assertThat(ids("selbständig")).contains("einstiegsgeld");
        assertThat(ids("eviction")).containsExactly("mietschulden");
        assertThat(ids("10088")).containsExactly("bildung-teilhabe");
        assertThat(ids("gibtesnicht")).isEmpty();
        assertThat(ids(" ,; ")).hasSameSizeAs(leistungen.alle());
    }

    private List<String> ids(String text) {
        return leistungen.suche(text, "de").stream().map(Leistung::id).toList();
    }

    @Test
    void aFaultIsNamedWithItsPlace() {
        assertThatThrownBy(() -> Leistungen.read("id: x\nlebenslage: leben\nname: [a, b]"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("x/name braucht drei Sprachen");
    }
}
