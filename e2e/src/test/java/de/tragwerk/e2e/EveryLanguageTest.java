package de.tragwerk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.cli.Browser;
import de.tragwerk.cli.Login;
import de.tragwerk.cli.demo.Applicant;
import de.tragwerk.cli.demo.Desk;
import de.tragwerk.cli.demo.Example;
import de.tragwerk.cli.demo.Waiting;
import de.tragwerk.form.Forms;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Each page of the portal in each of its six languages, as wide as a phone: axe finds nothing, nothing ends
/// beyond the edge, the page says its language and direction. Which pages there are is taken from the list of
/// routes; a new one that nobody comes to makes this test fail.
class EveryLanguageTest {

    private static final List<String> LANGUAGES = List.of("de", "de-simple", "en", "uk", "tr", "ar");

    /// Not pages, or pages that need what is not here.
    private static final Set<String> ELSEWHERE = Set.of(
            // The identity provider's page comes instead.
            "/anmelden",
            // Files.
            "/antraege/{id}/kopie.json",
            "/antraege/{id}/kopie.pdf",
            "/antraege/{id}/kopie.xml",
            "/antrag/{id}/datei.json",
            "/antrag/{id}/druck.pdf",
            "/ohne-konto/gesendet/{id}/kopie.pdf",
            "/ohne-konto/gesendet/{id}/kopie.xml",
            "/postfach/{id}/datei/{nr}",
            // Sign language: only where an operator has films (VideosTest).
            "/gebaerden/{seite}",
            "/gebaerden/{seite}/film",
            "/gebaerden/{seite}/untertitel",
            // Figures for the intermediary.
            "/newsletter/zahlen",
            "/nutzungszahlen",
            // Leads to another site.
            "/verlassen",
            // Between two sessions: GuestWalkTest.
            "/ohne-konto/behalten");

    private static final Set<String> LEFT_OUT =
            Set.of("/anmelden", "/verlassen", "/ohne-konto/ende", "/ohne-konto/behalten");

    private static final byte[] PDF = "%PDF-1.4 Nachweis %%EOF".getBytes(StandardCharsets.ISO_8859_1);

    private final Tour tour = new Tour();
    private final Instance instance = Instance.ofNewestForms();
    private final Glances glances = new Glances(tour, instance.portal(), Routes.of("PORTAL"), LEFT_OUT, LANGUAGES);

    @Test
    void everyPageOnAPhone() {
        Browser citizen = Login.citizen(instance.portal(), "yasemin.aydin", instance.password("yasemin.aydin"));
        decided(citizen);
        new Applicant(citizen, brandt()).fillIn();
        glances.look(
                citizen,
                "/",
                "/antraege",
                "/antraege/einlesen",
                "/postfach",
                "/profil",
                "/helfen",
                "/benachrichtigungen",
                "/bestaetigen/konto");

        Browser guest = new Browser(instance.portal());
        new Applicant(guest, debts()).fillInAsGuest();
        glances.look(guest, "/ohne-konto/antrag/mietschulden");
        Browser sender = new Browser(instance.portal());
        Applicant sent = new Applicant(sender, debts());
        sent.fillInAsGuest();
        glances.look(sender, "/ohne-konto/gesendet/" + sent.send());

        Browser visitor = found();
        glances.look(
                visitor,
                "/finder",
                "/finder/fragen/anlass",
                "/finder/ergebnis",
                "/newsletter/bestaetigen/unbekannt",
                "/newsletter/abmelden/unbekannt",
                "/ohne-konto/ende");

        assertThat(glances.missed(ELSEWHERE))
                .as("Seiten, zu denen hier niemand kommt")
                .isEmpty();
        assertThat(tour.findings()).isEmpty();
    }

    private static Applicant.Input brandt() {
        return Applicant.example("brandt");
    }

    /// Somebody who has answered the questions of the Sozialleistungsfinder.
    private Browser found() {
        Browser visitor = new Browser(instance.portal()).open("/finder").follow("los");
        for (int i = 0; i < 30 && !visitor.location().getPath().endsWith("/ergebnis"); i++) {
            Map<String, String> answers = new HashMap<>();
            FinderWalkTest.TEXTS.forEach((id, text) ->
                    visitor.page().select("#" + id).forEach(field -> answers.put(field.attr("name"), text)));
            FinderWalkTest.CHOICES.forEach((name, choice) -> {
                if (!visitor.page()
                        .select("input[name=" + name + "][value=" + choice + "]")
                        .isEmpty()) {
                    answers.put(name, choice);
                }
            });
            visitor.submit("", answers, "weiter");
        }
        return visitor;
    }

    private static Applicant.Input debts() {
        return new Applicant.Input(
                "mietschulden",
                "",
                new Example(new Forms().newest("mietschulden").orElseThrow(), LocalDate.of(2026, 3, 2), "Abel")
                        .answers());
    }

    /// An application with an evidence, decided and told in the mailbox.
    private void decided(Browser citizen) {
        Applicant applicant = new Applicant(citizen, brandt());
        applicant.fillIn();
        String evidence = applicant.evidence().getFirst();
        applicant.upload(evidence, "nachweis.pdf", "application/pdf", PDF);
        String id = applicant.send();
        Desk desk = new Desk(staff("j.wiechert"));
        Waiting.until("Der Antrag kommt nicht an", () -> desk.sees(id) ? Optional.of(id) : Optional.empty());
        String proposal = desk.propose(desk.takeOver(id)).id();
        new Desk(staff("t.rahn")).release(proposal, instance.password("t.rahn"));
        Waiting.until(
                "Der Bescheid kommt nicht an",
                () -> Optional.ofNullable(citizen.open("/antraege/" + id).page().selectFirst("a[data-qa=bescheid]")));
    }

    private Browser staff(String login) {
        return Login.staff(instance.amt(), "lindenbrueck", login, instance.password(login));
    }
}
