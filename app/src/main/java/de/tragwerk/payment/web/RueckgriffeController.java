package de.tragwerk.payment.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.FreshFactor;
import de.tragwerk.access.Permitted;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.payment.model.Rueckgriffsposten;
import de.tragwerk.payment.model.Rueckgriffsposten.Art;
import de.tragwerk.payment.model.Rueckgriffsposten.Reihenfolge;
import de.tragwerk.payment.store.RueckgriffTabelle;
import de.tragwerk.shell.Csv;
import de.tragwerk.shell.Download;
import de.tragwerk.shell.Seite;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Kostenersatz and maintenance over all files, with their next deadlines, and as a table.
@Controller
@OnSide(Side.AMT)
class RueckgriffeController {

    private static final int SEITE = 50;

    /// Days before a deadline from which it is pressing.
    private static final int DRAENGT = 60;

    /// Which claims somebody looks at.
    enum Auswahl {
        LAUFEND("laufend", (p, heute) -> p.laeuft()),
        FRIST("Frist läuft ab", (p, heute) -> p.draengt(heute, DRAENGT)),
        SAEUMIG("nicht bezahlt", Rueckgriffsposten::saeumig),
        KOSTENERSATZ("Kostenersatz", (p, heute) -> p.art() == Art.KOSTENERSATZ),
        UNTERHALT("Unterhalt", (p, heute) -> p.art() == Art.UNTERHALT),
        ALLE("alle", (p, heute) -> true);

        private final String titel;
        private final BiPredicate<Rueckgriffsposten, LocalDate> passt;

        Auswahl(String titel, BiPredicate<Rueckgriffsposten, LocalDate> passt) {
            this.titel = titel;
            this.passt = passt;
        }

        public String titel() {
            return titel;
        }

        static Auswahl of(String name) {
            try {
                return valueOf(name);
            } catch (IllegalArgumentException e) {
                return LAUFEND;
            }
        }
    }

    private final RueckgriffTabelle tabelle;
    private final Access access;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RueckgriffeController(
            RueckgriffTabelle tabelle, Access access, Audit audit, Clock clock, TransactionTemplate transaction) {
        this.tabelle = tabelle;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    @GetMapping("/rueckgriffe")
    @Permitted("payment.RECOURSE_LIST")
    public String liste(
            @RequestParam(defaultValue = "") String auswahl,
            @RequestParam(defaultValue = "") String ordnung,
            @RequestParam(defaultValue = "1") int seite,
            Model model) {
        Auswahl gewaehlt = Auswahl.of(auswahl);
        Reihenfolge reihe = Reihenfolge.of(ordnung);
        transaction.executeWithoutResult(tx -> {
            List<Rueckgriffsposten> alle = posten(gewaehlt, reihe);
            Seite<Rueckgriffsposten> blatt = Seite.lies(
                    seite, SEITE, (ab, n) -> alle.stream().skip(ab).limit(n).toList());
            model.addAttribute("zeilen", blatt.zeilen());
            model.addAttribute("namen", tabelle.namen(blatt.zeilen()));
            model.addAttribute("seite", blatt.nummer());
            model.addAttribute("weiter", blatt.weiter());
            model.addAttribute("anzahl", alle.size());
            model.addAttribute(
                    "offen", alle.stream().mapToLong(Rueckgriffsposten::offen).sum());
            audit.log(Entry.of("payment.RECOURSE_LIST").subjects(akten(blatt.zeilen())));
        });
        model.addAttribute("auswahl", gewaehlt);
        model.addAttribute("auswahlen", Auswahl.values());
        model.addAttribute("ordnung", reihe);
        model.addAttribute("ordnungen", Reihenfolge.values());
        model.addAttribute("heute", LocalDate.now(clock));
        model.addAttribute("zwecke", Ausfuhrzweck.values());
        model.addAttribute("darfAusgeben", access.may(PaymentAction.RECOURSE_EXPORT));
        return "payment/web/rueckgriffe";
    }

    private List<Rueckgriffsposten> posten(Auswahl auswahl, Reihenfolge reihe) {
        LocalDate heute = LocalDate.now(clock);
        return tabelle.alle(heute).stream()
                .filter(p -> auswahl.passt.test(p, heute))
                .sorted(reihe.vergleich())
                .toList();
    }

    private static List<UUID> akten(List<Rueckgriffsposten> zeilen) {
        return zeilen.stream().map(Rueckgriffsposten::akte).distinct().toList();
    }

    /// Without names: file, norm, role, deadlines and money.
    @PostMapping("/rueckgriffe/liste.csv")
    @Permitted("payment.RECOURSE_EXPORT")
    @FreshFactor
    public ResponseEntity<byte[]> ausgeben(
            @RequestParam Ausfuhrzweck zweck,
            @RequestParam(defaultValue = "") String auswahl,
            @RequestParam(defaultValue = "") String ordnung) {
        byte[] csv = Scope.get(
                Scope.current().withPurpose(zweck.zweck()),
                () -> Objects.requireNonNull(
                        transaction.execute(tx -> csv(Auswahl.of(auswahl), Reihenfolge.of(ordnung)))));
        return Download.csv("kostenersatz-und-unterhalt.csv", csv);
    }

    private byte[] csv(Auswahl auswahl, Reihenfolge reihe) {
        StringBuilder csv = new StringBuilder(
                "\uFEFFAktenzeichen;Art;Norm;Schuldet als;Seit;Verlangt;Gezahlt;Offen;Frist;Wofür;Stand\r\n");
        List<Rueckgriffsposten> alle = posten(auswahl, reihe);
        for (Rueckgriffsposten p : alle) {
            Rueckgriffsposten.Frist frist = p.frist();
            csv.append(p.aktenzeichen()).append(';').append(p.art().titel()).append(';');
            csv.append(p.norm()).append(';').append(Csv.cell(p.schuldetAls())).append(';');
            csv.append(p.seit()).append(';').append(Csv.euro(p.verlangt())).append(';');
            csv.append(Csv.euro(p.gezahlt()))
                    .append(';')
                    .append(Csv.euro(p.offen()))
                    .append(';');
            csv.append(frist == null ? "" : frist.tag()).append(';');
            csv.append(frist == null ? "" : Csv.cell(frist.was().titel())).append(';');
            csv.append(Csv.cell(p.stand())).append("\r\n");
        }
        audit.log(Entry.of("payment.RECOURSE_EXPORT").subjects(akten(alle)));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
