package de.tragwerk.payment.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.FreshFactor;
import de.tragwerk.access.Permitted;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.payment.model.Erstattung;
import de.tragwerk.payment.model.Erstattung.Richtung;
import de.tragwerk.payment.model.Erstattung.Zustand;
import de.tragwerk.payment.store.ErstattungTabelle;
import de.tragwerk.payment.store.ErstattungTabelle.Zeile;
import de.tragwerk.shell.Csv;
import de.tragwerk.shell.Download;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// All claims between authorities with their deadlines, and as a table.
@Controller
@OnSide(Side.AMT)
class ErstattungenController {

    private static final int SEITE = 50;

    /// Days before the exclusion from which a claim is pressing.
    private static final int DRAENGT = 60;

    /// Which claims somebody looks at.
    enum Auswahl {
        OFFEN("offen", (z, heute) -> z.erstattung().zustand() == Zustand.VORGESCHLAGEN || z.offen() > 0),
        FRIST(
                "Frist läuft ab",
                (z, heute) -> z.erstattung().zustand() == Zustand.VORGESCHLAGEN
                        && z.erstattung().richtung() == Richtung.EIGEN
                        && !z.erstattung().ausschluss().isAfter(heute.plusDays(DRAENGT))),
        EIGEN("wir fordern", (z, heute) -> z.erstattung().richtung() == Richtung.EIGEN),
        FREMD("von uns gefordert", (z, heute) -> z.erstattung().richtung() == Richtung.FREMD),
        ALLE("alle", (z, heute) -> true);

        private final String titel;
        private final BiPredicate<Zeile, LocalDate> passt;

        Auswahl(String titel, BiPredicate<Zeile, LocalDate> passt) {
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
                return OFFEN;
            }
        }
    }

    private final ErstattungTabelle tabelle;
    private final Access access;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ErstattungenController(
            ErstattungTabelle tabelle, Access access, Audit audit, Clock clock, TransactionTemplate transaction) {
        this.tabelle = tabelle;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    @GetMapping("/erstattungen")
    @Permitted("payment.REFUND_LIST")
    public String liste(
            @RequestParam(defaultValue = "") String auswahl, @RequestParam(defaultValue = "1") int seite, Model model) {
        Auswahl gewaehlt = Auswahl.of(auswahl);
        int ab = Math.max(0, Math.min(seite, 10_000) - 1) * SEITE;
        transaction.executeWithoutResult(tx -> {
            List<Zeile> alle = zeilen(gewaehlt);
            List<Zeile> hier = alle.stream().skip(ab).limit(SEITE).toList();
            model.addAttribute("zeilen", hier);
            model.addAttribute("weiter", alle.size() > ab + SEITE);
            model.addAttribute("anzahl", alle.size());
            audit.log(Entry.of("payment.REFUND_LIST").subjects(akten(hier)));
        });
        model.addAttribute("auswahl", gewaehlt);
        model.addAttribute("auswahlen", Auswahl.values());
        model.addAttribute("seite", ab / SEITE + 1);
        model.addAttribute("heute", LocalDate.now(clock));
        model.addAttribute("zwecke", Ausfuhrzweck.values());
        model.addAttribute("darfAusgeben", access.may(PaymentAction.REFUND_EXPORT));
        return "payment/web/erstattungen";
    }

    /// What can still be lost comes first: the nearest exclusion of what is not made yet.
    private List<Zeile> zeilen(Auswahl auswahl) {
        LocalDate heute = LocalDate.now(clock);
        return tabelle.alle().stream()
                .filter(z -> auswahl.passt.test(z, heute))
                .sorted(Comparator.comparing((Zeile z) -> z.erstattung().zustand() == Zustand.VORGESCHLAGEN ? 0 : 1)
                        .thenComparing(z -> z.erstattung().ausschluss())
                        .thenComparing(z -> z.erstattung().id()))
                .toList();
    }

    private static List<UUID> akten(List<Zeile> zeilen) {
        return zeilen.stream().map(z -> z.erstattung().akte()).distinct().toList();
    }

    /// Without names and reasons: file, body, norm, deadlines and money.
    @PostMapping("/erstattungen/liste.csv")
    @Permitted("payment.REFUND_EXPORT")
    @FreshFactor
    public ResponseEntity<byte[]> ausgeben(
            @RequestParam Ausfuhrzweck zweck, @RequestParam(defaultValue = "") String auswahl) {
        byte[] csv = Scope.get(
                Scope.current().withPurpose(zweck.zweck()),
                () -> Objects.requireNonNull(transaction.execute(tx -> csv(Auswahl.of(auswahl)))));
        return Download.csv("erstattungen.csv", csv);
    }

    private byte[] csv(Auswahl auswahl) {
        StringBuilder csv = new StringBuilder(
                "\uFEFFAktenzeichen;Richtung;Norm;Träger;Von;Bis;Gefordert;Anerkannt;Offen;Gezahlt;Angemeldet;Ausschluss;Verjährung;Stand\r\n");
        List<Zeile> alle = zeilen(auswahl);
        for (Zeile z : alle) {
            Erstattung e = z.erstattung();
            csv.append(e.aktenzeichen())
                    .append(';')
                    .append(e.richtung().titel())
                    .append(';');
            csv.append(e.norm().norm())
                    .append(';')
                    .append(Csv.cell(e.traeger()))
                    .append(';');
            csv.append(e.von()).append(';').append(e.bis()).append(';');
            csv.append(Csv.euro(e.gefordert()))
                    .append(';')
                    .append(Csv.euro(e.anerkannt()))
                    .append(';');
            csv.append(Csv.euro(z.offen()))
                    .append(';')
                    .append(Csv.euro(z.gezahlt()))
                    .append(';');
            csv.append(tag(e.angemeldet())).append(';').append(e.ausschluss()).append(';');
            csv.append(tag(e.verjaehrung().orElse(null)))
                    .append(';')
                    .append(e.zustand().titel())
                    .append("\r\n");
        }
        audit.log(Entry.of("payment.REFUND_EXPORT").subjects(akten(alle)));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String tag(@Nullable LocalDate tag) {
        return tag == null ? "" : tag.toString();
    }
}
