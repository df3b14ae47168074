package de.tragwerk.ledger.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.FreshFactor;
import de.tragwerk.access.Permitted;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.ledger.book.Ausgabe;
import de.tragwerk.ledger.book.Buchhaltung;
import de.tragwerk.ledger.model.Buchung;
import de.tragwerk.ledger.store.Buecher;
import de.tragwerk.ledger.store.Journal;
import de.tragwerk.ledger.store.Vergleiche;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.payment.Buchungsstoff;
import de.tragwerk.shell.Download;
import de.tragwerk.shell.Seite;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The books: balances and budget, the journal, the sheet of the day.
@Controller
@OnSide(Side.AMT)
class LedgerController {

    private static final int SEITE = 50;

    private final Journal journal;
    private final Buecher buecher;
    private final Vergleiche vergleiche;
    private final Buchhaltung buchhaltung;
    private final Ausgabe ausgabe;
    private final Buchungsstoff stoff;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    LedgerController(
            Journal journal,
            Buecher buecher,
            Vergleiche vergleiche,
            Buchhaltung buchhaltung,
            Ausgabe ausgabe,
            Buchungsstoff stoff,
            Access access,
            Audit audit,
            Clock clock) {
        this.journal = journal;
        this.buecher = buecher;
        this.vergleiche = vergleiche;
        this.buchhaltung = buchhaltung;
        this.ausgabe = ausgabe;
        this.stoff = stoff;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/buchhaltung")
    @Permitted("ledger.READ")
    @Transactional
    public String zeige(@RequestParam(defaultValue = "0") int jahr, Model model) {
        YearMonth heute = YearMonth.now(clock);
        int gewaehlt = jahr < 2000 || jahr > 2100 ? heute.getYear() : jahr;
        YearMonth zu = buecher.letzteGeschlossene().orElse(null);
        model.addAttribute("jahr", gewaehlt);
        model.addAttribute("salden", journal.salden(gewaehlt));
        model.addAttribute("haushalt", journal.haushalt(gewaehlt));
        model.addAttribute("quartale", journal.bundesanteil(gewaehlt));
        model.addAttribute("konten", buecher.aufwandskonten());
        model.addAttribute("zu", zu);
        List<YearMonth> perioden = journal.perioden();
        model.addAttribute("perioden", perioden);
        model.addAttribute(
                "schliessbar",
                perioden.stream()
                        .filter(p -> p.isBefore(heute) && (zu == null || p.isAfter(zu)))
                        .sorted()
                        .toList());
        Optional<Vergleiche.Vergleich> letzter = vergleiche.letzter();
        model.addAttribute("vergleich", letzter.orElse(null));
        model.addAttribute(
                "befunde", letzter.map(v -> vergleiche.befunde(v.id())).orElse(List.of()));
        model.addAttribute("vorgaenge", vorgaenge());
        model.addAttribute("darfSchliessen", access.may(LedgerAction.CLOSE));
        model.addAttribute("darfAnsatz", access.may(LedgerAction.BUDGET));
        model.addAttribute("darfAusgeben", access.may(LedgerAction.EXPORT));
        audit.log(Entry.of("ledger.READ"));
        return "ledger/web/buchhaltung";
    }

    @GetMapping("/buchhaltung/journal")
    @Permitted("ledger.JOURNAL")
    @Transactional
    public String journal(
            @RequestParam(defaultValue = "") String monat,
            @RequestParam(defaultValue = "") String konto,
            @RequestParam(defaultValue = "1") int seite,
            Model model) {
        YearMonth m = monat(monat).orElse(YearMonth.now(clock));
        Map<UUID, String> kassen = stoff.kassen();
        Seite<Buchung> blatt = Seite.lies(
                seite, SEITE, (ab, anzahl) -> journal.buchungen(m, konto.isEmpty() ? null : konto, kassen, ab, anzahl));
        model.addAttribute("monat", m);
        model.addAttribute("konto", konto);
        model.addAttribute("konten", journal.salden(m.getYear()));
        model.addAttribute("perioden", journal.perioden());
        model.addAttribute("buchungen", blatt.zeilen());
        model.addAttribute("seite", blatt.nummer());
        model.addAttribute("weiter", blatt.weiter());
        model.addAttribute("vorgaenge", vorgaenge());
        audit.log(Entry.of("ledger.JOURNAL").reach(m.atDay(1)));
        return "ledger/web/journal";
    }

    @GetMapping("/buchhaltung/abgleich")
    @Permitted("ledger.SHEETS")
    @Transactional
    public String abgleich(@RequestParam(defaultValue = "") String tag, Model model) {
        List<LocalDate> tage = journal.tage();
        LocalDate gewaehlt = tage.stream()
                .filter(t -> t.toString().equals(tag))
                .findFirst()
                .or(() -> tage.stream().findFirst())
                .orElse(LocalDate.now(clock));
        model.addAttribute("tage", tage);
        model.addAttribute("tag", gewaehlt);
        model.addAttribute("zeilen", journal.blatt(gewaehlt));
        audit.log(Entry.of("ledger.SHEETS").reach(gewaehlt));
        return "ledger/web/abgleich";
    }

    @PostMapping("/buchhaltung/abschluss")
    @Permitted("ledger.CLOSE")
    public String schliesse(@RequestParam(defaultValue = "") String monat, RedirectAttributes hinweise) {
        return zurueck(
                monat(monat)
                        .map(buchhaltung::schliesse)
                        .orElse(Optional.of("Wählen Sie den Monat, der abgeschlossen werden soll.")),
                "Der Monat ist abgeschlossen.",
                hinweise);
    }

    @PostMapping("/buchhaltung/ansatz")
    @Permitted("ledger.BUDGET")
    public String ansatz(
            @RequestParam(defaultValue = "0") int jahr,
            @RequestParam(defaultValue = "") String produkt,
            @RequestParam(defaultValue = "") String konto,
            @RequestParam(defaultValue = "") String betrag,
            RedirectAttributes hinweise) {
        return zurueck(
                cent(betrag)
                        .map(cent -> buchhaltung.ansatz(jahr, produkt.strip(), konto, cent))
                        .orElse(Optional.of(
                                "Der Betrag ist nicht lesbar. Schreiben Sie zum Beispiel 250000,00 oder -1000,00.")),
                "Der Ansatz ist gespeichert.",
                hinweise);
    }

    @PostMapping("/buchhaltung/vergleichen")
    @Permitted("ledger.COMPARE")
    public String vergleiche(RedirectAttributes hinweise) {
        buchhaltung.vergleiche();
        return zurueck(
                Optional.empty(),
                "Das Programm leitet alle Buchungen neu ab und vergleicht. Laden Sie die Seite in einer Minute neu.",
                hinweise);
    }

    @PostMapping("/buchhaltung/ausgeben")
    @Permitted("ledger.EXPORT")
    @FreshFactor
    public ResponseEntity<byte[]> ausgeben(
            @RequestParam(defaultValue = "") String monat, @RequestParam(defaultValue = "csv") String form) {
        YearMonth m = monat(monat).orElse(YearMonth.now(clock));
        boolean xml = form.equals("xml");
        return Download.of(
                "buchungen-" + m + (xml ? ".xml" : ".csv"),
                xml ? MediaType.APPLICATION_XML : Download.CSV,
                xml ? ausgabe.xml(m) : ausgabe.csv(m));
    }

    private static String zurueck(Optional<String> nein, String gut, RedirectAttributes hinweise) {
        nein.ifPresentOrElse(
                satz -> hinweise.addFlashAttribute("weigerungSatz", satz),
                () -> hinweise.addFlashAttribute("hinweis", gut));
        return "redirect:/buchhaltung";
    }

    private static Map<String, String> vorgaenge() {
        return Arrays.stream(Buchungsstoff.Vorgang.values())
                .collect(Collectors.toMap(Enum::name, Buchungsstoff.Vorgang::titel));
    }

    private static Optional<YearMonth> monat(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> cent(String text) {
        String zahl =
                text.replace("€", "").replace(".", "").replace("\u00a0", "").replace(" ", "");
        return zahl.matches("-?\\d{1,12}(,\\d{1,2})?")
                ? Optional.of(
                        new BigDecimal(zahl.replace(',', '.')).movePointRight(2).longValueExact())
                : Optional.empty();
    }
}
