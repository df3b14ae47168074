package de.tragwerk.anbindung.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.access.StepUp;
import de.tragwerk.anbindung.Schritt;
import de.tragwerk.anbindung.Vorhaben;
import de.tragwerk.anbindung.ablauf.Verzeichniseintrag;
import de.tragwerk.anbindung.store.Abschaltungen;
import de.tragwerk.anbindung.store.Anbindungen;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Switches a live authority off, and on again, by two people.
@Controller
@OnSide(Side.VERMITTLUNG)
class SwitchController {

    private static final String NICHTS = "Hier wartet nichts auf eine Bestätigung. Laden Sie die Seite neu.";

    private final Anbindungen anbindungen;
    private final Abschaltungen abschaltungen;
    private final Verzeichniseintrag verzeichnis;
    private final StepUp stepUp;
    private final Zurueck zurueck;
    private final TransactionTemplate transaction;

    SwitchController(
            Anbindungen anbindungen,
            Abschaltungen abschaltungen,
            Verzeichniseintrag verzeichnis,
            StepUp stepUp,
            Zurueck zurueck,
            TransactionTemplate transaction) {
        this.anbindungen = anbindungen;
        this.abschaltungen = abschaltungen;
        this.verzeichnis = verzeichnis;
        this.stepUp = stepUp;
        this.zurueck = zurueck;
        this.transaction = transaction;
    }

    @PostMapping("/anbindung/{id}/abschalten")
    @Permitted("anbindung.SWITCH")
    String ask(@PathVariable UUID id, @RequestParam Map<String, String> getippt, RedirectAttributes flash) {
        String grund = Eingabe.text(getippt, "grund");
        return in(() -> {
            Vorhaben v = anbindungen.get(id);
            String fehler = !v.live()
                    ? "Abschalten lässt sich nur, was freigeschaltet ist."
                    : !Eingabe.zeile(grund, 10, 500)
                            ? "Nennen Sie den Grund mit 10 bis 500 Zeichen. Die zweite Person liest ihn, und er steht im Verlauf."
                            : "";
            if (fehler.isEmpty()
                    && !abschaltungen.beantrage(id, v.offen() ? Abschaltungen.Art.AUS : Abschaltungen.Art.AN, grund)) {
                fehler = "Darum hat schon jemand gebeten. Laden Sie die Seite neu.";
            }
            return zurueck.nach(id, Schritt.ABNAHME, "anbindung.SWITCH", fehler, flash);
        });
    }

    @PostMapping("/anbindung/{id}/abschalten/bestaetigen")
    @Permitted("anbindung.SWITCH_CONFIRM")
    String confirm(@PathVariable UUID id, @RequestParam Map<String, String> getippt, RedirectAttributes flash) {
        Optional<Abschaltungen.Wartend> wartend = in(() -> {
            anbindungen.get(id);
            return abschaltungen.wartend(id);
        });
        String vorher = wartend.isEmpty()
                ? NICHTS
                : wartend.get().eigener()
                        ? "Eine zweite Person bestätigt, nicht wer darum gebeten hat."
                        : stepUp.confirm(getippt.getOrDefault("passwort", "")) instanceof StepUp.Answer.Refused no
                                ? no.sentence()
                                : "";
        return in(() -> zurueck.nach(
                id,
                Schritt.ABNAHME,
                "anbindung.SWITCH_CONFIRM",
                vorher.isEmpty() ? vollziehe(id, wartend.orElseThrow()) : vorher,
                flash));
    }

    /// @return what is wrong, empty when it was done
    private String vollziehe(UUID id, Abschaltungen.Wartend wartend) {
        Vorhaben v = anbindungen.get(id);
        if (wartend.art() == Abschaltungen.Art.AN) {
            String offen = anbindungen.fehltZurFreischaltung(id);
            String mangel = offen.isEmpty()
                    ? verzeichnis.mangel(v, verzeichnis.heute())
                    : "Wieder einschalten geht noch nicht, es fehlt: " + offen + ".";
            if (!mangel.isEmpty()) {
                return mangel;
            }
        }
        if (!abschaltungen.entscheide(id, wartend, true)) {
            return NICHTS;
        }
        if (wartend.art() == Abschaltungen.Art.AUS) {
            verzeichnis.nimmEchtZurueck(v);
        } else {
            verzeichnis.schreibeWieder(v);
        }
        return "";
    }

    @PostMapping("/anbindung/{id}/abschalten/verwerfen")
    @Permitted("anbindung.SWITCH")
    String drop(@PathVariable UUID id, RedirectAttributes flash) {
        return in(() -> {
            anbindungen.get(id);
            boolean done = abschaltungen
                    .wartend(id)
                    .filter(w -> abschaltungen.entscheide(id, w, false))
                    .isPresent();
            return zurueck.nach(id, Schritt.ABNAHME, "anbindung.SWITCH", done ? "" : NICHTS, flash);
        });
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
