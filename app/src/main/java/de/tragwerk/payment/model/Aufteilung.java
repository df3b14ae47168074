package de.tragwerk.payment.model;

import de.tragwerk.payment.Zweck;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Splits what is decided among those who get the money. The sum of the parts is what is decided.
public final class Aufteilung {

    /// What is decided for a person and a month.
    public record Betrag(UUID bescheid, UUID person, YearMonth monat, long cent) {}

    /// @param direktzahlung who gets it, or the [Einbehalt] it is kept back by; `null` for the person's own account
    public record Teil(
            UUID bescheid,
            UUID person,
            YearMonth monat,
            Zweck zweck,
            long cent,
            @Nullable UUID direktzahlung) {}

    /// What is kept back from what each person would get herself.
    @FunctionalInterface
    public interface Kuerzung {
        List<Einbehaltplan.Teil> im(YearMonth monat, Map<UUID, Long> verfuegbar);
    }

    /// What of a person's amount goes to another body that paid for the same month.
    public record Vorab(UUID erstattung, UUID person, long cent) {}

    private Aufteilung() {}

    /// @param monat amounts of one month and file, in any order
    /// @param direkt orders that hold in this month; rent goes before energy
    public static List<Teil> teile(List<Betrag> monat, List<Direktzahlung> direkt) {
        return teile(monat, List.of(), direkt, (m, verfuegbar) -> List.of());
    }

    public static List<Teil> teile(List<Betrag> monat, List<Direktzahlung> direkt, Kuerzung kuerzung) {
        return teile(monat, List.of(), direkt, kuerzung);
    }

    /// What another body gets back goes first: her claim counts as fulfilled so far (§ 107 Abs. 1 SGB X). Then
    /// others are paid: what is kept back comes from what the person would get herself, so that rent and energy
    /// stay paid.
    public static List<Teil> teile(
            List<Betrag> monat, List<Vorab> vorab, List<Direktzahlung> direkt, Kuerzung kuerzung) {
        List<Betrag> personen =
                monat.stream().sorted(Comparator.comparing(Betrag::person)).toList();
        long[] rest = personen.stream().mapToLong(Betrag::cent).toArray();
        List<Teil> teile = new ArrayList<>();
        for (Vorab v : vorab) {
            for (int i = 0; i < rest.length; i++) {
                Betrag b = personen.get(i);
                long teil = Math.min(rest[i], v.cent());
                if (b.person().equals(v.person()) && teil > 0) {
                    teile.add(new Teil(b.bescheid(), b.person(), b.monat(), Zweck.ERSTATTUNG, teil, v.erstattung()));
                    rest[i] -= teil;
                }
            }
        }
        for (Direktzahlung d : direkt.stream()
                .sorted(Comparator.comparing(Direktzahlung::zweck).thenComparing(Direktzahlung::id))
                .toList()) {
            if (d.zweck() == Zweck.BEITRAG && !reicht(personen, rest, d.cent())) {
                continue;
            }
            long offen = d.cent();
            for (int i = 0; i < rest.length && offen > 0; i++) {
                long teil = Math.min(rest[i], offen);
                if (teil > 0) {
                    Betrag b = personen.get(i);
                    teile.add(new Teil(b.bescheid(), b.person(), b.monat(), d.zweck(), teil, d.id()));
                    rest[i] -= teil;
                    offen -= teil;
                }
            }
        }
        Map<UUID, Long> verfuegbar = new HashMap<>();
        for (int i = 0; i < rest.length; i++) {
            verfuegbar.put(personen.get(i).person(), rest[i]);
        }
        List<Einbehaltplan.Teil> gekuerzt =
                personen.isEmpty() ? List.of() : kuerzung.im(personen.getFirst().monat(), verfuegbar);
        for (int i = 0; i < rest.length; i++) {
            Betrag b = personen.get(i);
            for (Einbehaltplan.Teil t : gekuerzt) {
                if (t.person().equals(b.person())) {
                    teile.add(new Teil(b.bescheid(), b.person(), b.monat(), Zweck.EINBEHALT, t.cent(), t.einbehalt()));
                    rest[i] -= t.cent();
                }
            }
        }
        for (int i = 0; i < rest.length; i++) {
            Betrag b = personen.get(i);
            teile.add(new Teil(b.bescheid(), b.person(), b.monat(), Zweck.LEBENSUNTERHALT, rest[i], null));
        }
        return teile;
    }

    /// Contributions are one person's own, and go to the insurer whole or not at all (§ 32a Abs. 2 Satz 1 SGB
    /// XII): of several persons nobody has said whose they are.
    private static boolean reicht(List<Betrag> personen, long[] rest, long cent) {
        return personen.stream().filter(b -> b.cent() > 0).count() == 1
                && Arrays.stream(rest).sum() >= cent;
    }
}
