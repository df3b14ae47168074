package de.tragwerk.cli.law.fall;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Stay of a person and what AsylbLG asks about it.
final class AufenthaltLeser {
    static final Map<String, Fall.Unterbringung> UNTERBRINGUNGEN = Lesen.worte(Fall.Unterbringung.values());

    private AufenthaltLeser() {}

    static Fall.@Nullable Aufenthalt aufenthalt(@Nullable Stelle s) {
        if (s == null) {
            return null;
        }
        s.objekt(Schluessel.AUFENTHALT);
        return new Fall.Aufenthalt(
                Lesen.ja(s.kann("asylblg")),
                Lesen.tagOderNull(s.kann("seit")),
                Lesen.ja(s.kann("missbrauch")),
                Lesen.wahl(s.kann("unterbringung"), UNTERBRINGUNGEN, Fall.Unterbringung.WOHNUNG),
                einschraenkung(s.kann("einschraenkung")));
    }

    private static Fall.@Nullable Einschraenkung einschraenkung(@Nullable Stelle s) {
        if (s == null) {
            return null;
        }
        s.objekt(Schluessel.EINSCHRAENKUNG);
        Fall.Einschraenkung e = new Fall.Einschraenkung(
                Lesen.geld(s.muss("betrag", "Der Wert der eingeschränkten Leistung fehlt.")),
                s.muss("ab", "Der erste Tag der Einschränkung fehlt.").tag(),
                s.muss("bis", "Der letzte Tag der Einschränkung fehlt.").tag());
        if (e.bis().isBefore(e.ab())) {
            throw s.mangel("Der letzte Tag liegt vor dem ersten.");
        }
        return e;
    }

    static Fall.Sachleistungen sachleistungen(@Nullable Stelle s) {
        if (s == null) {
            return Fall.Sachleistungen.KEINE;
        }
        s.objekt(Schluessel.SACHLEISTUNGEN);
        return new Fall.Sachleistungen(Lesen.geld(s.kann("persoenlich")), Lesen.geld(s.kann("notwendig")));
    }
}
