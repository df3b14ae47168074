package de.tragwerk.payment.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.FreshFactor;
import de.tragwerk.access.Permitted;
import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.Decisions;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.party.AkteKopf;
import de.tragwerk.party.Person;
import de.tragwerk.party.Persons;
import de.tragwerk.payment.claim.Forderungen;
import de.tragwerk.payment.model.Einwand;
import de.tragwerk.payment.model.Forderung;
import de.tragwerk.payment.store.EinbehaltTabelle;
import de.tragwerk.payment.store.ForderungTabelle;
import de.tragwerk.shell.Download;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The tab "Konto" of a file: what was decided, what was paid, what is owed; claims with instalments.
@Controller
@OnSide(Side.AMT)
class KontoController {

    /// @param gehemmt an objection in time is open: nothing is asked for
    /// @param einbehalten it is paid back by what is kept back from the benefit
    record Schuld(Forderung forderung, String name, long rueckstand, boolean gehemmt, boolean einbehalten) {}

    private final Akten akten;
    private final AkteKopf kopf;
    private final KontoBlatt blatt;
    private final Decisions decisions;
    private final ForderungTabelle forderungen;
    private final EinbehaltTabelle einbehalte;
    private final Forderungen dienst;
    private final Persons persons;
    private final Access access;
    private final Rueckweg rueckweg;
    private final Audit audit;
    private final Clock clock;

    KontoController(
            Akten akten,
            AkteKopf kopf,
            KontoBlatt blatt,
            Decisions decisions,
            ForderungTabelle forderungen,
            EinbehaltTabelle einbehalte,
            Forderungen dienst,
            Persons persons,
            Access access,
            Rueckweg rueckweg,
            Audit audit,
            Clock clock) {
        this.akten = akten;
        this.kopf = kopf;
        this.blatt = blatt;
        this.decisions = decisions;
        this.forderungen = forderungen;
        this.einbehalte = einbehalte;
        this.dienst = dienst;
        this.persons = persons;
        this.access = access;
        this.rueckweg = rueckweg;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/akte/{akte}/konto")
    @Permitted("payment.LEDGER_READ")
    @Transactional
    public String zeige(@PathVariable UUID akte, Model model) {
        AkteRef ref = akten.get(akte);
        List<KontoBlatt.Zeile> zeilen = blatt.zeilen(akte);
        List<Forderung> alle = forderungen.ofAkte(akte);
        LocalDate heute = LocalDate.now(clock);
        Map<UUID, Person> namen =
                persons.all(alle.stream().map(Forderung::person).toList());
        Set<UUID> gehemmt = decisions.gehemmt(akte);
        Set<UUID> laufend = einbehalte.laufend(akte);
        model.addAttribute("kopf", kopf.von(ref, "/konto"));
        model.addAttribute("zeilen", zeilen.reversed());
        model.addAttribute("saldo", zeilen.isEmpty() ? 0L : zeilen.getLast().saldo());
        model.addAttribute("offen", alle.stream().mapToLong(Forderung::offen).sum());
        model.addAttribute(
                "schulden",
                alle.stream()
                        .map(f -> new Schuld(
                                f,
                                Optional.ofNullable(namen.get(f.person()))
                                        .map(Person::deskName)
                                        .orElse(""),
                                gehemmt.contains(f.bescheid()) || laufend.contains(f.id()) ? 0 : f.rueckstand(heute),
                                gehemmt.contains(f.bescheid()),
                                laufend.contains(f.id())))
                        .toList());
        model.addAttribute("vorgang", Ids.next());
        model.addAttribute("heute", heute);
        model.addAttribute("naechster", YearMonth.from(heute).plusMonths(1));
        model.addAttribute("zwecke", Ausfuhrzweck.values());
        model.addAttribute("darfBuchen", access.may(PaymentAction.CLAIM_BOOK));
        model.addAttribute("darfRaten", access.may(PaymentAction.CLAIM_INSTALMENTS));
        audit.log(Entry.of("payment.LEDGER_READ")
                .subjects(akte)
                .reach(zeilen.isEmpty() ? heute : zeilen.getFirst().zeile().tag()));
        return "payment/web/konto";
    }

    @PostMapping("/akte/{akte}/konto/forderung/{id}/eingang")
    @Permitted("payment.CLAIM_BOOK")
    public String eingang(
            @PathVariable UUID akte,
            @PathVariable UUID id,
            @ModelAttribute Geldeingang eingang,
            RedirectAttributes hinweise) {
        Optional<String> nein = eingang.buche((vorgang, cent, tag, beleg) ->
                        dienst.eingang(akte, id, vorgang, cent, tag, beleg).map(Einwand::ohneFeld))
                .map(Einwand::satz);
        return rueckweg.zu(Rueckweg.Reiter.KONTO, akte, "payment.CLAIM_BOOK", nein, hinweise);
    }

    @PostMapping("/akte/{akte}/konto/forderung/{id}/raten")
    @Permitted("payment.CLAIM_INSTALMENTS")
    public String raten(
            @PathVariable UUID akte,
            @PathVariable UUID id,
            @ModelAttribute Rateneingabe raten,
            RedirectAttributes hinweise) {
        Optional<String> nein = raten.vereinbare((cent, erste) -> dienst.raten(akte, id, cent, erste))
                .map(Einwand::satz);
        return rueckweg.zu(Rueckweg.Reiter.KONTO, akte, "payment.CLAIM_INSTALMENTS", nein, hinweise);
    }

    /// The account as a table, for a purpose that stands in the log.
    @PostMapping("/akte/{akte}/konto/ausgeben")
    @Permitted("payment.LEDGER_EXPORT")
    @FreshFactor
    public ResponseEntity<byte[]> ausgeben(@PathVariable UUID akte, @RequestParam Ausfuhrzweck zweck) {
        byte[] csv = Scope.get(Scope.current().withPurpose(zweck.zweck()), () -> blatt.csv(akte));
        return Download.csv("konto-" + akte + ".csv", csv);
    }
}
