package de.tragwerk.payment.recourse;

import de.tragwerk.akte.Klaerungen;
import de.tragwerk.decision.Auskunftsfristen;
import de.tragwerk.payment.model.Auskunft;
import de.tragwerk.payment.model.Auskunft.Zustand;
import de.tragwerk.payment.store.AuskunftTabelle;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Points of a file about what somebody has to tell (§ 117 SGB XII), and their days in the list of deadlines.
@Component
@Order(22)
class Auskunftspunkte implements Klaerungen, Auskunftsfristen {
    private final AuskunftTabelle tabelle;
    private final Clock clock;

    Auskunftspunkte(AuskunftTabelle tabelle, Clock clock) {
        this.tabelle = tabelle;
        this.clock = clock;
    }

    @Override
    public List<Punkt> offen(UUID akte) {
        LocalDate heute = LocalDate.now(clock);
        return tabelle.ofAkte(akte).stream()
                .filter(a -> !a.zustand().fertig())
                .map(a -> punkt(a, heute))
                .toList();
    }

    private static Punkt punkt(Auskunft a, LocalDate heute) {
        if (a.zustand() == Zustand.VORGESCHLAGEN) {
            return punkt(
                    "Eine Anordnung der Auskunft wartet auf die zweite Person (§ 117 SGB XII)",
                    "Freigeben oder verwerfen",
                    null);
        }
        if (a.bescheid() != null && (a.zustand() == Zustand.ABGELEHNT || a.ueberfaellig(heute))) {
            return punkt(
                    "Eine angeordnete Auskunft kam nicht (§ 117 SGB XII)",
                    "Zwangsmittel oder Bußgeld prüfen, Antwort festhalten oder beenden",
                    a.frist());
        }
        if (a.anordenbar(heute)) {
            return punkt(
                    "Eine Auskunft kam nicht (§ 117 SGB XII)", "Anordnen, Antwort festhalten oder beenden", a.frist());
        }
        return punkt(
                "Eine Auskunft steht aus (§ 117 SGB XII)",
                a.ueberfaellig(heute) ? "Erinnern oder Antwort festhalten" : "Antwort festhalten, sobald sie da ist",
                a.frist());
    }

    private static Punkt punkt(String satz, String tun, @Nullable LocalDate frist) {
        return new Punkt("AUSKUNFT", satz, tun, "/auskunft", frist, true);
    }

    @Override
    public List<Frist> bis(LocalDate tag) {
        return tabelle.fristen(tag).stream()
                .map(f -> new Frist(f.akte(), f.aktenzeichen(), f.tag(), f.person()))
                .toList();
    }
}
