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
import de.tragwerk.payment.model.Quelle;
import de.tragwerk.payment.model.Raten;
import de.tragwerk.payment.model.Unterhalt;
import de.tragwerk.payment.recourse.Unterhaltsansprueche;
import de.tragwerk.payment.recourse.Unterhaltseingabe;
import de.tragwerk.payment.store.RatenTabelle;
import de.tragwerk.payment.store.UnterhaltTabelle;
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

/// The tab "Unterhalt" of a file: maintenance that passes to the authority (§ 94 SGB XII).
@Controller
@OnSide(Side.AMT)
class UnterhaltController {

    /// A claim as the tab shows it.
    ///
    /// @param person who gets the benefit
    /// @param offen cents that have not come in
    /// @param gebucht cents owed by month
    /// @param gilt amount of this month, `null` while there is none
    /// @param rueckstand cents of instalments that should have come in
    record Zeile(
            Unterhalt u,
            String person,
            long offen,
            Map<YearMonth, Long> gebucht,
            Unterhalt.@Nullable Betrag gilt,
            @Nullable Raten raten,
            long rueckstand) {}

    private static final UUID NIEMAND = new UUID(0, 0);

    /// The form of a notice as it comes; it is shown again as it was when something is wrong.
    record Anzeigeformular(
            @Nullable UUID vorgang,
            @Nullable UUID person,
            Unterhalt.@Nullable Pflichtig pflichtig,
            @Nullable String name,
            @Nullable String anschrift,
            @Nullable Quelle quelle,
            @Nullable Boolean haushalt,
            @Nullable Boolean kleinkind,
            @Nullable Boolean erfuellt,
            @Nullable Boolean anhaltspunkte,
            @Nullable Boolean pauschal,
            @Nullable String anlass) {

        static Anzeigeformular leer() {
            return new Anzeigeformular(Ids.next(), null, null, "", "", null, false, false, false, false, false, "");
        }

        Unterhaltseingabe eingabe() {
            return new Unterhaltseingabe(
                    vorgang == null ? Ids.next() : vorgang,
                    Objects.requireNonNullElse(person, NIEMAND),
                    Objects.requireNonNullElse(pflichtig, Unterhalt.Pflichtig.ELTERN),
                    text(name),
                    text(anschrift),
                    Objects.requireNonNullElse(quelle, Quelle.AKTE),
                    Boolean.TRUE.equals(haushalt),
                    Boolean.TRUE.equals(kleinkind),
                    Boolean.TRUE.equals(erfuellt),
                    Boolean.TRUE.equals(anhaltspunkte),
                    Boolean.TRUE.equals(pauschal),
                    text(anlass));
        }
    }

    /// The form of an amount as it comes.
    record Betragformular(
            @Nullable UUID vorgang,
            @Nullable String zugang,
            @Nullable String von,
            @Nullable String betrag,
            @Nullable String einkommen,
            @Nullable String begruendung) {

        Map<String, String> werte() {
            return Map.of(
                    "zugang",
                    text(zugang),
                    "von",
                    text(von),
                    "betrag",
                    text(betrag),
                    "einkommen",
                    text(einkommen),
                    "begruendung",
                    text(begruendung));
        }
    }

    private final Akten akten;
    private final AkteKopf kopf;
    private final Persons persons;
    private final UnterhaltTabelle tabelle;
    private final RatenTabelle raten;
    private final Unterhaltsansprueche dienst;
    private final Rueckweg rueckweg;
    private final Access access;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    UnterhaltController(
            Akten akten,
            AkteKopf kopf,
            Persons persons,
            UnterhaltTabelle tabelle,
            RatenTabelle raten,
            Unterhaltsansprueche dienst,
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

    @GetMapping("/akte/{akte}/unterhalt")
    @Permitted("payment.MAINTENANCE_READ")
    public String zeige(@PathVariable UUID akte, Model model) {
        return seite(akte, Anzeigeformular.leer(), Getippt.nichts(), model);
    }

    private String seite(UUID akte, Anzeigeformular eingabe, Getippt getippt, Model model) {
        transaction.executeWithoutResult(tx -> {
            AkteRef ref = akten.get(akte);
            List<UUID> beteiligte =
                    akten.beteiligte(akte).stream().map(Beteiligt::personId).toList();
            Map<UUID, Person> namen = persons.all(beteiligte);
            model.addAttribute("kopf", kopf.von(ref, "/unterhalt"));
            model.addAttribute(
                    "zeilen",
                    tabelle.ofAkte(akte).stream()
                            .map(u -> zeile(
                                    u,
                                    Optional.ofNullable(namen.get(u.person()))
                                            .map(Person::deskName)
                                            .orElse("")))
                            .toList());
            model.addAttribute(
                    "personen",
                    beteiligte.stream()
                            .filter(namen::containsKey)
                            .map(namen::get)
                            .toList());
            audit.log(Entry.of("payment.MAINTENANCE_READ").subjects(akte));
        });
        model.addAttribute("eingabe", eingabe);
        model.addAttribute("getippt", getippt);
        model.addAttribute("vorgang", Ids.next());
        model.addAttribute("quellen", Quelle.values());
        model.addAttribute("pflichtige", Unterhalt.Pflichtig.values());
        model.addAttribute("buchung", Ids.next());
        model.addAttribute("heute", LocalDate.now(clock));
        model.addAttribute("ich", access.employee().person());
        model.addAttribute("darf", access.may(PaymentAction.MAINTENANCE_NOTICE));
        model.addAttribute("darfFreigeben", access.may(PaymentAction.MAINTENANCE_RELEASE));
        model.addAttribute("darfBuchen", access.may(PaymentAction.MAINTENANCE_BOOK));
        model.addAttribute("naechster", YearMonth.now(clock).plusMonths(1));
        model.addAttribute("darfRaten", access.may(PaymentAction.MAINTENANCE_INSTALMENTS));
        model.addAttribute("darfBeenden", access.may(PaymentAction.MAINTENANCE_END));
        return "payment/web/unterhalt";
    }

    private Zeile zeile(Unterhalt u, String person) {
        long offen = tabelle.offen(u.id());
        Raten vereinbart = raten.von(u.id()).orElse(null);
        return new Zeile(
                u,
                person,
                offen,
                tabelle.jeMonat(u.id()),
                u.gilt(YearMonth.now(clock)).orElse(null),
                vereinbart,
                vereinbart == null ? 0 : vereinbart.rueckstand(offen, LocalDate.now(clock)));
    }

    @PostMapping("/akte/{akte}/unterhalt")
    @Permitted("payment.MAINTENANCE_NOTICE")
    public String zeigeAn(@PathVariable UUID akte, @ModelAttribute Anzeigeformular f, Model model) {
        Einwand nein = dienst.zeigeAn(akte, f.eingabe()).orElse(null);
        if (nein == null) {
            return "redirect:/akte/" + akte + "/unterhalt";
        }
        audit.logAlone(Entry.of("payment.MAINTENANCE_NOTICE").refused().subjects(akte));
        model.addAttribute("weigerungSatz", nein.satz());
        model.addAttribute("weigerungFeld", nein.feld());
        return seite(akte, f, Getippt.nichts(), model);
    }

    /// A form of one claim: back to the page, or shown again as it was.
    private String antworte(UUID akte, String handlung, Optional<Einwand> nein, UUID id, Getippt getippt, Model model) {
        if (nein.isEmpty()) {
            return "redirect:/akte/" + akte + "/unterhalt";
        }
        audit.logAlone(Entry.of(handlung).refused().subjects(akte));
        rueckweg.zeige(nein.get(), id, getippt, model);
        return seite(akte, Anzeigeformular.leer(), getippt, model);
    }

    @PostMapping("/akte/{akte}/unterhalt/{id}/betrag")
    @Permitted("payment.MAINTENANCE_PROPOSE")
    public String schlageVor(
            @PathVariable UUID akte, @PathVariable UUID id, @ModelAttribute Betragformular f, Model model) {
        Optional<Einwand> nein = dienst.schlageVor(
                akte,
                id,
                f.vorgang() == null ? Ids.next() : f.vorgang(),
                Eingabe.tag(text(f.zugang())).orElse(null),
                Eingabe.monat(text(f.von())).orElse(null),
                Eingabe.cent(text(f.betrag())).orElse(null),
                Eingabe.cent(text(f.einkommen())).orElse(null),
                text(f.begruendung()));
        return antworte(akte, "payment.MAINTENANCE_PROPOSE", nein, id, new Getippt(id, "betrag", f.werte()), model);
    }

    @PostMapping("/akte/{akte}/unterhalt/{id}/freigeben")
    @Permitted("payment.MAINTENANCE_RELEASE")
    public String gibFrei(
            @PathVariable UUID akte,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String passwort,
            RedirectAttributes hinweise) {
        return zurueck(
                akte,
                "payment.MAINTENANCE_RELEASE",
                rueckweg.freigabe(dienst.darfNichtFreigeben(akte, id), passwort, () -> dienst.gibFrei(akte, id)),
                hinweise);
    }

    @PostMapping("/akte/{akte}/unterhalt/{id}/verwerfen")
    @Permitted("payment.MAINTENANCE_DISCARD")
    public String verwirf(@PathVariable UUID akte, @PathVariable UUID id, RedirectAttributes hinweise) {
        return zurueck(akte, "payment.MAINTENANCE_DISCARD", dienst.verwirf(akte, id), hinweise);
    }

    @PostMapping("/akte/{akte}/unterhalt/{id}/monate")
    @Permitted("payment.MAINTENANCE_MONTHS")
    public String rechneNach(@PathVariable UUID akte, @PathVariable UUID id, RedirectAttributes hinweise) {
        return zurueck(akte, "payment.MAINTENANCE_MONTHS", dienst.rechneNach(akte, id), hinweise);
    }

    @PostMapping("/akte/{akte}/unterhalt/{id}/eingang")
    @Permitted("payment.MAINTENANCE_BOOK")
    public String eingang(
            @PathVariable UUID akte, @PathVariable UUID id, @ModelAttribute Geldeingang eingang, Model model) {
        Optional<Einwand> nein =
                eingang.buche((vorgang, cent, tag, beleg) -> dienst.eingang(akte, id, vorgang, cent, tag, beleg));
        return antworte(akte, "payment.MAINTENANCE_BOOK", nein, id, new Getippt(id, "eingang", eingang.werte()), model);
    }

    @PostMapping("/akte/{akte}/unterhalt/{id}/raten")
    @Permitted("payment.MAINTENANCE_INSTALMENTS")
    public String raten(
            @PathVariable UUID akte, @PathVariable UUID id, @ModelAttribute Rateneingabe eingabe, Model model) {
        Optional<Einwand> nein = eingabe.vereinbare((cent, erste) -> dienst.raten(akte, id, cent, erste));
        return antworte(
                akte, "payment.MAINTENANCE_INSTALMENTS", nein, id, new Getippt(id, "raten", eingabe.werte()), model);
    }

    @PostMapping("/akte/{akte}/unterhalt/{id}/beenden")
    @Permitted("payment.MAINTENANCE_END")
    public String beende(@PathVariable UUID akte, @PathVariable UUID id, RedirectAttributes hinweise) {
        return zurueck(akte, "payment.MAINTENANCE_END", dienst.beende(akte, id), hinweise);
    }

    @PostMapping("/akte/{akte}/unterhalt/{id}/zurueck")
    @Permitted("payment.MAINTENANCE_RETURN")
    public String gibZurueck(
            @PathVariable UUID akte, @PathVariable UUID id, @RequestParam(defaultValue = "") String text, Model model) {
        return antworte(
                akte,
                "payment.MAINTENANCE_RETURN",
                dienst.gibZurueck(akte, id, text),
                id,
                new Getippt(id, "zurueck", Map.of("text", text)),
                model);
    }

    private String zurueck(UUID akte, String handlung, Optional<String> nein, RedirectAttributes hinweise) {
        return rueckweg.zu(Rueckweg.Reiter.UNTERHALT, akte, handlung, nein, hinweise);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
