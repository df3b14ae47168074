package de.tragwerk.decision.calculate;

import de.tragwerk.decision.model.Berechnung;
import de.tragwerk.decision.model.Formate;
import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.kernel.Eingabe;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The steps of the law as lines that are shown, printed and stored.
final class Rechenzeilen {

    private Rechenzeilen() {}

    static List<Berechnung.Posten> von(Protokoll protokoll, Monatsfakten fakten, List<Inhalt.Beteiligt> personen) {
        return protokoll.eintraege().stream()
                .filter(e -> e.schritt().ergebnis() == Eingabe.Art.CENT)
                .map(e -> posten(e, fakten, personen))
                .toList();
    }

    private static Berechnung.Posten posten(Protokoll.Eintrag e, Monatsfakten fakten, List<Inhalt.Beteiligt> personen) {
        Schritt s = e.schritt();
        @Nullable UUID person = e.person() < 0 ? null : personen.get(e.person()).id();
        return new Berechnung.Posten(
                s.code(),
                Berechnung.Gruppe.valueOf(s.gruppe()),
                person,
                s.name(),
                s.norm().zitat(),
                e.wert(),
                s.summe(),
                rechnung(e),
                e.parameter().stream().distinct().map(Rechenzeilen::parameter).toList(),
                Belege.zu(s.code(), person, fakten.tatsachen()));
    }

    private static String rechnung(Protokoll.Eintrag e) {
        String text = e.rechnung();
        return text.isEmpty() || text.endsWith("÷ 1 Menschen") ? "" : text + " = " + Formate.euro(Math.abs(e.wert()));
    }

    private static String anteil(long millionstel) {
        return BigDecimal.valueOf(millionstel, 6)
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', ',');
    }

    private static Berechnung.Parameter parameter(Parameter p) {
        String wert = switch (p.einheit()) {
            case EURO -> Formate.euro(p.wert());
            case ANTEIL -> anteil(p.wert());
            case ZAHL -> Long.toString(p.wert());
        };
        String gueltig =
                p.bis() == null ? "seit " + Formate.tag(p.ab()) : Formate.tag(p.ab()) + " bis " + Formate.tag(p.bis());
        return new Berechnung.Parameter(
                p.titel(),
                wert,
                gueltig,
                p.norm() + "; " + p.quelle(),
                p.beleg().name().toLowerCase(Locale.ROOT));
    }
}
