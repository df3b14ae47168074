package de.tragwerk.decision.facts;

import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.store.TatsachenTabelle;
import de.tragwerk.decision.store.ZahlwegTabelle;
import de.tragwerk.kernel.Ids;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// One fact takes the place of another. Nothing is overwritten: what the old one said outside the months of the
/// new one goes on as it was.
@Component
public class Abloesung {
    private final TatsachenTabelle tabelle;
    private final ZahlwegTabelle zahlwege;

    Abloesung(TatsachenTabelle tabelle, ZahlwegTabelle zahlwege) {
        this.tabelle = tabelle;
        this.zahlwege = zahlwege;
    }

    static boolean ueberlappt(Tatsache t, YearMonth von, @Nullable YearMonth bis) {
        return (t.bis() == null || !t.bis().isBefore(von))
                && (bis == null || !t.von().isAfter(bis));
    }

    /// Keeps a fact; what was said of the same thing for the same months yields to it.
    public void trageEin(Fall fall, Tatsache neu, Instant jetzt) {
        tabelle.fuegeHinzu(fall.akte(), fall.kreis(), neu);
        tabelle.geltende(fall.akte()).stream()
                .filter(t -> !t.id().equals(neu.id()) && t.art() == neu.art() && t.nummer() == neu.nummer())
                .filter(t -> Objects.equals(t.person(), neu.person()))
                .filter(t -> ueberlappt(t, neu.von(), neu.bis()))
                .forEach(t -> weiche(fall, t, neu, jetzt));
    }

    /// The old fact ends in favour of a new one that is kept already.
    void weiche(Fall fall, Tatsache alt, Tatsache neu, Instant jetzt) {
        tabelle.ersetze(alt.id(), neu.id(), jetzt);
        if (alt.von().isBefore(neu.von())) {
            bleibt(fall, alt, alt.von(), neu.von().minusMonths(1));
        }
        YearMonth bis = neu.bis();
        if (bis != null && (alt.bis() == null || alt.bis().isAfter(bis))) {
            bleibt(fall, alt, bis.plusMonths(1), alt.bis());
        }
    }

    /// The fact ends before a month and nothing takes its place; one that begins in it or later is gone.
    void ende(Fall fall, Tatsache alt, YearMonth vor, Instant jetzt) {
        UUID durch = alt.id();
        if (alt.von().isBefore(vor)) {
            durch = bleibt(fall, alt, alt.von(), vor.minusMonths(1)).id();
        }
        tabelle.ersetze(alt.id(), durch, jetzt);
    }

    /// Whoever has confirmed the way of payment of the whole has confirmed that of the piece.
    private Tatsache bleibt(Fall fall, Tatsache alt, YearMonth von, @Nullable YearMonth bis) {
        Tatsache rest = stueck(alt, von, bis);
        tabelle.fuegeHinzu(fall.akte(), fall.kreis(), rest);
        zahlwege.erbe(alt.id(), rest.id());
        return rest;
    }

    private static Tatsache stueck(Tatsache alt, YearMonth von, @Nullable YearMonth bis) {
        return new Tatsache(
                Ids.next(),
                alt.person(),
                alt.art(),
                alt.nummer(),
                von,
                bis,
                alt.wert(),
                alt.quelle(),
                alt.quelleId(),
                alt.quelleOrt(),
                alt.grund(),
                alt.vonKonto(),
                alt.am());
    }
}
