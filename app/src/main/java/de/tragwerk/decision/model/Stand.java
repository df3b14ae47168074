package de.tragwerk.decision.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything a decision rests on at one moment: draft, facts, discretion, calculation and words.
/// The second person releases exactly this; if its fingerprint differs, the proposal is void.
///
/// @param recht what the officer judged about a change, empty without
/// @param brief the notice as plain text, with the day and the signature left out
public record Stand(
        Entwurf entwurf,
        Fall fall,
        List<Tatsache> tatsachen,
        List<Inhalt.Abwaegung> ermessen,
        @Nullable Berechnung berechnung,
        List<String> textversionen,
        String recht,
        String brief) {
    public Stand {
        tatsachen = List.copyOf(tatsachen);
        ermessen = List.copyOf(ermessen);
        textversionen = List.copyOf(textversionen);
    }

    /// The text the fingerprint is taken of: one line for each thing, in a fixed order.
    public String zeichen() {
        StringBuilder out = new StringBuilder(4_000);
        out.append(entwurf.art())
                .append('|')
                .append(entwurf.kapitel())
                .append('|')
                .append(entwurf.von())
                .append('|')
                .append(entwurf.bis());
        out.append('|')
                .append(entwurf.ablehnungsgrund())
                .append('|')
                .append(entwurf.vorgaenger())
                .append('|')
                .append(entwurf.antragAm())
                .append('\n');
        tatsachen.forEach(t -> out.append(t.id())
                .append('|')
                .append(t.art())
                .append('|')
                .append(t.person())
                .append('|')
                .append(t.nummer())
                .append('|')
                .append(t.von())
                .append('|')
                .append(t.bis())
                .append('|')
                .append(t.wert())
                .append('\n'));
        ermessen.forEach(a -> out.append(a).append('\n'));
        if (berechnung != null) {
            out.append(berechnung.regelwerk()).append('\n');
            berechnung.monate().forEach(m -> {
                out.append(m.monat()).append('|').append(m.gesamt()).append('\n');
                m.posten()
                        .forEach(p -> out.append(p.schritt())
                                .append('|')
                                .append(p.person())
                                .append('|')
                                .append(p.cent())
                                .append('|')
                                .append(p.parameter())
                                .append('\n'));
            });
        }
        if (!recht.isEmpty()) {
            out.append(recht).append('\n');
        }
        out.append(textversionen).append('\n').append(brief);
        return out.toString();
    }
}
