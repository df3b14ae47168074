package de.tragwerk.payment.run;

import de.tragwerk.decision.Decisions;
import de.tragwerk.kernel.Ids;
import de.tragwerk.party.Person;
import de.tragwerk.party.Persons;
import de.tragwerk.payment.Zweck;
import de.tragwerk.payment.model.Hindernis;
import de.tragwerk.payment.model.Lauf;
import de.tragwerk.payment.model.Position;
import de.tragwerk.payment.model.TargetKalender;
import de.tragwerk.payment.sepa.Ibans;
import de.tragwerk.payment.sepa.SepaText;
import de.tragwerk.payment.store.DarlehenTabelle;
import de.tragwerk.payment.store.DirektzahlungTabelle;
import de.tragwerk.payment.store.KassenTabelle;
import de.tragwerk.payment.store.PlanTabelle;
import de.tragwerk.payment.store.PlanTabelle.Faellig;
import de.tragwerk.payment.store.PlanTabelle.Vormonat;
import de.tragwerk.payment.store.SperrenTabelle;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a run would pay now. Writes nothing; the same state of the tables gives the same list.
@Component
class Berechnung {

    /// @param fingerabdruck over everything that would be ordered and everything that cannot be
    record Liste(LocalDate ausfuehrung, List<Position> positionen, byte[] fingerabdruck, Lauf.Summen summen) {}

    private record Vorher(UUID akte, Zweck zweck) {}

    /// What belongs into one order.
    private record Ziel(UUID akte, YearMonth monat, Zweck zweck, int kapitel, UUID empfaenger) {}

    private static final long HOECHSTENS = 99_999_999_999L;

    private final PlanTabelle plan;
    private final SperrenTabelle sperren;
    private final KassenTabelle kassen;
    private final DirektzahlungTabelle direktzahlungen;
    private final DarlehenTabelle darlehen;
    private final Decisions decisions;
    private final Persons persons;
    private final Clock clock;

    Berechnung(
            PlanTabelle plan,
            SperrenTabelle sperren,
            KassenTabelle kassen,
            DirektzahlungTabelle direktzahlungen,
            DarlehenTabelle darlehen,
            Decisions decisions,
            Persons persons,
            Clock clock) {
        this.plan = plan;
        this.sperren = sperren;
        this.kassen = kassen;
        this.direktzahlungen = direktzahlungen;
        this.darlehen = darlehen;
        this.decisions = decisions;
        this.persons = persons;
        this.clock = clock;
    }

    Liste rechne(YearMonth monat) {
        List<List<Faellig>> gruppen = gruppen(plan.faellig(monat));
        List<Vormonat> vorher = plan.vormonat(monat.minusMonths(1));
        Map<UUID, Decisions.Konto> konten = decisions.konten(monat);
        Map<UUID, Person> personen = personen(gruppen, konten);
        Set<UUID> gesperrt = sperren.gesperrteAkten();
        Map<Integer, UUID> kasse = kassen.nachKapitel();
        Map<UUID, DirektzahlungTabelle.Ziel> dritte = direktzahlungen.ziele(gruppen.stream()
                .map(g -> g.getFirst())
                .filter(f -> f.zweck() != Zweck.LEBENSUNTERHALT && !f.zweck().einmalig())
                .map(Faellig::empfaenger)
                .collect(Collectors.toSet()));
        dritte.putAll(darlehen.ziele(gruppen.stream()
                .map(g -> g.getFirst())
                .filter(f -> f.zweck().einmalig())
                .map(Faellig::empfaenger)
                .collect(Collectors.toSet())));
        Map<Vorher, Long> vormonat = new HashMap<>();
        vorher.forEach(v -> vormonat.merge(new Vorher(v.akte(), v.zweck()), v.cent(), Math::addExact));
        List<Position> positionen = new ArrayList<>(gruppen.size());
        for (List<Faellig> g : gruppen) {
            Faellig f = g.getFirst();
            Decisions.Konto konto = konten.get(f.akte());
            long cent = g.stream().mapToLong(Faellig::cent).reduce(0, Math::addExact);
            Position.Art art =
                    f.monat().equals(monat) && f.lfd() == 1 ? Position.Art.LAUFEND : Position.Art.NACHZAHLUNG;
            DirektzahlungTabelle.Ziel dritter = dritte.get(f.empfaenger());
            boolean eigenes = f.zweck() == Zweck.LEBENSUNTERHALT || f.zweck().einmalig() && dritter == null;
            String empfaenger = eigenes
                    ? konto == null ? null : name(konto, personen.get(f.empfaenger()))
                    : dritter == null ? null : SepaText.of(dritter.empfaenger(), SepaText.NAME);
            String iban = eigenes
                    ? konto == null ? null : Ibans.dicht(konto.iban())
                    : dritter == null ? null : dritter.iban();
            UUID von = kasse.get(f.kapitel());
            positionen.add(new Position(
                    Ids.next(),
                    positionen.size() + 1,
                    f.akte(),
                    f.kreis(),
                    f.aktenzeichen(),
                    f.empfaenger(),
                    f.monat(),
                    f.kapitel(),
                    f.zweck(),
                    art,
                    cent,
                    art == Position.Art.LAUFEND ? vormonat.getOrDefault(new Vorher(f.akte(), f.zweck()), 0L) : null,
                    dritter != null && dritter.gestoert()
                            ? Hindernis.EMPFAENGER_GESTOERT
                            : hindernis(gesperrt.contains(f.akte()), iban, empfaenger, von, cent),
                    von,
                    empfaenger,
                    iban,
                    verwendung(f, dritter),
                    g.stream()
                            .map(x -> new Position.Anteil(x.person(), x.bescheid(), x.cent(), x.lfd()))
                            .toList()));
        }
        beendete(monat, vorher, positionen);
        LocalDate ausfuehrung = TargetKalender.ausfuehrung(monat, LocalDate.now(clock));
        return new Liste(ausfuehrung, positionen, fingerabdruck(positionen, ausfuehrung), summen(positionen));
    }

    private static List<List<Faellig>> gruppen(List<Faellig> faellig) {
        List<List<Faellig>> gruppen = new ArrayList<>();
        Ziel letztes = null;
        for (Faellig f : faellig) {
            Ziel ziel = new Ziel(f.akte(), f.monat(), f.zweck(), f.kapitel(), f.empfaenger());
            if (!ziel.equals(letztes)) {
                gruppen.add(new ArrayList<>());
                letztes = ziel;
            }
            gruppen.getLast().add(f);
        }
        return gruppen;
    }

    /// Names are needed only where the account names no holder.
    private Map<UUID, Person> personen(List<List<Faellig>> gruppen, Map<UUID, Decisions.Konto> konten) {
        Set<UUID> noetig = new HashSet<>();
        for (List<Faellig> g : gruppen) {
            Decisions.Konto konto = konten.get(g.getFirst().akte());
            if (konto != null
                    && konto.inhaber().isBlank()
                    && (g.getFirst().zweck() == Zweck.LEBENSUNTERHALT
                            || g.getFirst().zweck().einmalig())) {
                noetig.add(g.getFirst().empfaenger());
            }
        }
        return persons.all(noetig);
    }

    private static String name(Decisions.Konto konto, @Nullable Person person) {
        String name = konto.inhaber().isBlank() && person != null ? person.letterName() : konto.inhaber();
        return SepaText.of(name, SepaText.NAME);
    }

    private static @Nullable Hindernis hindernis(
            boolean gesperrt, @Nullable String iban, @Nullable String empfaenger, @Nullable UUID kasse, long cent) {
        if (gesperrt) {
            return Hindernis.GESPERRT;
        }
        if (iban == null || iban.isEmpty()) {
            return Hindernis.KEIN_KONTO;
        }
        if (!Ibans.richtig(iban)) {
            return Hindernis.IBAN_FALSCH;
        }
        if (!Ibans.sepa(iban)) {
            return Hindernis.IBAN_AUSSERHALB;
        }
        if (empfaenger == null || !SepaText.lesbar(empfaenger)) {
            return Hindernis.NAME_FEHLT;
        }
        if (kasse == null) {
            return Hindernis.KEINE_KASSE;
        }
        return cent > HOECHSTENS ? Hindernis.ZU_GROSS : null;
    }

    /// Number of the file, or the reference a third party asked for, and the month; the benefit is nobody's
    /// business at the bank's counter (§ 35 SGB I).
    private static String verwendung(Faellig f, DirektzahlungTabelle.@Nullable Ziel dritter) {
        int m = f.monat().getMonthValue();
        return SepaText.of(
                (dritter == null ? "Az " + f.aktenzeichen() : dritter.verwendung()) + " fuer " + (m < 10 ? "0" : "") + m
                        + "." + f.monat().getYear(),
                SepaText.VERWENDUNG);
    }

    private static void beendete(YearMonth monat, List<Vormonat> vorher, List<Position> positionen) {
        for (Vormonat v : vorher) {
            if (v.beendet()) {
                positionen.add(new Position(
                        Ids.next(),
                        positionen.size() + 1,
                        v.akte(),
                        v.kreis(),
                        v.aktenzeichen(),
                        v.empfaenger(),
                        monat,
                        v.kapitel(),
                        v.zweck(),
                        Position.Art.BEENDET,
                        0,
                        v.cent(),
                        null,
                        null,
                        null,
                        null,
                        "",
                        List.of()));
            }
        }
    }

    private static byte[] fingerabdruck(List<Position> positionen, LocalDate ausfuehrung) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Position p : positionen) {
                digest.update((p.inhalt(ausfuehrung) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Lauf.Summen summen(List<Position> positionen) {
        int[] zahl = new int[7];
        long[] cent = new long[3];
        for (Position p : positionen) {
            if (p.hindernis() != null) {
                zahl[2]++;
                cent[2] += p.cent();
            } else if (p.zahlbar()) {
                zahl[0]++;
                cent[0] = Math.addExact(cent[0], p.cent());
                if (p.art() == Position.Art.NACHZAHLUNG) {
                    zahl[1]++;
                    cent[1] += p.cent();
                }
            }
            Position.Vergleich vergleich = p.vergleich();
            if (vergleich != null) {
                zahl[3 + vergleich.ordinal()]++;
            }
        }
        return new Lauf.Summen(
                zahl[0], cent[0], zahl[1], cent[1], zahl[2], cent[2], zahl[3], zahl[4], zahl[5], zahl[6]);
    }
}
