package de.tragwerk.support;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.cli.Browser;
import de.tragwerk.decision.model.TatsacheArt;
import de.tragwerk.mandant.Scope;
import de.tragwerk.party.Person;
import de.tragwerk.party.Persons;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.transaction.support.TransactionTemplate;

/// An authority of the cast with the people who decide and pay there; state is made over its pages.
public record Amt(
        TestProgram program, String mandant, String vorschlag, String freigabe, String kasse, String leitung) {

    private record Platz(Browser browser, long zuletzt) {}

    private static final Map<String, Platz> PLAETZE = new ConcurrentHashMap<>();

    /// Nobody waits so long at a desk that its screen locks, however slow the machine is.
    private static final long LAENGSTENS = TimeUnit.MINUTES.toNanos(5);

    /// A browser with this member of staff logged in, kept between steps: a login costs its time on purpose.
    public Browser platz(String login) {
        return Objects.requireNonNull(PLAETZE.compute(login, (name, bisher) -> {
                    long jetzt = System.nanoTime();
                    boolean frisch = bisher != null && jetzt - bisher.zuletzt() < LAENGSTENS;
                    return new Platz(frisch ? bisher.browser() : program.staff(name), jetzt);
                }))
                .browser();
    }

    /// The district, where no other test pays.
    public static Amt auental(TestProgram program) {
        return new Amt(program, "auental", "k.feld", "b.stein", "e.kasse", "b.stein");
    }

    public static Amt lindenbrueck(TestProgram program) {
        return new Amt(program, "lindenbrueck", "j.wiechert", "t.rahn", "p.lange", "s.behrens");
    }

    public String datenbank() {
        return "tw_m_" + mandant;
    }

    /// A file for the pensioner of example 3.6, without facts yet.
    public UUID akte(String vorname, String name) {
        return akte(vorname, name, LocalDate.of(1956, 1, 20));
    }

    /// A file for somebody born on this day, without facts yet.
    public UUID akte(String vorname, String name, LocalDate geboren) {
        return akte(vorname, name, geboren, "SGB12");
    }

    /// A file of another benefit.
    public UUID akte(String vorname, String name, LocalDate geboren, String leistung) {
        return Scope.get(
                program.scopeOf(vorschlag),
                () -> program.bean(TransactionTemplate.class).execute(tx -> {
                    Akten akten = program.bean(Akten.class);
                    AkteRef akte = akten.open(1, leistung, null);
                    akten.addBeteiligt(akte, person(vorname, name, geboren), "ANTRAGSTELLEND");
                    return akte.akteId();
                }));
    }

    /// Somebody who lives in the household from the day of the application on, as the takeover writes her down.
    ///
    /// @param rolle `PARTNER`, `KIND` or `HAUSHALT`
    public UUID mitbewohner(UUID akte, String vorname, String name, LocalDate geboren, String rolle) {
        return Scope.get(
                program.scopeOf(vorschlag),
                () -> program.bean(TransactionTemplate.class).execute(tx -> {
                    Akten akten = program.bean(Akten.class);
                    UUID person = person(vorname, name, geboren);
                    akten.addBeteiligt(akten.get(akte), person, rolle);
                    return person;
                }));
    }

    private UUID person(String vorname, String name, LocalDate geboren) {
        return program.bean(Persons.class)
                .create(
                        new Person(
                                new UUID(0, 0),
                                name,
                                vorname,
                                "",
                                geboren,
                                "Gerbergasse",
                                "12",
                                "",
                                "12345",
                                "Auental",
                                "",
                                "",
                                "",
                                "",
                                "de",
                                "",
                                "",
                                0),
                        1)
                .id();
    }

    public void fakt(UUID akte, String art, Map<String, String> werte) throws SQLException {
        String person = TatsacheArt.valueOf(art).ebene() == TatsacheArt.Ebene.PERSON
                ? "."
                        + wert("select person_id from akte.beteiligt where rolle = 'ANTRAGSTELLEND' and akte_id = '"
                                + akte + "'")
                : "";
        fakt(akte, "neu=" + art + person, werte, Map.of("von", "03.2026"));
    }

    /// The second person has compared where the money goes now with the paper, and confirms it.
    public void bestaetigeZahlweg(UUID akte) {
        Browser zweite = platz(freigabe).open("/akte/" + akte + "/tatsachen");
        zweite.submit("zahlweg", Map.of("passwort", program.password(freigabe)), "");
        assertThat(zweite.page().select("[data-qa=weigerung]").text()).isEmpty();
        assertThat(zweite.page().select("[data-qa=zahlwege]").text()).isEmpty();
    }

    /// A fact of somebody else in the household.
    public void fakt(UUID akte, UUID person, String art, Map<String, String> werte) {
        fakt(akte, "neu=" + art + "." + person, werte, Map.of());
    }

    /// What was written down becomes something else from a month on.
    public void berichtige(UUID akte, UUID tatsache, Map<String, String> werte) {
        fakt(akte, "berichtigen=" + tatsache, werte, Map.of());
    }

    private void fakt(UUID akte, String seite, Map<String, String> werte, Map<String, String> sonst) {
        Browser b = platz(vorschlag).open("/akte/" + akte + "/tatsachen?" + seite);
        Map<String, String> alle = new HashMap<>(sonst);
        alle.put("grund", "steht im vorgelegten Nachweis");
        alle.putAll(werte);
        b.submit("tatsache", alle, "");
        assertThat(b.status()).isEqualTo(200);
        // A refusal shows the form again.
        assertThat(b.page().select("form[data-qa=tatsache]").text()).as(seite).isEmpty();
    }

    /// A file with a released award of 550.65 € a month from March to December 2026.
    ///
    /// @param iban empty for somebody without an account
    public UUID bewilligt(String vorname, String name, String iban) throws SQLException {
        return bewilligt(vorname, name, iban, "03.2026");
    }

    /// The same from another month on; set the clock to it first.
    public UUID bewilligt(String vorname, String name, String iban, String ab) throws SQLException {
        UUID akte = erfasst(vorname, name, iban, ab);
        entscheide(akte);
        return akte;
    }

    /// A file with the facts of an award of 550.65 € a month, nothing decided.
    public UUID erfasst(String vorname, String name, String iban, String ab) throws SQLException {
        UUID akte = akte(vorname, name);
        fakt(akte, "KALTMIETE", Map.of("wert", "380", "von", ab));
        fakt(akte, "HEIZKOSTEN", Map.of("wert", "70,00", "von", ab));
        fakt(akte, "MERKZEICHEN_G", Map.of("wert", "ja", "von", ab));
        fakt(akte, "EINKOMMEN", Map.of("code", "pension_old_age", "wert", "640", "von", ab));
        fakt(akte, "ABSETZUNG", Map.of("code", "kranken_pflege", "wert", "77,44", "von", ab));
        fakt(akte, "ABSETZUNG", Map.of("code", "haftpflicht", "wert", "4,50", "von", ab));
        if (!iban.isEmpty()) {
            fakt(akte, "KONTO", Map.of("wert", iban, "von", ab));
        }
        return akte;
    }

    /// A file whose draft waits for its release.
    ///
    /// @return id of the draft
    public String vorgeschlagen(String vorname, String name) throws SQLException {
        UUID akte = akte(vorname, name);
        fakt(akte, "KALTMIETE", Map.of("wert", "380"));
        fakt(akte, "EINKOMMEN", Map.of("code", "pension_old_age", "wert", "640"));
        platz(vorschlag).open("/akte/" + akte + "/berechnung").submit("beginnen", Map.of(), "");
        platz(vorschlag).open("/akte/" + akte + "/berechnung").submit("vorschlagen", Map.of(), "");
        return wert("select id from decision.entwurf where zustand = 'VORGESCHLAGEN' and akte_id = '" + akte + "'");
    }

    /// Begins a draft, proposes and releases it.
    public void entscheide(UUID akte) throws SQLException {
        Browser b = platz(vorschlag).open("/akte/" + akte + "/berechnung");
        b.submit("beginnen", Map.of(), "");
        schlageVorUndGibFrei(akte);
    }

    /// The same for a change that takes something away; nobody has to be heard, because income changed.
    public void entscheideZulasten(UUID akte) throws SQLException {
        Browser b = platz(vorschlag).open("/akte/" + akte + "/berechnung");
        b.submit("beginnen", Map.of(), "");
        b.submit(
                "wuerdigung",
                Map.of("anfaenglich", "false", "ausnahme", "EINKOMMEN", "grund", "Die Tatsachen sind belegt."),
                "");
        schlageVorUndGibFrei(akte);
    }

    /// Proposes the draft that was begun and releases it.
    public void schlageVorUndGibFrei(UUID akte) throws SQLException {
        platz(vorschlag).open("/akte/" + akte + "/berechnung").submit("vorschlagen", Map.of(), "");
        String entwurf =
                wert("select id from decision.entwurf where zustand = 'VORGESCHLAGEN' and akte_id = '" + akte + "'");
        Browser zweite = platz(freigabe).open("/freigabe/" + entwurf);
        zweite.submit("freigeben", Map.of("passwort", program.password(freigabe)), "");
        assertThat(zweite.location().getPath()).startsWith("/bescheide/");
    }

    /// Everything that waits is printed and given to the post today.
    public void gibZurPost() {
        Browser b = platz(vorschlag).open("/briefausgang");
        if (!b.page().select("form[data-qa=stapel]").isEmpty()) {
            b.submit("stapel", Map.of(), "");
        }
        b.open("/briefausgang").submit("abgesandt", Map.of(), "");
        assertThat(b.page().select("[data-qa=weigerung]").text()).isEmpty();
    }

    /// Rows of all pages of what is due.
    public List<String> fristen(String seite) {
        List<String> zeilen = new ArrayList<>();
        Browser b = platz(vorschlag).open(seite);
        while (true) {
            List<String> hier = b.page().select("[data-qa=frist]").eachText();
            assertThat(hier).hasSizeLessThanOrEqualTo(50);
            zeilen.addAll(hier);
            String weiter = b.page().select("a[data-qa=naechste]").attr("href");
            if (weiter.isEmpty()) {
                return zeilen;
            }
            b.open(weiter);
        }
    }

    /// Begins a run and waits for its simulation; a browser of the cash office on its page.
    public Browser simuliere(String monat) {
        Browser b = platz(kasse).open("/zahlungen");
        b.submit("beginnen", Map.of("monat", monat), "");
        String seite = b.location().getPath();
        assertThat(seite).matches("/zahlungen/[0-9a-f-]{36}");
        Eventually.isTrue(
                () -> !b.open(seite).page().select("[data-qa=zustand]").text().equals("wird berechnet"));
        return b;
    }

    public Browser gibFrei(String seite) {
        Browser b = platz(leitung).open(seite);
        b.submit("freigeben", Map.of("passwort", program.password(leitung)), "");
        Eventually.isTrue(
                () -> b.open(seite).page().select("[data-qa=arbeitet]").isEmpty());
        return b;
    }

    public String wert(String sql) throws SQLException {
        List<String> alle = werte(sql);
        assertThat(alle).as(sql).hasSize(1);
        return alle.getFirst();
    }

    public List<String> werte(String sql) throws SQLException {
        List<String> liste = new ArrayList<>();
        try (var ask = program.reader(datenbank()).createStatement();
                var rows = ask.executeQuery(sql)) {
            while (rows.next()) {
                liste.add(String.valueOf(rows.getString(1)));
            }
        }
        return liste;
    }
}
