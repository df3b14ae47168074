package de.tragwerk.payment.model;

import de.tragwerk.kernel.Money;
import de.tragwerk.law.sgb12.Aufrechnung;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is kept back in each month, asked in the order of the months.
///
/// Never more than is open, never more than the person gets, and within the limits of the law: each reason has
/// its own, all loans of § 37 share one, and everything together stays within that of § 26 Abs. 2 (30 % of level
/// 1). Of several the older one goes first. What was kept back stays as it is.
public final class Einbehaltplan {

    /// @param cent more than zero
    public record Teil(UUID einbehalt, UUID person, long cent) {}

    private final List<Einbehalt> alle;
    private final Map<UUID, Long> offen;
    private final Map<UUID, Map<YearMonth, Long>> gebucht;
    private final @Nullable YearMonth zuletzt;

    /// @param offen cents still owed, by claim
    /// @param gebucht what was kept back, by order and month
    /// @param zuletzt last month of the benefit that is ordered, `null` without
    public Einbehaltplan(
            List<Einbehalt> alle,
            Map<UUID, Long> offen,
            Map<UUID, Map<YearMonth, Long>> gebucht,
            @Nullable YearMonth zuletzt) {
        this.alle = alle.stream()
                .sorted(Comparator.comparing(Einbehalt::erste).thenComparing(Einbehalt::id))
                .toList();
        this.offen = new HashMap<>(offen);
        this.gebucht = gebucht;
        this.zuletzt = zuletzt;
    }

    /// @param verfuegbar cents each person would get herself in this month
    public List<Teil> im(YearMonth monat, Map<UUID, Long> verfuegbar) {
        List<Teil> teile = new ArrayList<>();
        Map<UUID, Long> rest = new HashMap<>(verfuegbar);
        Map<UUID, Map<Aufrechnung.Grund, Long>> schon = new HashMap<>();
        for (Einbehalt e : alle) {
            long da = rest.getOrDefault(e.person(), 0L);
            Long fest = gebucht.getOrDefault(e.id(), Map.of()).get(monat);
            long cent = fest != null
                    ? Math.min(fest, da)
                    : offenerMonat(monat) && e.gilt(monat)
                            ? Math.min(da, neu(e, monat, schon.getOrDefault(e.person(), Map.of())))
                            : 0;
            if (cent <= 0) {
                continue;
            }
            teile.add(new Teil(e.id(), e.person(), cent));
            rest.merge(e.person(), -cent, Math::addExact);
            schon.computeIfAbsent(e.person(), p -> new HashMap<>())
                    .merge(e.grund().recht(), cent, Math::addExact);
            if (fest == null) {
                offen.merge(e.forderung(), -cent, Math::addExact);
            }
        }
        return teile;
    }

    private boolean offenerMonat(YearMonth monat) {
        return zuletzt == null || monat.isAfter(zuletzt);
    }

    private long neu(Einbehalt e, YearMonth monat, Map<Aufrechnung.Grund, Long> schon) {
        Aufrechnung.Grund recht = e.grund().recht();
        long alles = schon.values().stream().mapToLong(Long::longValue).sum();
        long insgesamt = Aufrechnung.hoechstens(Aufrechnung.Grund.PFLICHTVERLETZUNG, 1, Money.cents(alles), monat)
                .cents();
        long eigene =
                Aufrechnung.hoechstens(recht, e.stufe(), Money.ZERO, monat).cents() - schon.getOrDefault(recht, 0L);
        return Math.min(
                Math.min(e.rate(), offen.getOrDefault(e.forderung(), 0L)), Math.max(0, Math.min(insgesamt, eigene)));
    }
}
