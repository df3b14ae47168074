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
import de.tragwerk.payment.model.Erstattung;
import de.tragwerk.payment.refund.Erstattungen;
import de.tragwerk.payment.refund.Erstattungseingabe;
import de.tragwerk.payment.store.ErstattungTabelle;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The tab "Erstattung" of a file: claims between authorities for what the persons of the file got.
@Controller
@OnSide(Side.AMT)
class ErstattungController {

    /// A claim as the tab shows it.
    ///
    /// @param offen cents of a claim of ours that have not come in
    record Zeile(Erstattung e, String name, long offen) {}

    private static final UUID NIEMAND = new UUID(0, 0);

    /// The form as it comes.
    record Formular(
            @Nullable UUID vorgang,
            @Nullable UUID person,
            Erstattung.@Nullable Richtung richtung,
            Erstattung.@Nullable Norm norm,
            @Nullable String traeger,
            @Nullable String anschrift,
            @Nullable String zeichen,
            @Nullable String von,
            @Nullable String bis,
            @Nullable String gefordert,
            @Nullable String anerkannt,
            @Nullable String eingang,
            @Nullable String kenntnis,
            @Nullable String iban,
            @Nullable String begruendung) {}

    private final Akten akten;
    private final AkteKopf kopf;
    private final Persons persons;
    private final ErstattungTabelle tabelle;
    private final Erstattungen dienst;
    private final Rueckweg rueckweg;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    ErstattungController(
            Akten akten,
            AkteKopf kopf,
            Persons persons,
            ErstattungTabelle tabelle,
            Erstattungen dienst,
            Rueckweg rueckweg,
            Access access,
            Audit audit,
            Clock clock) {
        this.akten = akten;
        this.kopf = kopf;
        this.persons = persons;
        this.tabelle = tabelle;
        this.dienst = dienst;
        this.rueckweg = rueckweg;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/akte/{akte}/erstattung")
    @Permitted("payment.REFUND_READ")
    @Transactional
    public String zeige(@PathVariable UUID akte, Model model) {
        AkteRef ref = akten.get(akte);
        List<UUID> beteiligte =
                akten.beteiligte(akte).stream().map(Beteiligt::personId).toList();
        Map<UUID, Person> namen = persons.all(beteiligte);
        model.addAttribute("kopf", kopf.von(ref, "/erstattung"));
        model.addAttribute(
                "zeilen",
                tabelle.ofAkte(akte).stream()
                        .filter(e -> e.zustand() != Erstattung.Zustand.VERWORFEN)
                        .map(e -> new Zeile(
                                e,
                                Optional.ofNullable(namen.get(e.person()))
                                        .map(Person::deskName)
                                        .orElse(""),
                                tabelle.offen(e.id())))
                        .toList());
        model.addAttribute(
                "personen",
                beteiligte.stream().filter(namen::containsKey).map(namen::get).toList());
        model.addAttribute("normen", Erstattung.Norm.values());
        model.addAttribute("vorgang", Ids.next());
        model.addAttribute("heute", LocalDate.now(clock));
        model.addAttribute("ich", access.employee().person());
        model.addAttribute("darf", access.may(PaymentAction.REFUND_PROPOSE));
        model.addAttribute("darfFreigeben", access.may(PaymentAction.REFUND_RELEASE));
        model.addAttribute("darfBuchen", access.may(PaymentAction.REFUND_BOOK));
        model.addAttribute("darfBeenden", access.may(PaymentAction.REFUND_END));
        audit.log(Entry.of("payment.REFUND_READ").subjects(akte));
        return "payment/web/erstattung";
    }

    @PostMapping("/akte/{akte}/erstattung")
    @Permitted("payment.REFUND_PROPOSE")
    public String schlageVor(@PathVariable UUID akte, @ModelAttribute Formular f, RedirectAttributes hinweise) {
        Erstattungseingabe in = new Erstattungseingabe(
                Objects.requireNonNullElse(f.vorgang(), NIEMAND),
                Objects.requireNonNullElse(f.person(), NIEMAND),
                Objects.requireNonNullElse(f.richtung(), Erstattung.Richtung.EIGEN),
                Objects.requireNonNullElse(f.norm(), Erstattung.Norm.SGBX_104),
                text(f.traeger()),
                text(f.anschrift()),
                text(f.zeichen()),
                tag(f.von()),
                tag(f.bis()),
                cent(f.gefordert()),
                cent(f.anerkannt()),
                tag(f.eingang()),
                tag(f.kenntnis()),
                text(f.iban()),
                text(f.begruendung()));
        return zurueck(akte, "payment.REFUND_PROPOSE", dienst.schlageVor(akte, in), hinweise);
    }

    @PostMapping("/akte/{akte}/erstattung/{id}/freigeben")
    @Permitted("payment.REFUND_RELEASE")
    public String gibFrei(
            @PathVariable UUID akte,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String passwort,
            RedirectAttributes hinweise) {
        return zurueck(
                akte,
                "payment.REFUND_RELEASE",
                rueckweg.freigabe(dienst.darfNichtFreigeben(akte, id), passwort, () -> dienst.gibFrei(akte, id)),
                hinweise);
    }

    @PostMapping("/akte/{akte}/erstattung/{id}/verwerfen")
    @Permitted("payment.REFUND_DISCARD")
    public String verwirf(@PathVariable UUID akte, @PathVariable UUID id, RedirectAttributes hinweise) {
        return zurueck(akte, "payment.REFUND_DISCARD", dienst.verwirf(akte, id), hinweise);
    }

    @PostMapping("/akte/{akte}/erstattung/{id}/eingang")
    @Permitted("payment.REFUND_BOOK")
    public String eingang(
            @PathVariable UUID akte,
            @PathVariable UUID id,
            @ModelAttribute Geldeingang eingang,
            RedirectAttributes hinweise) {
        Optional<String> nein = eingang.buche((vorgang, cent, tag, beleg) ->
                        dienst.eingang(akte, id, vorgang, cent, tag, beleg).map(Einwand::ohneFeld))
                .map(Einwand::satz);
        return zurueck(akte, "payment.REFUND_BOOK", nein, hinweise);
    }

    @PostMapping("/akte/{akte}/erstattung/{id}/beenden")
    @Permitted("payment.REFUND_END")
    public String beende(@PathVariable UUID akte, @PathVariable UUID id, RedirectAttributes hinweise) {
        return zurueck(akte, "payment.REFUND_END", dienst.beende(akte, id), hinweise);
    }

    private String zurueck(UUID akte, String handlung, Optional<String> nein, RedirectAttributes hinweise) {
        return rueckweg.zu(Rueckweg.Reiter.ERSTATTUNG, akte, handlung, nein, hinweise);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable LocalDate tag(@Nullable String text) {
        return Eingabe.tag(text(text)).orElse(null);
    }

    private static @Nullable Long cent(@Nullable String text) {
        return Eingabe.cent(text(text)).orElse(null);
    }
}
