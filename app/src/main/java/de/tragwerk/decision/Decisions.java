package de.tragwerk.decision;

import de.tragwerk.decision.model.Gesetz;
import de.tragwerk.decision.model.Kapitel;
import de.tragwerk.service.Haushaltsstelle;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What other modules may know about decisions.
public interface Decisions {

    /// One amount that holds: this Bescheid, this person, this month.
    ///
    /// @param person the entitled person, also the recipient unless the account says otherwise
    /// @param konto reference of the account the money goes to, `null` without one; see [#konto]
    /// @param cent never negative
    record Betrag(
            UUID bescheid,
            UUID akte,
            int kreis,
            UUID person,
            YearMonth monat,
            long cent,
            @Nullable UUID konto) {}

    /// @param sha256 hash over all values of the Bescheid, as in the audit log
    record Kopf(
            UUID id,
            UUID akte,
            int kreis,
            String aktenzeichen,
            UUID person,
            int kapitel,
            LocalDate datum,
            YearMonth von,
            YearMonth bis,
            boolean bewilligt,
            byte[] sha256) {}

    /// An account as the facts know it.
    record Konto(UUID id, String iban, String inhaber) {}

    Optional<Kopf> bescheid(UUID id);

    /// What a number of [Kopf#kapitel] or of a line of a letter means: "Kap. 3 SGB XII", "§ 3 AsylbLG".
    static String leistung(int kapitel) {
        return Haushaltsstelle.of(kapitel)
                .map(Haushaltsstelle::stelle)
                .orElseGet(() -> Kapitel.of(kapitel).stelle());
    }

    /// Numbers of everything that letters grant money from.
    static List<Integer> briefstellen() {
        return Arrays.stream(Haushaltsstelle.values())
                .map(Haushaltsstelle::nummer)
                .toList();
    }

    /// Whether a number of [Kopf#kapitel] is a benefit under AsylbLG.
    static boolean asylblg(int kapitel) {
        return leistung(kapitel).endsWith(Gesetz.ASYLBLG.kurz());
    }

    /// Whether a number of [Kopf#kapitel] is a benefit under SGB XIV.
    static boolean sgb14(int kapitel) {
        return leistung(kapitel).endsWith(Gesetz.SGB14.kurz());
    }

    /// The amounts of one Bescheid, also those that a later one has replaced.
    List<Betrag> betraege(UUID bescheid);

    /// What a Bescheid demands back (§ 50 SGB X).
    ///
    /// @param cent more than zero
    record Erstattung(UUID person, YearMonth monat, long cent) {}

    /// Demands of one Bescheid, by month and person.
    List<Erstattung> erstattung(UUID bescheid);

    /// Level of § 28 SGB XII by which a person's amount of a month was computed; empty where nothing holds and
    /// under AsylbLG, where nothing is kept back by § 26 SGB XII.
    OptionalInt stufe(UUID akte, UUID person, YearMonth monat);

    /// Cents of need for housing and heating that are recognised for a file in a month, all persons together;
    /// empty where nothing holds and under AsylbLG. More is not paid to a landlord (§ 43a Abs. 3 Satz 1 SGB XII).
    OptionalLong unterkunft(UUID akte, YearMonth monat);

    /// Cents of contributions to health and care insurance that are recognised in a month: taken off the
    /// income or counted as need (§ 32a Abs. 2 Satz 1 SGB XII); empty where nothing holds and under AsylbLG.
    OptionalLong beitraege(UUID akte, YearMonth monat);

    /// Whether this Bescheid is final about months that were provisional (§ 44a Abs. 5 SGB XII): what was
    /// paid too much then takes the place of what would be made up (Abs. 7).
    boolean abschliessend(UUID bescheid);

    /// First day on which nobody a Bescheid is about can object in time any more; empty while it is not known to
    /// everybody, because then a period is still open.
    Optional<LocalDate> unanfechtbarAb(UUID bescheid);

    /// Whether a Bescheid takes back what the person caused by intent, gross negligence or a duty she broke, so
    /// that its demand may be set off (§ 26 Abs. 2 Satz 1 SGB XII): it rests on § 48 Abs. 1 Satz 2 Nr. 2 or on §
    /// 45 Abs. 2 Satz 3 Nr. 1 or 2 SGB X.
    boolean vorwerfbar(UUID bescheid);

    /// Bescheide of a file whose demand rests, because an objection in time or the action after it is open
    /// (§ 86a Abs. 1 SGG).
    Set<UUID> gehemmt(UUID akte);

    /// What holds for a file now, by month and person.
    List<Betrag> geltend(UUID akte);

    /// What is payable for a file now: what holds, but what held before where an open objection or action
    /// suspends less (§ 86a Abs. 1 SGG), and nothing to somebody for months after the month of her death.
    List<Betrag> zahlbar(UUID akte);

    /// What holds for all files in a month: for the pay run.
    List<Betrag> geltend(YearMonth monat);

    /// Whether the person wants her rent paid to the landlord (§ 35a Abs. 3 Satz 1 SGB XII).
    boolean mieteDirekt(UUID akte);

    Optional<Konto> konto(UUID id);

    /// The account of each file that holds in a month, by file: for the pay run.
    Map<UUID, Konto> konten(YearMonth monat);

    /// A way of payment other than an account.
    ///
    /// @param karte contract number of the payment card, empty without one
    record Auszahlung(Zahlungsweg weg, String karte) {}

    /// Files whose money goes another way than to an account in a month: for the pay run.
    Map<UUID, Auszahlung> auszahlungen(YearMonth monat);

    /// Of these files those whose account or way of payment of a month only who entered it has seen: for the
    /// pay run.
    Set<UUID> unbestaetigt(Set<UUID> akten, YearMonth monat);

    /// Cents that are payable for a month, by chapter, over all files the acting one sees.
    Map<Integer, Long> summen(YearMonth monat);

    /// The hash of a Bescheid, computed anew from the tables. It equals the stored one unless somebody
    /// tampered.
    byte[] nachgerechneterHash(UUID bescheid);
}
