package de.tragwerk.payment.plan;

import de.tragwerk.decision.Zahlungsprobe;
import de.tragwerk.payment.Zweck;
import de.tragwerk.payment.model.Aufteilung;
import de.tragwerk.payment.model.Direktzahlung;
import de.tragwerk.payment.store.DirektzahlungTabelle;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Splits amounts that nobody decided as the plan would split them if this month came next.
@Component
class Planprobe implements Zahlungsprobe {

    private static final UUID OHNE_BESCHEID = new UUID(0, 0);

    private final Fortschreibung plan;
    private final DirektzahlungTabelle direktzahlungen;

    Planprobe(Fortschreibung plan, DirektzahlungTabelle direktzahlungen) {
        this.plan = plan;
        this.direktzahlungen = direktzahlungen;
    }

    @Override
    public Geteilt teile(UUID akte, YearMonth monat, Map<UUID, Long> ansprueche) {
        List<Aufteilung.Betrag> betraege = ansprueche.entrySet().stream()
                .map(e -> new Aufteilung.Betrag(OHNE_BESCHEID, e.getKey(), monat, e.getValue()))
                .toList();
        List<Direktzahlung> direkt =
                direktzahlungen.ofAkte(akte).stream().filter(d -> d.gilt(monat)).toList();
        long person = 0;
        long dritte = 0;
        long einbehalten = 0;
        for (Aufteilung.Teil t : Aufteilung.teile(betraege, direkt, plan.einbehaltplan(akte)::im)) {
            if (t.zweck() == Zweck.EINBEHALT) {
                einbehalten += t.cent();
            } else if (t.direktzahlung() == null) {
                person += t.cent();
            } else {
                dritte += t.cent();
            }
        }
        return new Geteilt(person, dritte, einbehalten);
    }
}
