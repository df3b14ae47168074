package de.tragwerk.payment.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.Permitted;
import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.akte.Beteiligt;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.party.AkteKopf;
import de.tragwerk.party.Person;
import de.tragwerk.party.Persons;
import de.tragwerk.payment.model.Einwand;
import de.tragwerk.payment.model.Kostenersatz;
import de.tragwerk.payment.model.Quelle;
import de.tragwerk.payment.model.Raten;
import de.tragwerk.payment.recourse.Kostenersaetze;
import de.tragwerk.payment.recourse.Kostenersatzeingabe;
import de.tragwerk.payment.store.KostenersatzTabelle;
import de.tragwerk.payment.store.RatenTabelle;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The tab "Kostenersatz" of a file: what heirs and who caused the help have to replace (§§ 102 to 105 SGB XII).
@Controller
@OnSide(Side.AMT)
class KostenersatzController {

    /// A claim as the tab shows it.
    ///
    /// @param person who got the benefit
    /// @param offen cents that have not come in
    /// @param zahlbar first day on which it can be asked for, `null` before the act
    /// @param rueckstand cents that should have come in
    record Zeile(
            Kostenersatz k,
            String person,
            long offen,
            @Nullable LocalDate zahlbar,
            @Nullable Raten raten,
            long rueckstand) {}

    private static final UUID NIEMAND = new UUID(0, 0);

    /// The form as it comes; it is shown again as it was when something is wrong.
    record Formular(
            @Nullable UUID vorgang,
            @Nullable UUID person,
            Kostenersatz.@Nullable Norm norm,
            Kostenersatz.@Nullable Wer wer,
            @Nullable String name,
            @Nullable String anschrift,
            @Nullable Quelle quelle,
            @Nullable String von,
            @Nullable String bis,
            @Nullable String todestag,
            @Nullable String nachlass,
            @Nullable String erben,
            @Nullable String auswahl,
            @Nullable Boolean gepflegt,
            @Nullable String erlangt,
            @Nullable String betrag,
            @Nullable String begruendung) {

        static Formular leer() {
            return new Formular(Ids.next(), null, null, null, "", "", null, "", "", "", "", "", "", false, "", "", "");
        }

        /// A field that was filled and cannot be read.
        Optional<Einwand> unlesbar() {
            if (falsch(von, Eingabe.monat(text(von))) || falsch(bis, Eingabe.monat(text(bis)))) {
                return Einwand.an(
                        falsch(von, Eingabe.monat(text(von))) ? "von" : "bis",
                        "Einen Monat schreiben Sie so: 03.2026.");
            }
            if (falsch(todestag, Eingabe.tag(text(todestag)))) {
                return Einwand.an("todestag", "Den Tag des Erbfalls schreiben Sie so: 14.03.2026.");
            }
            return keinBetrag("nachlass", nachlass)
                    .or(() -> keinBetrag("erlangt", erlangt))
                    .or(() -> keinBetrag("betrag", betrag));
        }

        private static Optional<Einwand> keinBetrag(String feld, @Nullable String typed) {
            return falsch(typed, Eingabe.cent(text(typed)))
                    ? Einwand.an(feld, "Das ist kein Betrag. Schreiben Sie zum Beispiel 1.126,00.")
                    : Optional.empty();
        }

        private static boolean falsch(@Nullable String typed, Optional<?> gelesen) {
            return !text(typed).isBlank() && gelesen.isEmpty();
        }

        Kostenersatzeingabe eingabe() {
            return new Kostenersatzeingabe(
                    vorgang == null ? Ids.next() : vorgang,
                    Objects.requireNonNullElse(person, NIEMAND),
                    Objects.requireNonNullElse(norm, Kostenersatz.Norm.SGBXII_102),
                    Objects.requireNonNullElse(wer, Kostenersatz.Wer.ERBE),
                    text(name),
                    text(anschrift),
                    Objects.requireNonNullElse(quelle, Quelle.AKTE),
                    monat(von),
                    monat(bis),
                    Eingabe.tag(text(todestag)).orElse(null),
                    cent(nachlass),
                    zahl(erben),
                    text(auswahl),
                    Boolean.TRUE.equals(gepflegt),
                    cent(erlangt),
                    cent(betrag),
                    text(begruendung));
        }

        private static String text(@Nullable String text) {
            return text == null ? "" : text;
        }

        /// Two digits at most.
        private static @Nullable Integer zahl(@Nullable String text) {
            String zahl = text(text).strip();
            return zahl.matches("\\d{1,2}") ? Integer.valueOf(zahl) : null;
        }

        private static @Nullable YearMonth monat(@Nullable String text) {
            return Eingabe.monat(text(text)).orElse(null);
        }

        private static @Nullable Long cent(@Nullable String text) {
            return Eingabe.cent(text(text)).orElse(null);
        }
    }

    private final Akten akten;
    private final AkteKopf kopf;
    private final Persons persons;
    private final KostenersatzTabelle tabelle;
    private final RatenTabelle raten;
    private final Kostenersaetze dienst;
    private final Rueckweg rueckweg;
    private final Access access;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    KostenersatzController(
            Akten akten,
            AkteKopf kopf,
            Persons persons,
            KostenersatzTabelle tabelle,
            RatenTabelle raten,
            Kostenersaetze dienst,
            Rueckweg rueckweg,
            Access access,
            Audit audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.akten = akten;
        this.kopf = kopf;
        this.persons = persons;
        this.tabelle = tabelle;
        this.raten = raten;
        this.dienst = dienst;
        this.rueckweg = rueckweg;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    @GetMapping("/akte/{akte}/kostenersatz")
    @Permitted("payment.RECOURSE_READ")
    public String zeige(@PathVariable UUID akte, Model model) {
        return seite(akte, Formular.leer(), Getippt.nichts(), model);
    }

    private String seite(UUID akte, Formular eingabe, Getippt getippt, Model model) {
        transaction.executeWithoutResult(tx -> {
            AkteRef ref = akten.get(akte);
            List<UUID> beteiligte =
                    akten.beteiligte(akte).stream().map(Beteiligt::personId).toList();
            Map<UUID, Person> namen = persons.all(beteiligte);
            model.addAttribute("kopf", kopf.von(ref, "/kostenersatz"));
            model.addAttribute(
                    "zeilen",
                    tabelle.ofAkte(akte).stream()
                            .filter(k -> k.zustand() != Kostenersatz.Zustand.VERWORFEN)
                            .map(k -> zeile(
                                    k,
                                    Optional.ofNullable(namen.get(k.person()))
                                            .map(Person::deskName)
                                            .orElse("")))
                            .toList());
            model.addAttribute(
                    "personen",
                    beteiligte.stream()
                            .filter(namen::containsKey)
                            .map(namen::get)
                            .toList());
            audit.log(Entry.of("payment.RECOURSE_READ").subjects(akte));
        });
        model.addAttribute("eingabe", eingabe);
        model.addAttribute("getippt", getippt);
        model.addAttribute("quellen", Quelle.values());
        model.addAttribute("normen", Kostenersatz.Norm.values());
        model.addAttribute("schuldner", Kostenersatz.Wer.values());
        model.addAttribute("buchung", Ids.next());
        model.addAttribute("heute", LocalDate.now(clock));
        model.addAttribute("ich", access.employee().person());
        model.addAttribute("darf", access.may(PaymentAction.RECOURSE_PROPOSE));
        model.addAttribute("darfFreigeben", access.may(PaymentAction.RECOURSE_RELEASE));
        model.addAttribute("darfBuchen", access.may(PaymentAction.RECOURSE_BOOK));
        model.addAttribute("naechster", YearMonth.now(clock).plusMonths(1));
        model.addAttribute("darfRaten", access.may(PaymentAction.RECOURSE_INSTALMENTS));
        model.addAttribute("darfBeenden", access.may(PaymentAction.RECOURSE_END));
        return "payment/web/kostenersatz";
    }

    private Zeile zeile(Kostenersatz k, String person) {
        long offen = tabelle.offen(k.id());
        Raten vereinbart = raten.von(k.id()).orElse(null);
        LocalDate bescheid = k.bescheid();
        return new Zeile(
                k,
                person,
                offen,
                bescheid == null ? null : Kostenersatz.faellig(bescheid),
                vereinbart,
                k.rueckstand(offen, vereinbart, LocalDate.now(clock)));
    }

    @PostMapping("/akte/{akte}/kostenersatz")
    @Permitted("payment.RECOURSE_PROPOSE")
    public String schlageVor(@PathVariable UUID akte, @ModelAttribute Formular f, Model model) {
        Einwand nein =
                f.unlesbar().or(() -> dienst.schlageVor(akte, f.eingabe())).orElse(null);
        if (nein == null) {
            return "redirect:/akte/" + akte + "/kostenersatz";
        }
        audit.logAlone(Entry.of("payment.RECOURSE_PROPOSE").refused().subjects(akte));
        model.addAttribute("weigerungSatz", nein.satz());
        model.addAttribute("weigerungFeld", nein.feld());
        return seite(akte, f, Getippt.nichts(), model);
    }

    /// A form of one claim: back to the page, or shown again as it was.
    private String antworte(UUID akte, String handlung, Optional<Einwand> nein, UUID id, Getippt getippt, Model model) {
        if (nein.isEmpty()) {
            return "redirect:/akte/" + akte + "/kostenersatz";
        }
        audit.logAlone(Entry.of(handlung).refused().subjects(akte));
        rueckweg.zeige(nein.get(), id, getippt, model);
        return seite(akte, Formular.leer(), getippt, model);
    }

    @PostMapping("/akte/{akte}/kostenersatz/{id}/antwort")
    @Permitted("payment.RECOURSE_ANSWER")
    public String antwort(
            @PathVariable UUID akte,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String wuerdigung,
            Model model) {
        return antworte(
                akte,
                "payment.RECOURSE_ANSWER",
                dienst.antwort(akte, id, text, wuerdigung),
                id,
                new Getippt(id, "antwort", Map.of("text", text, "wuerdigung", wuerdigung)),
                model);
    }

    @PostMapping("/akte/{akte}/kostenersatz/{id}/freigeben")
    @Permitted("payment.RECOURSE_RELEASE")
    public String gibFrei(
            @PathVariable UUID akte,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String passwort,
            RedirectAttributes hinweise) {
        return zurueck(
                akte,
                "payment.RECOURSE_RELEASE",
                rueckweg.freigabe(dienst.darfNichtFreigeben(akte, id), passwort, () -> dienst.gibFrei(akte, id)),
                hinweise);
    }

    @PostMapping("/akte/{akte}/kostenersatz/{id}/verwerfen")
    @Permitted("payment.RECOURSE_DISCARD")
    public String verwirf(@PathVariable UUID akte, @PathVariable UUID id, RedirectAttributes hinweise) {
        return zurueck(akte, "payment.RECOURSE_DISCARD", dienst.verwirf(akte, id), hinweise);
    }

    @PostMapping("/akte/{akte}/kostenersatz/{id}/ruhen")
    @Permitted("payment.RECOURSE_REST")
    public String ruhe(@PathVariable UUID akte, @PathVariable UUID id, RedirectAttributes hinweise) {
        return zurueck(akte, "payment.RECOURSE_REST", dienst.ruhe(akte, id, true), hinweise);
    }

    @PostMapping("/akte/{akte}/kostenersatz/{id}/weiter")
    @Permitted("payment.RECOURSE_REST")
    public String weiter(@PathVariable UUID akte, @PathVariable UUID id, RedirectAttributes hinweise) {
        return zurueck(akte, "payment.RECOURSE_REST", dienst.ruhe(akte, id, false), hinweise);
    }

    @PostMapping("/akte/{akte}/kostenersatz/{id}/eingang")
    @Permitted("payment.RECOURSE_BOOK")
    public String eingang(
            @PathVariable UUID akte, @PathVariable UUID id, @ModelAttribute Geldeingang eingang, Model model) {
        Optional<Einwand> nein =
                eingang.buche((vorgang, cent, tag, beleg) -> dienst.eingang(akte, id, vorgang, cent, tag, beleg));
        return antworte(akte, "payment.RECOURSE_BOOK", nein, id, new Getippt(id, "eingang", eingang.werte()), model);
    }

    @PostMapping("/akte/{akte}/kostenersatz/{id}/raten")
    @Permitted("payment.RECOURSE_INSTALMENTS")
    public String raten(
            @PathVariable UUID akte, @PathVariable UUID id, @ModelAttribute Rateneingabe eingabe, Model model) {
        Optional<Einwand> nein = eingabe.vereinbare((cent, erste) -> dienst.raten(akte, id, cent, erste));
        return antworte(
                akte, "payment.RECOURSE_INSTALMENTS", nein, id, new Getippt(id, "raten", eingabe.werte()), model);
    }

    @PostMapping("/akte/{akte}/kostenersatz/{id}/beenden")
    @Permitted("payment.RECOURSE_END")
    public String beende(@PathVariable UUID akte, @PathVariable UUID id, RedirectAttributes hinweise) {
        return zurueck(akte, "payment.RECOURSE_END", dienst.beende(akte, id), hinweise);
    }

    private String zurueck(UUID akte, String handlung, Optional<String> nein, RedirectAttributes hinweise) {
        return rueckweg.zu(Rueckweg.Reiter.KOSTENERSATZ, akte, handlung, nein, hinweise);
    }
}
