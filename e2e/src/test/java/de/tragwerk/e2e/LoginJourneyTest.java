package de.tragwerk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// An officer makes a passkey, logs in with it alone and as second step; the lock screen keeps what she typed.
@Tag("turn-0")
class LoginJourneyTest {

    private final Tour tour = new Tour();
    private final Instance instance = Instance.shared();

    @Test
    void aPasskeyReplacesThePassword() {
        try (BrowserContext window = Chromium.window(Chromium.DESK, true)) {
            Page page = window.newPage();
            tour.follow(page);
            authenticator(window, page);
            // Browsers give passkeys to names only, not to addresses of numbers.
            String amt = instance.amt().replace("127.0.0.1", "localhost");
            page.navigate(amt + "/mandant?id=lindenbrueck");
            logIn(page, amt, "p.lange");
            page.navigate(amt + "/konto");
            tour.look(page, "amt-konto");
            page.locator("form[data-qa=passkey-beginnen] input[name=passwort]").fill(instance.password("p.lange"));
            page.locator("form[data-qa=passkey-beginnen] button").click();
            page.waitForURL("**/konto/passkeys/beginnen");
            tour.look(page, "amt-passkey-neu");
            page.locator("form[data-qa=passkey] button").click();
            PlaywrightAssertions.assertThat(page.locator("[data-qa=codes] li")).hasCount(10);
            tour.look(page, "amt-wiederherstellung");
            logOut(page);

            page.locator("form[data-qa=passkey] button").click();
            page.waitForURL(amt + "/**");
            PlaywrightAssertions.assertThat(page.locator("[data-qa=konto]")).hasText("P. Lange");
            page.navigate(amt + "/konto");
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("Dieses Gerät");
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("Passkey");
            tour.look(page, "amt-konto-mit-passkey");
            logOut(page);

            logIn(page, amt, "p.lange");
            page.waitForURL("**/anmelden/zweiter-faktor");
            tour.look(page, "amt-zweiter-faktor");
            page.locator("form[data-qa=zweiter-faktor] button").click();
            PlaywrightAssertions.assertThat(page.locator("[data-qa=konto]")).hasText("P. Lange");

            // The passkey goes again, so that the other journeys find her as they know her.
            page.navigate(amt + "/konto");
            page.locator("form[data-qa=passkey-entfernen] button").click();
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("Der Passkey ist entfernt");
        }
        assertThat(tour.findings()).isEmpty();
    }

    @Test
    void theLockScreenKeepsTheTypedText() {
        Person officer = Person.staff(instance, tour, "j.wiechert", "lindenbrueck");
        officer.open(instance.amt() + "/person/neu");
        Page page = officer.page();
        page.locator("main input[type=text], main input:not([type])").first().fill("Zwischenstand");
        page.locator("form[data-qa=sperren] button").click();
        PlaywrightAssertions.assertThat(page.locator("dialog#sperre")).isVisible();
        tour.look(page, "amt-sperre");
        page.locator("#sperre-passwort").fill("falsch-falsch-falsch");
        page.locator("dialog#sperre button").click();
        PlaywrightAssertions.assertThat(page.locator(".tw-sperre__fehler")).isVisible();
        page.locator("#sperre-passwort").fill(instance.password("j.wiechert"));
        page.locator("dialog#sperre button").click();
        PlaywrightAssertions.assertThat(page.locator("dialog#sperre")).not().isVisible();
        PlaywrightAssertions.assertThat(page.locator("main input[type=text], main input:not([type])")
                        .first())
                .hasValue("Zwischenstand");
        officer.leave();
        // The search while she types is refused while the page is locked; the browser notes that.
        assertThat(tour.findings()).allMatch(finding -> finding.contains("423"));
    }

    /// At the door of a client, on a phone: areas, lock and logout are there.
    @Test
    void onAPhoneTheDeskHasItsAreasAndItsWayOut() {
        Person officer = Person.staff(instance, tour, "j.wiechert", "lindenbrueck");
        Page page = officer.page();
        page.setViewportSize(Chromium.PHONE, 800);
        officer.open(instance.amt() + "/arbeit").look("amt-telefon");
        PlaywrightAssertions.assertThat(page.locator("form[data-qa=sperren] button"))
                .isVisible();
        PlaywrightAssertions.assertThat(page.locator("form[data-qa=abmelden] button"))
                .isVisible();
        PlaywrightAssertions.assertThat(page.locator("[data-qa=konto]")).isVisible();
        page.locator("nav.tw-leiste a[href='/akten']").click();
        page.waitForURL("**/akten");
        logOut(page);
        officer.leave();
        assertThat(tour.findings()).isEmpty();
    }

    @Test
    void pagesOfPasswordsCodesAndAdministrationCanBeUsedByEverybody() {
        Person officer = Person.staff(instance, tour, "m.okafor", "lindenbrueck");
        officer.open(instance.amt() + "/konto/passwort").look("amt-passwort");
        officer.open(instance.amt() + "/konto");
        officer.page()
                .locator("form[data-qa=codes-beginnen] input[name=passwort]")
                .fill(instance.password("m.okafor"));
        officer.press("codes-beginnen").look("amt-codes");
        officer.leave();
        Person administrator = Person.staff(instance, tour, "a.admin", "lindenbrueck");
        administrator.open(instance.amt() + "/anmelden/protokoll").look("amt-anmeldungen");
        administrator.open(instance.amt() + "/anmelden/konten").look("amt-konten");
        administrator.open(instance.amt() + "/anmelden/regeln").look("amt-regeln");
        administrator.open(instance.amt() + "/anmelden/konten");
        administrator.page().locator("main tbody a").first().click();
        administrator.page().waitForLoadState();
        administrator.look("amt-konto-verwalten");
        administrator
                .page()
                .locator("form[data-qa=einladen] input[name=passwort]")
                .fill(instance.password("a.admin"));
        administrator.press("einladen").look("amt-konto-wartet");
        administrator.leave();
        // The account is in use: a second person confirms, and she alone sees the link.
        Person head = Person.staff(instance, tour, "s.behrens", "lindenbrueck");
        head.open(instance.amt() + "/anmelden/zugaenge").look("amt-zugaenge");
        head.page()
                .locator("form[id^=bestaetigen] input[name=passwort]")
                .first()
                .fill(instance.password("s.behrens"));
        head.page().locator("form[id^=bestaetigen] button").first().click();
        head.page().waitForLoadState();
        head.look("amt-eingeladen");
        String link = head.page().locator("[data-qa=einladung]").innerText();
        head.open(link).look("amt-einladung");
        head.leave();
        Person told = Person.staff(instance, tour, "a.admin", "lindenbrueck");
        told.open(instance.amt() + "/konto").look("amt-konto-zugang");
        told.leave();
        assertThat(tour.findings()).isEmpty();
    }

    private void logIn(Page page, String amt, String login) {
        page.navigate(amt + "/anmelden");
        page.locator("[data-qa=kennung]").fill(login);
        page.locator("[data-qa=passwort]").fill(instance.password(login));
        page.locator("[data-qa=anmelden]").click();
        page.waitForLoadState();
    }

    private static void logOut(Page page) {
        page.locator("form[data-qa=abmelden] button").click();
        page.waitForURL("**/anmelden?grund=abgemeldet");
    }

    /// A virtual authenticator of the browser: built in, with a verified user.
    private static void authenticator(BrowserContext window, Page page) {
        CDPSession protocol = window.newCDPSession(page);
        protocol.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject arguments = new JsonObject();
        arguments.add("options", options);
        protocol.send("WebAuthn.addVirtualAuthenticator", arguments);
    }
}
