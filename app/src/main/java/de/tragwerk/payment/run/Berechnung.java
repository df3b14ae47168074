package de.tragwerk.payment.run;

import de.tragwerk.decision.Decisions;
import de.tragwerk.decision.Zahlungsweg;
import de.tragwerk.kernel.Ids;
import de.tragwerk.kernel.Sha256;
import de.tragwerk.party.Person;
import de.tragwerk.party.Persons;
import de.tragwerk.party.Postanschriften;
import de.tragwerk.payment.Zweck;
import de.tragwerk.payment.model.Hindernis;
import de.tragwerk.payment.model.Lauf;
import de.tragwerk.payment.model.Position;
import de.tragwerk.payment.model.TargetKalender;
import de.tragwerk.payment.sepa.Ibans;
import de.tragwerk.payment.sepa.SepaText;
import de.tragwerk.payment.store.BewilligungTabelle;
import de.tragwerk.payment.store.DarlehenTabelle;
import de.tragwerk.payment.store.DirektzahlungTabelle;
import de.tragwerk.payment.store.ErstattungTabelle;
import de.tragwerk.payment.store.KassenTabelle;
import de.tragwerk.payment.store.PlanTabelle;
import de.tragwerk.payment.store.PlanTabelle.Faellig;
import de.tragwerk.payment.store.PlanTabelle.Vormonat;
import de.tragwerk.payment.store.SperrenTabelle;
import de.tragwerk.payment.store.ZahlungTabelle;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a run would pay now. Writes nothing; the same state of the tables gives the same list.
@Component
class Berechnung {

    /// @param fingerabdruck over everything that would be ordered and everything that cannot be
    record Liste(LocalDate ausfuehrung, List<Position> positionen, byte[] fingerabdruck, Lauf.Summen summen) {}

    /// @param empfaenger with the benefit told apart only where a file can have several of one purpose
    private record Vorher(UUID akte, Zweck zweck, @Nullable UUID empfaenger, int kapitel) {
        private static Vorher of(UUID akte, Zweck zweck, UUID empfaenger, int kapitel) {
            return zweck == Zweck.BRIEF
                    ? new Vorher(akte, zweck, empfaenger, kapitel)
                    : new Vorher(akte, zweck, null, 0);
        }
    }

    /// What belongs into one order.
    private record Ziel(UUID akte, YearMonth monat, Zweck zweck, int kapitel, UUID empfaenger, boolean angemeldet) {}

    private static final long HOECHSTENS = 99_999_999_999L;

    /// Letters an order has for the address of a cheque.
    private static final int ANSCHRIFT = 400;

    /// Contract number of a payment card. The printed number of a card (16 to 19 digits) is none: it stays
    /// with her.
    private static final Pattern VERTRAG = Pattern.compile("(?!\\d{16,19}$)[A-Za-z0-9-]{4,34}");

    private final PlanTabelle plan;
    private final SperrenTabelle sperren;
    private final KassenTabelle kassen;
    private final DirektzahlungTabelle direktzahlungen;
    private final DarlehenTabelle darlehen;
    private final BewilligungTabelle bewilligungen;
    private final ErstattungTabelle erstattungen;
    private final ZahlungTabelle zahlungen;
    private final Decisions decisions;
    private final Persons persons;
    private final Postanschriften postanschriften;
    private final Clock clock;

    Berechnung(
            PlanTabelle plan,
            SperrenTabelle sperren,
            KassenTabelle kassen,
            DirektzahlungTabelle direktzahlungen,
            DarlehenTabelle darlehen,
            BewilligungTabelle bewilligungen,
            ErstattungTabelle erstattungen,
            ZahlungTabelle zahlungen,
            Decisions decisions,
            Persons persons,
            Postanschriften postanschriften,
            Clock clock) {
        this.plan = plan;
        this.sperren = sperren;
        this.kassen = kassen;
        this.direktzahlungen = direktzahlungen;
        this.darlehen = darlehen;
        this.bewilligungen = bewilligungen;
        this.erstattungen = erstattungen;
        this.zahlungen = zahlungen;
        this.decisions = decisions;
        this.persons = persons;
        this.postanschriften = postanschriften;
        this.clock = clock;
    }

    Liste rechne(YearMonth monat) {
        Map<ErstattungTabelle.Wessen, Set<YearMonth>> ungeprueft = erstattungen.ungeprueft();
        List<List<Faellig>> gruppen = gruppen(plan.faellig(monat), ungeprueft);
        List<Vormonat> vorher = plan.vormonat(monat.minusMonths(1));
        Map<UUID, Decisions.Konto> konten = decisions.konten(monat);
        Map<UUID, Decisions.Auszahlung> wege = decisions.auszahlungen(monat);
        Map<UUID, Person> personen = personen(gruppen, konten, wege.keySet());
        Set<UUID> akten = gruppen.stream().map(g -> g.getFirst().akte()).collect(Collectors.toSet());
        Map<UUID, ZahlungTabelle.Wohin> zuletzt = zahlungen.zuletzt(akten);
        Set<UUID> unbestaetigt = decisions.unbestaetigt(akten, monat);
        Set<UUID> gesperrt = sperren.gesperrteAkten();
        Map<Integer, UUID> kasse = kassen.nachKapitel();
        Map<UUID, DirektzahlungTabelle.Ziel> dritte = direktzahlungen.ziele(gruppen.stream()
                .map(g -> g.getFirst())
                .filter(f -> f.zweck() != Zweck.LEBENSUNTERHALT && !f.zweck().daneben())
                .map(Faellig::empfaenger)
                .collect(Collectors.toSet()));
        Set<UUID> daneben = gruppen.stream()
                .map(g -> g.getFirst())
                .filter(f -> f.zweck().daneben())
                .map(Faellig::empfaenger)
                .collect(Collectors.toSet());
        dritte.putAll(darlehen.ziele(daneben));
        dritte.putAll(bewilligungen.ziele(daneben));
        dritte.putAll(erstattungen.ziele(gruppen.stream()
                .map(g -> g.getFirst())
                .filter(f -> f.zweck() == Zweck.ERSTATTUNG)
                .map(Faellig::empfaenger)
                .collect(Collectors.toSet())));
        Map<Vorher, Long> vormonat = new HashMap<>();
        vorher.forEach(v ->
                vormonat.merge(Vorher.of(v.akte(), v.zweck(), v.empfaenger(), v.kapitel()), v.cent(), Math::addExact));
        List<Position> positionen = new ArrayList<>(gruppen.size());
        for (List<Faellig> g : gruppen) {
            Faellig f = g.getFirst();
            Decisions.Konto konto = konten.get(f.akte());
            long cent = g.stream().mapToLong(Faellig::cent).reduce(0, Math::addExact);
            Position.Art art =
                    f.monat().equals(monat) && f.lfd() == 1 ? Position.Art.LAUFEND : Position.Art.NACHZAHLUNG;
            DirektzahlungTabelle.Ziel dritter = dritte.get(f.empfaenger());
            boolean eigenes = f.zweck() == Zweck.LEBENSUNTERHALT || f.zweck().daneben() && dritter == null;
            Decisions.Auszahlung ohneKonto = eigenes ? wege.get(f.akte()) : null;
            Zahlungsweg weg = ohneKonto == null ? Zahlungsweg.KONTO : ohneKonto.weg();
            Person person = personen.get(f.empfaenger());
            String empfaenger = ohneKonto != null
                    ? person == null ? null : SepaText.of(person.letterName(), SepaText.NAME)
                    : eigenes
                            ? konto == null ? null : name(konto, person)
                            : dritter == null ? null : SepaText.of(dritter.empfaenger(), SepaText.NAME);
            String iban = ohneKonto != null
                    ? null
                    : eigenes
                            ? konto == null ? null : Ibans.dicht(konto.iban())
                            : dritter == null ? null : dritter.iban();
            String ziel = ohneKonto == null ? null : ziel(ohneKonto, person);
            UUID von = kasse.get(f.kapitel());
            ZahlungTabelle.Wohin bisher = zuletzt.get(f.akte());
            String inhaber =
                    ohneKonto == null && konto != null && !konto.inhaber().isBlank() ? empfaenger : null;
            boolean wieBisher = !eigenes || bisher != null && bisher.ist(weg, iban, ziel, inhaber);
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
                    art == Position.Art.LAUFEND
                            ? vormonat.getOrDefault(Vorher.of(f.akte(), f.zweck(), f.empfaenger(), f.kapitel()), 0L)
                            : null,
                    dritter != null && dritter.gestoert()
                            ? Hindernis.EMPFAENGER_GESTOERT
                            : angemeldet(f, ungeprueft)
                                    ? Hindernis.ERSTATTUNG_ANGEMELDET
                                    : hindernis(
                                            gesperrt.contains(f.akte()),
                                            weg,
                                            f.kapitel(),
                                            iban,
                                            ziel,
                                            empfaenger,
                                            wieBisher || !unbestaetigt.contains(f.akte()),
                                            von,
                                            cent),
                    von,
                    empfaenger,
                    iban,
                    verwendung(f, dritter),
                    weg,
                    ziel,
                    bisher != null && !wieBisher,
                    g.stream()
                            .map(x -> new Position.Anteil(x.person(), x.bescheid(), x.cent(), x.lfd()))
                            .toList()));
        }
        beendete(monat, vorher, positionen);
        LocalDate ausfuehrung = TargetKalender.ausfuehrung(monat, LocalDate.now(clock));
        return new Liste(ausfuehrung, positionen, fingerabdruck(positionen, ausfuehrung), summen(positionen));
    }

    /// Another body claims this person's month: her part waits, those of others in the household go.
    private static boolean angemeldet(Faellig f, Map<ErstattungTabelle.Wessen, Set<YearMonth>> ungeprueft) {
        return !f.zweck().daneben()
                && ungeprueft
                        .getOrDefault(new ErstattungTabelle.Wessen(f.akte(), f.person()), Set.of())
                        .contains(f.monat());
    }

    private static List<List<Faellig>> gruppen(
            List<Faellig> faellig, Map<ErstattungTabelle.Wessen, Set<YearMonth>> ungeprueft) {
        Map<Ziel, List<Faellig>> gruppen = new LinkedHashMap<>();
        for (Faellig f : faellig) {
            Ziel ziel =
                    new Ziel(f.akte(), f.monat(), f.zweck(), f.kapitel(), f.empfaenger(), angemeldet(f, ungeprueft));
            gruppen.computeIfAbsent(ziel, z -> new ArrayList<>()).add(f);
        }
        return List.copyOf(gruppen.values());
    }

    /// Names are needed only where the account names no holder, or there is no account.
    private Map<UUID, Person> personen(
            List<List<Faellig>> gruppen, Map<UUID, Decisions.Konto> konten, Set<UUID> ohneKonto) {
        Set<UUID> noetig = new HashSet<>();
        for (List<Faellig> g : gruppen) {
            Decisions.Konto konto = konten.get(g.getFirst().akte());
            if ((ohneKonto.contains(g.getFirst().akte())
                            || konto != null && konto.inhaber().isBlank())
                    && (g.getFirst().zweck() == Zweck.LEBENSUNTERHALT
                            || g.getFirst().zweck().daneben())) {
                noetig.add(g.getFirst().empfaenger());
            }
        }
        return persons.all(noetig);
    }

    private static String name(Decisions.Konto konto, @Nullable Person person) {
        String name = konto.inhaber().isBlank() && person != null ? person.letterName() : konto.inhaber();
        return SepaText.of(name, SepaText.NAME);
    }

    /// Where a cheque or the money of a card goes.
    private @Nullable String ziel(Decisions.Auszahlung a, @Nullable Person p) {
        return switch (a.weg()) {
            case KONTO, BAR -> null;
            case SCHECK -> p == null ? null : anschrift(p);
            case KARTE -> VERTRAG.matcher(a.karte()).matches() ? a.karte() : null;
        };
    }

    /// An address that is blocked, not whole or longer than an order takes is none.
    private @Nullable String anschrift(Person p) {
        String zeilen = String.join("\n", postanschriften.ganze(p));
        return zeilen.isEmpty() || zeilen.length() > ANSCHRIFT ? null : zeilen;
    }

    private static @Nullable Hindernis hindernis(
            boolean gesperrt,
            Zahlungsweg weg,
            int kapitel,
            @Nullable String iban,
            @Nullable String ziel,
            @Nullable String empfaenger,
            boolean zuZweit,
            @Nullable UUID kasse,
            long cent) {
        if (gesperrt) {
            return Hindernis.GESPERRT;
        }
        Hindernis hindernis = hindernis(weg, kapitel, iban, ziel);
        if (hindernis != null) {
            return hindernis;
        }
        if (empfaenger == null || !SepaText.lesbar(empfaenger)) {
            return Hindernis.NAME_FEHLT;
        }
        if (!zuZweit) {
            return Hindernis.ZAHLWEG_OFFEN;
        }
        if (kasse == null) {
            return Hindernis.KEINE_KASSE;
        }
        return cent > HOECHSTENS ? Hindernis.ZU_GROSS : null;
    }

    private static @Nullable Hindernis hindernis(
            Zahlungsweg weg, int kapitel, @Nullable String iban, @Nullable String ziel) {
        return switch (weg) {
            case KONTO ->
                iban == null || iban.isEmpty()
                        ? Hindernis.KEIN_KONTO
                        : !Ibans.richtig(iban)
                                ? Hindernis.IBAN_FALSCH
                                : Ibans.sepa(iban) ? null : Hindernis.IBAN_AUSSERHALB;
            case BAR -> null;
            case SCHECK -> ziel == null ? Hindernis.ANSCHRIFT_FEHLT : null;
            case KARTE ->
                !Decisions.asylblg(kapitel) ? Hindernis.KARTE_NUR_ASYLBLG : ziel == null ? Hindernis.KARTE_FEHLT : null;
        };
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
                        Zahlungsweg.KONTO,
                        null,
                        false,
                        List.of()));
            }
        }
    }

    private static byte[] fingerabdruck(List<Position> positionen, LocalDate ausfuehrung) {
        MessageDigest digest = Sha256.digest();
        for (Position p : positionen) {
            digest.update((p.inhalt(ausfuehrung) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return digest.digest();
    }

    private static Lauf.Summen summen(List<Position> positionen) {
        int[] zahl = new int[8];
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
            if (p.kontoGeaendert()) {
                zahl[7]++;
            }
            Position.Vergleich vergleich = p.vergleich();
            if (vergleich != null) {
                zahl[3 + vergleich.ordinal()]++;
            }
        }
        return new Lauf.Summen(
                zahl[0], cent[0], zahl[1], cent[1], zahl[2], cent[2], zahl[3], zahl[4], zahl[5], zahl[6], zahl[7]);
    }
}
