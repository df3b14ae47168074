package de.tragwerk.payment.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.access.StepUp;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.Decisions;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.party.Person;
import de.tragwerk.party.Persons;
import de.tragwerk.payment.Zweck;
import de.tragwerk.payment.model.Lauf;
import de.tragwerk.payment.model.Position;
import de.tragwerk.payment.run.Laeufe;
import de.tragwerk.payment.run.Warten;
import de.tragwerk.payment.run.Weigerung;
import de.tragwerk.payment.store.BankTabelle;
import de.tragwerk.payment.store.DateiTabelle;
import de.tragwerk.payment.store.EinbehaltTabelle;
import de.tragwerk.payment.store.KassenTabelle;
import de.tragwerk.payment.store.LaufTabelle;
import de.tragwerk.payment.store.PositionTabelle;
import de.tragwerk.payment.store.PositionTabelle.Auswahl;
import de.tragwerk.payment.store.ZahlungTabelle;
import de.tragwerk.shell.Seite;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One run: its list, what a second person releases, its files and their way to the bank.
@Controller
@OnSide(Side.AMT)
class LaufController {

    static final int SEITE = 50;

    /// A line with the name that belongs to it.
    ///
    /// @param einbehalten cents kept back from the person's own money in this month; 0 without, and for money of
    /// others
    record Zeile(Position position, String name, long einbehalten) {}

    private final LaufTabelle tabelle;
    private final PositionTabelle positionen;
    private final DateiTabelle dateien;
    private final ZahlungTabelle zahlungen;
    private final KassenTabelle kassen;
    private final BankTabelle bank;
    private final Laeufe laeufe;
    private final Warten warten;
    private final EinbehaltTabelle einbehalte;
    private final Pruefblatt pruefung;
    private final Persons persons;
    private final StaffDirectory staff;
    private final StepUp stepUp;
    private final Access access;
    private final Audit audit;

    LaufController(
            LaufTabelle tabelle,
            PositionTabelle positionen,
            DateiTabelle dateien,
            ZahlungTabelle zahlungen,
            KassenTabelle kassen,
            BankTabelle bank,
            Laeufe laeufe,
            Warten warten,
            EinbehaltTabelle einbehalte,
            Pruefblatt pruefung,
            Persons persons,
            StaffDirectory staff,
            StepUp stepUp,
            Access access,
            Audit audit) {
        this.tabelle = tabelle;
        this.positionen = positionen;
        this.dateien = dateien;
        this.zahlungen = zahlungen;
        this.kassen = kassen;
        this.bank = bank;
        this.laeufe = laeufe;
        this.warten = warten;
        this.einbehalte = einbehalte;
        this.pruefung = pruefung;
        this.persons = persons;
        this.staff = staff;
        this.stepUp = stepUp;
        this.access = access;
        this.audit = audit;
    }

    @GetMapping("/zahlungen/{id}")
    @Permitted("payment.RUN_READ")
    @Transactional
    public String zeige(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String auswahl,
            @RequestParam(defaultValue = "0") int kapitel,
            @RequestParam(defaultValue = "1") int seite,
            Model model) {
        Lauf lauf = tabelle.finde(id).orElseThrow(AccessRefused::new);
        Auswahl gewaehlt = auswahl(auswahl);
        Seite<Position> blatt =
                Seite.lies(seite, SEITE, (ab, anzahl) -> positionen.seite(id, gewaehlt, kapitel, ab, anzahl));
        List<Position> hier = blatt.zeilen();
        Map<UUID, Person> personen =
                persons.all(hier.stream().map(Position::person).collect(Collectors.toSet()));
        Map<UUID, Map<YearMonth, Long>> einbehalten =
                einbehalte.geplant(hier.stream().map(Position::akte).collect(Collectors.toSet()));
        model.addAttribute("lauf", lauf);
        model.addAttribute(
                "zeilen",
                hier.stream()
                        .map(p -> new Zeile(
                                p,
                                Optional.ofNullable(personen.get(p.person()))
                                        .map(Person::deskName)
                                        .orElse("Person außerhalb Ihrer Arbeitsgruppen"),
                                p.zweck() == Zweck.LEBENSUNTERHALT
                                        ? einbehalten
                                                .getOrDefault(p.akte(), Map.of())
                                                .getOrDefault(p.monat(), 0L)
                                        : 0))
                        .toList());
        model.addAttribute("auswahl", gewaehlt);
        model.addAttribute("auswahlen", Auswahl.values());
        model.addAttribute("kapitel", kapitel);
        model.addAttribute("leistungen", leistungen(id));
        model.addAttribute("seite", blatt.nummer());
        model.addAttribute("weiter", blatt.weiter());
        model.addAttribute("sichtbar", positionen.sichtbare(id));
        model.addAttribute(
                "alle",
                lauf.summen().anzahl()
                        + lauf.summen().nichtZahlbar()
                        + lauf.summen().beendet());
        List<DateiTabelle.Datei> alle = dateien.ofLauf(id);
        model.addAttribute("dateien", alle);
        model.addAttribute(
                "ganzSichtbar",
                alle.stream()
                        .filter(d -> zahlungen.gesehen(d) == d.anzahl())
                        .map(DateiTabelle.Datei::id)
                        .collect(Collectors.toSet()));
        model.addAttribute("widerspruechlich", bank.widerspruechlich(id));
        pruefung.zeige(id, alle, model);
        model.addAttribute(
                "pruefsummen", alle.stream().collect(Collectors.toMap(DateiTabelle.Datei::id, d -> kurz(d.sha256()))));
        model.addAttribute("kassen", kassen.alle());
        model.addAttribute("blatt", bank.blatt(lauf.monat()));
        ruecklaeufe(id, model);
        model.addAttribute("namen", staff.names());
        model.addAttribute("eigener", access.employee().person().equals(lauf.erstelltPerson()));
        model.addAttribute("zwecke", Ausfuhrzweck.values());
        rechte(model);
        audit.log(Entry.of("payment.RUN_READ")
                .subjects(hier.stream().map(Position::akte).distinct().toList())
                .subjects(bank.ruecklaeufe(id).stream()
                        .map(BankTabelle.Ruecklauf::akte)
                        .toList()));
        return "payment/web/lauf";
    }

    private void ruecklaeufe(UUID id, Model model) {
        List<BankTabelle.Ruecklauf> liste = bank.ruecklaeufe(id);
        model.addAttribute("ruecklaeufe", liste);
        model.addAttribute(
                "rueckNamen",
                persons
                        .all(liste.stream().map(BankTabelle.Ruecklauf::person).collect(Collectors.toSet()))
                        .values()
                        .stream()
                        .collect(Collectors.toMap(Person::id, Person::deskName)));
    }

    private void rechte(Model model) {
        model.addAttribute("darfRechnen", access.may(PaymentAction.RECALCULATE));
        model.addAttribute("darfFreigeben", access.may(PaymentAction.RELEASE));
        model.addAttribute("darfUebergeben", access.may(PaymentAction.HAND_OVER));
        model.addAttribute("darfDatei", access.may(PaymentAction.FILE_READ));
        model.addAttribute("darfPruefung", access.may(PaymentAction.VOP_RESULT_READ));
        model.addAttribute("darfAkte", access.may(PaymentAction.CASE_READ));
        model.addAttribute("darfAusgeben", access.may(PaymentAction.EXPORT));
    }

    private static Auswahl auswahl(String name) {
        try {
            return name.isEmpty() ? Auswahl.ALLE : Auswahl.valueOf(name);
        } catch (IllegalArgumentException e) {
            return Auswahl.ALLE;
        }
    }

    @PostMapping("/zahlungen/{id}/freigeben")
    @Permitted("payment.RELEASE")
    public String gibFrei(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String passwort,
            @RequestParam(defaultValue = "-1") int stand,
            RedirectAttributes hinweise) {
        Optional<String> nein =
                stepUp.refusal(laeufe.darfNichtFreigeben(id, stand).map(Weigerung::satz), passwort);
        if (nein.isPresent()) {
            hinweise.addFlashAttribute("weigerungSatz", nein.get());
            return "redirect:/zahlungen/" + id;
        }
        return nach(id, laeufe.gibFrei(id, stand), hinweise);
    }

    @PostMapping("/zahlungen/{id}/neu-rechnen")
    @Permitted("payment.RECALCULATE")
    public String rechneNeu(@PathVariable UUID id, RedirectAttributes hinweise) {
        return nach(id, laeufe.rechneNeu(id), hinweise);
    }

    @PostMapping("/zahlungen/{id}/verwerfen")
    @Permitted("payment.DISCARD")
    public String verwirf(@PathVariable UUID id, RedirectAttributes hinweise) {
        return nach(id, laeufe.verwirf(id), hinweise);
    }

    @PostMapping("/zahlungen/{id}/uebergeben")
    @Permitted("payment.HAND_OVER")
    public String uebergib(@PathVariable UUID id, RedirectAttributes hinweise) {
        return nach(id, laeufe.uebergib(id), hinweise);
    }

    private String nach(UUID id, Laeufe.Ergebnis ergebnis, RedirectAttributes hinweise) {
        switch (ergebnis) {
            case Laeufe.Gut g -> warten.bisFertig(id);
            case Laeufe.Geweigert nein ->
                hinweise.addFlashAttribute("weigerungSatz", nein.weigerung().satz());
        }
        return "redirect:/zahlungen/" + id;
    }

    /// Benefits in the list of a run, in the order of their numbers.
    private SortedMap<Integer, String> leistungen(UUID lauf) {
        SortedMap<Integer, String> namen = new TreeMap<>();
        positionen.kapitel(lauf).forEach(k -> namen.put(k, Decisions.leistung(k)));
        return namen;
    }

    /// First bytes of a hash, in groups of four.
    private static String kurz(byte[] hash) {
        return HexFormat.of().formatHex(hash, 0, 10).replaceAll("(.{4})(?=.)", "$1 ");
    }
}
