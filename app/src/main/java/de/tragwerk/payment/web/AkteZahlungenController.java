package de.tragwerk.payment.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Side;
import de.tragwerk.party.AkteKopf;
import de.tragwerk.payment.bank.Auszahlungsantworten;
import de.tragwerk.payment.claim.Forderungen;
import de.tragwerk.payment.loan.Zielkorrekturen;
import de.tragwerk.payment.model.Direktzahlung;
import de.tragwerk.payment.model.Hindernis;
import de.tragwerk.payment.model.Pfaendung;
import de.tragwerk.payment.model.Vorschlagsstand;
import de.tragwerk.payment.model.Worte;
import de.tragwerk.payment.run.Laufschritte;
import de.tragwerk.payment.store.BewilligungTabelle;
import de.tragwerk.payment.store.PfaendungTabelle;
import de.tragwerk.payment.store.PlanTabelle;
import de.tragwerk.payment.store.SperrenTabelle;
import de.tragwerk.payment.store.VerrechnungTabelle;
import de.tragwerk.payment.store.ZahlungTabelle;
import de.tragwerk.payment.third.Direktzahlungen;
import de.tragwerk.payment.third.Pfaendungen;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The tab "Zahlungen" of a file: what is planned, what went out, what is too much, what stands in the way.
@Controller
@OnSide(Side.AMT)
class AkteZahlungenController {

    /// A month of the file.
    ///
    /// @param bezahlt ordered minus what came back
    /// @param ueberzahlt open overpayment
    record Monat(YearMonth monat, @Nullable Long plan, long bezahlt, long ueberzahlt) {
        public long offen() {
            return Math.max(0, (plan == null ? 0 : plan) - bezahlt);
        }
    }

    record Aufgabe(String was, String tun, long cent, Instant am) {}

    private final Akten akten;
    private final AkteKopf kopf;
    private final PlanTabelle plan;
    private final ZahlungTabelle zahlungen;
    private final VerrechnungTabelle verrechnungen;
    private final PfaendungTabelle pfaendungen;
    private final Clock clock;
    private final SperrenTabelle sperren;
    private final Direktzahlungen direktzahlungen;
    private final BewilligungTabelle bewilligungen;
    private final Zielkorrekturen ziele;
    private final StaffDirectory staff;
    private final Access access;
    private final Audit audit;
    private final RealTime time;

    AkteZahlungenController(
            Akten akten,
            AkteKopf kopf,
            PlanTabelle plan,
            ZahlungTabelle zahlungen,
            VerrechnungTabelle verrechnungen,
            PfaendungTabelle pfaendungen,
            Clock clock,
            SperrenTabelle sperren,
            Direktzahlungen direktzahlungen,
            BewilligungTabelle bewilligungen,
            Zielkorrekturen ziele,
            StaffDirectory staff,
            Access access,
            Audit audit,
            RealTime time) {
        this.akten = akten;
        this.kopf = kopf;
        this.plan = plan;
        this.zahlungen = zahlungen;
        this.verrechnungen = verrechnungen;
        this.pfaendungen = pfaendungen;
        this.clock = clock;
        this.sperren = sperren;
        this.direktzahlungen = direktzahlungen;
        this.bewilligungen = bewilligungen;
        this.ziele = ziele;
        this.staff = staff;
        this.access = access;
        this.audit = audit;
        this.time = time;
    }

    @GetMapping("/akte/{akte}/zahlungen")
    @Permitted("payment.CASE_READ")
    @Transactional
    public String zeige(@PathVariable UUID akte, Model model) {
        AkteRef ref = akten.get(akte);
        List<ZahlungTabelle.Zeile> zeilen = zahlungen.ofAkte(akte);
        model.addAttribute("kopf", kopf.von(ref, "/zahlungen"));
        model.addAttribute("monate", monate(akte, zeilen));
        model.addAttribute("zahlungen", zeilen);
        model.addAttribute("sperre", sperren.aktuelle(akte).orElse(null));
        model.addAttribute("gruende", SperrenTabelle.Grund.values());
        model.addAttribute(
                "aufgaben",
                sperren.offene(akte).stream()
                        .map(AkteZahlungenController::aufgabe)
                        .toList());
        model.addAttribute(
                "ueberzahlt",
                plan.ueberzahlungen(akte).stream()
                        .mapToLong(PlanTabelle.Ueberzahlung::cent)
                        .sum());
        model.addAttribute(
                "direkt",
                direktzahlungen.ofAkte(akte).stream()
                        .filter(d -> d.zustand() != Vorschlagsstand.VERWORFEN)
                        .toList());
        model.addAttribute("wunsch", wunsch(akte));
        model.addAttribute("pfaendungen", pfaendungen.ofAkte(akte));
        model.addAttribute("pfaendungBeantwortet", Pfaendungen.beantwortet(ref));
        model.addAttribute("pfaendungSelbst", Pfaendungen.selbst(ref));
        model.addAttribute("pfaendungArten", Pfaendung.Art.values());
        model.addAttribute("vorgang", Ids.next());
        model.addAttribute("heute", LocalDate.now(clock));
        model.addAttribute("direktGruende", List.of(Direktzahlung.Grund.ANTRAG, Direktzahlung.Grund.SICHERUNG));
        model.addAttribute("leistung", ref.leistung());
        model.addAttribute("beitraege", direktzahlungen.beitraege(akte));
        model.addAttribute("ich", access.employee().person());
        model.addAttribute("darfDirekt", access.may(PaymentAction.DIRECT_PROPOSE));
        model.addAttribute("namen", staff.names());
        model.addAttribute("darfSperren", access.may(PaymentAction.BLOCK));
        model.addAttribute("jetzt", YearMonth.now(clock));
        model.addAttribute("bewilligt", bewilligungen.ofAkte(akte));
        model.addAttribute("ziele", ziele.ofAkte(akte));
        model.addAttribute("darfZiel", access.may(PaymentAction.LOAN_ACCOUNT_PROPOSE));
        audit.log(Entry.of("payment.CASE_READ").subjects(akte));
        return "payment/web/akte";
    }

    /// What a direct payment the person asked for begins with.
    ///
    /// @param betrag recognised need for housing, empty while nothing holds
    record Wunsch(String betrag, String von, String begruendung) {}

    private @Nullable Wunsch wunsch(UUID akte) {
        if (!direktzahlungen.gewuenscht(akte)) {
            return null;
        }
        YearMonth monat = YearMonth.now(clock);
        OptionalLong anerkannt = direktzahlungen.anerkannt(akte, monat);
        return new Wunsch(
                anerkannt.isPresent() && anerkannt.getAsLong() > 0 ? Worte.euro(anerkannt.getAsLong()) : "",
                "%02d.%d".formatted(monat.getMonthValue(), monat.getYear()),
                "Die Person hat im Antrag darum gebeten, die Miete direkt an die Vermieterin oder den Vermieter zu zahlen.");
    }

    private List<Monat> monate(UUID akte, List<ZahlungTabelle.Zeile> zeilen) {
        Map<YearMonth, Long> soll = new TreeMap<>();
        plan.geltend(akte).forEach(s -> soll.merge(s.monat(), s.cent(), Math::addExact));
        Map<YearMonth, Long> ist = zeilen.stream()
                .collect(Collectors.groupingBy(
                        ZahlungTabelle.Zeile::monat, Collectors.summingLong(z -> z.cent() - z.zurueck())));
        Map<YearMonth, Long> ohneGeld = verrechnungen.jeMonat(akte);
        Map<YearMonth, Long> zuViel = plan.ueberzahlungen(akte).stream()
                .collect(Collectors.groupingBy(
                        PlanTabelle.Ueberzahlung::monat, Collectors.summingLong(PlanTabelle.Ueberzahlung::cent)));
        TreeSet<YearMonth> alle = new TreeSet<>(Comparator.reverseOrder());
        alle.addAll(soll.keySet());
        alle.addAll(ist.keySet());
        List<Monat> monate = new ArrayList<>();
        alle.forEach(m -> monate.add(new Monat(
                m, soll.get(m), ist.getOrDefault(m, 0L) + ohneGeld.getOrDefault(m, 0L), zuViel.getOrDefault(m, 0L))));
        return monate;
    }

    private static Aufgabe aufgabe(SperrenTabelle.Aufgabe a) {
        return Arrays.stream(Hindernis.values())
                .filter(h -> h.name().equals(a.art()))
                .findFirst()
                .map(h -> new Aufgabe(h.satz(), h.aufgabe(), a.cent(), a.am()))
                .orElseGet(() -> switch (a.art()) {
                    case "UEBERZAHLUNG" ->
                        new Aufgabe(
                                "Es wurde zu viel gezahlt",
                                "Aufhebung und Erstattung prüfen (§§ 45, 48, 50 SGB X)",
                                a.cent(),
                                a.am());
                    case "GUTHABEN" ->
                        new Aufgabe(
                                "Auf eine Erstattung ist mehr eingegangen, als jetzt geschuldet ist",
                                "Den Betrag auszahlen",
                                a.cent(),
                                a.am());
                    case Forderungen.ERSTATTUNG_ZU_VIEL ->
                        new Aufgabe(
                                "Ein anderer Träger hat mehr erstattet bekommen, als ihm zusteht",
                                "Den Betrag vom Träger zurückfordern (§ 112 SGB X), nicht von der Person",
                                a.cent(),
                                a.am());
                    case Laufschritte.EINBEHALT_ZU_HOCH ->
                        new Aufgabe(
                                "Es würde mehr einbehalten, als offen ist",
                                "Auf dem Forderungskonto prüfen und den Einbehalt beenden",
                                a.cent(),
                                a.am());
                    case "NICHT_ANGEKOMMEN" ->
                        new Aufgabe(
                                "Geld kam nicht an: nicht abgeholt, Scheck oder Karte zurück",
                                "Zahlungsweg klären und die Sperre aufheben",
                                a.cent(),
                                a.am());
                    case "NAME_WEICHT_AB" ->
                        new Aufgabe(
                                "Name und Konto passen nach der Bank nicht zusammen (Empfängerüberprüfung)",
                                "Fragen Sie, wem das Konto gehört. Berichtigen Sie Inhaber oder Konto und heben Sie die Sperre auf",
                                a.cent(),
                                a.am());
                    case Auszahlungsantworten.STILLE ->
                        new Aufgabe(
                                "Zu einem Scheck oder einer Bezahlkarte fehlt die Rückmeldung",
                                "Beim Aussteller nachfragen; seine Antwort kommt als Datei",
                                a.cent(),
                                a.am());
                    case Auszahlungsantworten.WIDERSPRUCH ->
                        new Aufgabe(
                                "Zu einem Auftrag kamen zwei verschiedene Auszahlungsantworten",
                                "Prüfen, ob doppelt gezahlt wurde, und beim Aussteller nachfragen",
                                a.cent(),
                                a.am());
                    default ->
                        new Aufgabe(
                                "Eine Zahlung kam zurück", "Konto klären und die Sperre aufheben", a.cent(), a.am());
                });
    }

    @PostMapping("/akte/{akte}/zahlungen/sperren")
    @Permitted("payment.BLOCK")
    @Transactional
    public String sperre(
            @PathVariable UUID akte,
            @RequestParam(defaultValue = "ANDERER") SperrenTabelle.Grund grund,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String bescheid,
            @RequestParam(defaultValue = "") String hinweis,
            RedirectAttributes hinweise) {
        AkteRef ref = akten.get(akte);
        Sperreingabe in = new Sperreingabe(grund, text, bescheid, hinweis);
        Optional<String> nein = in.weigerung(LocalDate.now(clock));
        if (nein.isPresent()) {
            hinweise.addFlashAttribute("weigerungSatz", nein.get());
            audit.log(Entry.of("payment.BLOCK").refused().subjects(akte));
        } else {
            sperren.sperre(
                    akte, ref.kreis(), grund, in.vermerk(), access.employee().id(), time.instant());
            audit.log(Entry.of("payment.BLOCK").subjects(akte));
        }
        return "redirect:/akte/" + akte + "/zahlungen";
    }

    @PostMapping("/akte/{akte}/zahlungen/entsperren")
    @Permitted("payment.UNBLOCK")
    @Transactional
    public String hebeAuf(@PathVariable UUID akte, RedirectAttributes hinweise) {
        AkteRef ref = akten.get(akte);
        Optional<SperrenTabelle.Grund> war = sperren.aktuelle(akte).map(SperrenTabelle.Sperre::grund);
        sperren.hebeAuf(akte, access.employee().id(), time.instant());
        // Who lifts a block has settled its own ground, no other: money that came back meanwhile blocks anew.
        for (SperrenTabelle.Grund grund : List.of(
                SperrenTabelle.Grund.RUECKLAEUFER,
                SperrenTabelle.Grund.NICHT_ANGEKOMMEN,
                SperrenTabelle.Grund.NAME_WEICHT_AB)) {
            if (war.filter(grund::equals).isPresent()) {
                sperren.erledigt(akte, grund.name(), time.instant());
            } else if (sperren.offen(akte, grund)
                    && sperren.sperre(akte, ref.kreis(), grund, "", null, time.instant())) {
                hinweise.addFlashAttribute(
                        "weigerungSatz",
                        "Die Sperre ist aufgehoben. Inzwischen ist aber noch etwas zu klären (" + grund.titel()
                                + "): Deshalb ist die Zahlung weiter gesperrt, bis auch das geklärt ist.");
            }
        }
        if (war.filter(SperrenTabelle.Grund.NICHT_ANGEKOMMEN::equals).isPresent()) {
            sperren.erledigt(akte, Auszahlungsantworten.WIDERSPRUCH, time.instant());
        }
        audit.log(Entry.of("payment.UNBLOCK").subjects(akte));
        return "redirect:/akte/" + akte + "/zahlungen";
    }
}
