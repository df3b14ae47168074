package de.tragwerk.payment.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.Permitted;
import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.party.AkteKopf;
import de.tragwerk.payment.model.Auskunft;
import de.tragwerk.payment.model.Auskunft.Wer;
import de.tragwerk.payment.model.Auskunft.Zustand;
import de.tragwerk.payment.model.Quelle;
import de.tragwerk.payment.model.Unterhalt;
import de.tragwerk.payment.recourse.Auskuenfte;
import de.tragwerk.payment.recourse.Auskunftseingabe;
import de.tragwerk.payment.store.AuskunftTabelle;
import de.tragwerk.payment.store.UnterhaltTabelle;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

/// The tab "Auskunft" of a file: what who owes maintenance, her spouse and her employer have to tell (§ 117 SGB XII).
@Controller
@OnSide(Side.AMT)
class AuskunftController {

    private static final UUID NIEMAND = new UUID(0, 0);

    /// What can be written down about a request.
    private static final List<Zustand> AUSGAENGE =
            List.of(Zustand.BEANTWORTET, Zustand.ABGELEHNT, Zustand.VERWEIGERT, Zustand.BEENDET);

    /// A request as the tab shows it.
    ///
    /// @param schuldner who may owe maintenance
    record Zeile(Auskunft a, String schuldner, boolean ueberfaellig, boolean erinnerbar, boolean anordenbar) {}

    /// The form of a request as it comes; it is shown again as it was when something is wrong.
    record Frageformular(
            @Nullable UUID vorgang,
            @Nullable UUID unterhalt,
            @Nullable Wer wer,
            @Nullable String name,
            @Nullable String anschrift,
            @Nullable Quelle quelle,
            @Nullable String frage) {

        static Frageformular leer() {
            return new Frageformular(Ids.next(), null, null, "", "", null, "");
        }

        Auskunftseingabe eingabe() {
            return new Auskunftseingabe(
                    vorgang == null ? Ids.next() : vorgang,
                    Objects.requireNonNullElse(unterhalt, NIEMAND),
                    Objects.requireNonNullElse(wer, Wer.PFLICHTIG),
                    text(name),
                    text(anschrift),
                    Objects.requireNonNullElse(quelle, Quelle.AKTE),
                    text(frage));
        }
    }

    /// The form of an answer as it comes.
    ///
    /// @param zu request it is about, `null` in an empty form
    record Antwortformular(
            @Nullable UUID zu,
            @Nullable Zustand ausgang,
            @Nullable String tag,
            @Nullable String text) {

        static Antwortformular leer() {
            return new Antwortformular(null, null, "", "");
        }
    }

    private final Akten akten;
    private final AkteKopf kopf;
    private final AuskunftTabelle tabelle;
    private final UnterhaltTabelle ansprueche;
    private final Auskuenfte dienst;
    private final Rueckweg rueckweg;
    private final Access access;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AuskunftController(
            Akten akten,
            AkteKopf kopf,
            AuskunftTabelle tabelle,
            UnterhaltTabelle ansprueche,
            Auskuenfte dienst,
            Rueckweg rueckweg,
            Access access,
            Audit audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.akten = akten;
        this.kopf = kopf;
        this.tabelle = tabelle;
        this.ansprueche = ansprueche;
        this.dienst = dienst;
        this.rueckweg = rueckweg;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    @GetMapping("/akte/{akte}/auskunft")
    @Permitted("payment.INQUIRY_READ")
    public String zeige(@PathVariable UUID akte, Model model) {
        return seite(akte, Frageformular.leer(), Antwortformular.leer(), model);
    }

    private String seite(UUID akte, Frageformular eingabe, Antwortformular antwort, Model model) {
        LocalDate heute = LocalDate.now(clock);
        transaction.executeWithoutResult(tx -> {
            AkteRef ref = akten.get(akte);
            Map<UUID, Unterhalt> alle =
                    ansprueche.ofAkte(akte).stream().collect(Collectors.toMap(Unterhalt::id, Function.identity()));
            model.addAttribute("kopf", kopf.von(ref, "/auskunft"));
            model.addAttribute(
                    "zeilen",
                    tabelle.ofAkte(akte).stream()
                            .map(a -> new Zeile(
                                    a,
                                    Optional.ofNullable(alle.get(a.unterhalt()))
                                            .map(Unterhalt::name)
                                            .orElse(""),
                                    a.ueberfaellig(heute),
                                    a.erinnerbar(heute),
                                    a.anordenbar(heute)))
                            .toList());
            model.addAttribute(
                    "ansprueche",
                    alle.values().stream().filter(u -> u.rueckAm() == null).toList());
            audit.log(Entry.of("payment.INQUIRY_READ").subjects(akte));
        });
        model.addAttribute("eingabe", eingabe);
        model.addAttribute("quellen", Quelle.values());
        model.addAttribute("neu", antwort);
        model.addAttribute("wer", Wer.values());
        model.addAttribute("ausgaenge", AUSGAENGE);
        model.addAttribute("heute", heute);
        model.addAttribute("ich", access.employee().person());
        model.addAttribute("darf", access.may(PaymentAction.INQUIRY_ASK));
        model.addAttribute("darfFreigeben", access.may(PaymentAction.INQUIRY_RELEASE));
        return "payment/web/auskunft";
    }

    @PostMapping("/akte/{akte}/auskunft")
    @Permitted("payment.INQUIRY_ASK")
    public String erbitte(@PathVariable UUID akte, @ModelAttribute Frageformular f, Model model) {
        Optional<String> nein = dienst.erbitte(akte, f.eingabe());
        return nein.isEmpty()
                ? "redirect:/akte/" + akte + "/auskunft"
                : weigere(akte, "payment.INQUIRY_ASK", nein.get(), f, Antwortformular.leer(), model);
    }

    @PostMapping("/akte/{akte}/auskunft/{id}/antwort")
    @Permitted("payment.INQUIRY_CLOSE")
    public String halteFest(
            @PathVariable UUID akte, @PathVariable UUID id, @ModelAttribute Antwortformular f, Model model) {
        Optional<String> nein = dienst.halteFest(
                akte, id, f.ausgang(), Eingabe.tag(text(f.tag())).orElse(null), text(f.text()));
        return nein.isEmpty()
                ? "redirect:/akte/" + akte + "/auskunft"
                : weigere(akte, "payment.INQUIRY_CLOSE", nein.get(), Frageformular.leer(), f, model);
    }

    private String weigere(
            UUID akte, String handlung, String satz, Frageformular frage, Antwortformular antwort, Model model) {
        audit.logAlone(Entry.of(handlung).refused().subjects(akte));
        model.addAttribute("weigerungSatz", satz);
        return seite(akte, frage, antwort, model);
    }

    @PostMapping("/akte/{akte}/auskunft/{id}/erinnern")
    @Permitted("payment.INQUIRY_REMIND")
    public String erinnere(@PathVariable UUID akte, @PathVariable UUID id, RedirectAttributes hinweise) {
        return zurueck(akte, "payment.INQUIRY_REMIND", dienst.erinnere(akte, id), hinweise);
    }

    @PostMapping("/akte/{akte}/auskunft/{id}/anordnen")
    @Permitted("payment.INQUIRY_PROPOSE")
    public String schlageVor(@PathVariable UUID akte, @PathVariable UUID id, RedirectAttributes hinweise) {
        return zurueck(akte, "payment.INQUIRY_PROPOSE", dienst.schlageVor(akte, id), hinweise);
    }

    @PostMapping("/akte/{akte}/auskunft/{id}/freigeben")
    @Permitted("payment.INQUIRY_RELEASE")
    public String gibFrei(
            @PathVariable UUID akte,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String passwort,
            RedirectAttributes hinweise) {
        return zurueck(
                akte,
                "payment.INQUIRY_RELEASE",
                rueckweg.freigabe(dienst.darfNichtFreigeben(akte, id), passwort, () -> dienst.gibFrei(akte, id)),
                hinweise);
    }

    @PostMapping("/akte/{akte}/auskunft/{id}/verwerfen")
    @Permitted("payment.INQUIRY_DISCARD")
    public String verwirf(@PathVariable UUID akte, @PathVariable UUID id, RedirectAttributes hinweise) {
        return zurueck(akte, "payment.INQUIRY_DISCARD", dienst.verwirf(akte, id), hinweise);
    }

    private String zurueck(UUID akte, String handlung, Optional<String> nein, RedirectAttributes hinweise) {
        return rueckweg.zu(Rueckweg.Reiter.AUSKUNFT, akte, handlung, nein, hinweise);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
