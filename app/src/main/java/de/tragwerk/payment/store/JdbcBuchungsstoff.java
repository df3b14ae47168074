package de.tragwerk.payment.store;

import de.tragwerk.decision.Decisions;
import de.tragwerk.decision.Zahlungsweg;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.payment.Buchungsstoff;
import de.tragwerk.payment.model.Kasse;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Derives what is to be booked from runs, movements, bank lines and claims.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class JdbcBuchungsstoff implements Buchungsstoff {

    private final JdbcClient db;
    private final KassenTabelle kassen;
    private final BankTabelle bank;
    private final Decisions decisions;
    private final RealTime time;

    JdbcBuchungsstoff(JdbcClient db, KassenTabelle kassen, BankTabelle bank, Decisions decisions, RealTime time) {
        this.db = db;
        this.kassen = kassen;
        this.bank = bank;
        this.decisions = decisions;
        this.time = time;
    }

    @Override
    public Set<UUID> laeufe() {
        return new HashSet<>(
                db.sql("select id from payment.lauf where zustand in ('FREIGEGEBEN', 'DATEI', 'UEBERGEBEN')")
                        .query(UUID.class)
                        .list());
    }

    @Override
    public List<Stoff> auftraege(UUID lauf) {
        return db.sql("""
                select z.kasse_id, z.kapitel, sum(z.cent)::bigint as cent, count(*)::int as anzahl,
                  min(z.ausfuehrung) as tag,
                  to_char(l.monat, 'YYYY-MM') || case when l.nummer = 1 then '-M' else '-N' || l.nummer end as beleg
                from payment.zahlung z join payment.lauf l on l.id = z.lauf_id
                where z.lauf_id = :l group by l.id, z.kasse_id, z.kapitel order by z.kasse_id, z.kapitel""")
                .param("l", lauf)
                .query((rs, n) -> new Stoff(
                        id(lauf, rs.getObject("kasse_id", UUID.class), rs.getInt("kapitel")),
                        Vorgang.AUFTRAG,
                        rs.getObject("tag", LocalDate.class),
                        rs.getInt("kapitel"),
                        rs.getObject("kasse_id", UUID.class),
                        rs.getLong("cent"),
                        rs.getInt("anzahl"),
                        rs.getString("beleg")))
                .list();
    }

    private static UUID id(UUID lauf, UUID kasse, int kapitel) {
        return UUID.nameUUIDFromBytes((lauf + "/" + kasse + "/" + kapitel).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<Stoff> einzelne(Set<UUID> ohne) {
        List<Stoff> alle = new ArrayList<>();
        ruecklaeufe(alle);
        bank(alle);
        ausgezahlt(alle);
        traeger(alle);
        kostenersatz(alle);
        alle.removeIf(s -> ohne.contains(s.id()));
        forderungen(ohne, alle);
        return List.copyOf(alle);
    }

    /// A payment the bank refused never reached an account of the bank; its day is that of the answer.
    private void ruecklaeufe(List<Stoff> alle) {
        db.sql("""
                select b.zahlung_id, b.kapitel, z.kasse_id, -sum(b.cent)::bigint as cent,
                  coalesce((select max(u.tag) from payment.buchung u where u.zahlung_id = b.zahlung_id and u.art = 'RUECKLAUF'),
                    (select e.tag from payment.einloesung e where e.zahlung_id = b.zahlung_id),
                    (select max((k.empfangen_am at time zone 'Europe/Berlin')::date) from payment.datei d join payment.bankstatus s on s.datei_id = d.id
                       join payment.bankdatei k on k.id = s.bankdatei_id where d.lauf_id = z.lauf_id and d.kasse_id = z.kasse_id and d.weg = z.weg), z.ausfuehrung) as tag
                from payment.bewegung b join payment.zahlung z on z.id = b.zahlung_id
                where b.art = 'RUECKLAUF' group by b.zahlung_id, b.kapitel, z.id, z.kasse_id, z.lauf_id, z.ausfuehrung""").query(rs -> {
            alle.add(einzeln(
                    rs, rs.getObject(1, UUID.class), Vorgang.RUECKLAUF, rs.getInt("kapitel"), rs.getLong("cent")));
        });
    }

    private void bank(List<Stoff> alle) {
        db.sql("select id, kasse_id, tag, cent, art from payment.buchung").query(rs -> {
            Vorgang v = switch (rs.getString("art")) {
                case "AUSFUEHRUNG" -> Vorgang.BANK_AUSGANG;
                case "RUECKLAUF" -> Vorgang.BANK_RUECKLAUF;
                default -> Vorgang.BANK_UNGEKLAERT;
            };
            long cent = v == Vorgang.BANK_AUSGANG ? -rs.getLong("cent") : rs.getLong("cent");
            if (cent != 0) {
                alle.add(einzeln(rs, rs.getObject("id", UUID.class), v, 0, cent));
            }
        });
    }

    /// What the cash desk gave out, what was cashed and what is on cards: one by one, as it was told.
    private void ausgezahlt(List<Stoff> alle) {
        db.sql("""
                select e.zahlung_id, e.tag, e.cent, z.kasse_id, z.weg from payment.einloesung e join payment.zahlung z on z.id = e.zahlung_id
                where e.ergebnis = 'GEZAHLT'""").query(rs -> {
            Vorgang v = switch (Zahlungsweg.valueOf(rs.getString("weg"))) {
                case BAR -> Vorgang.KASSE_AUSGANG;
                case SCHECK -> Vorgang.SCHECK_AUSGANG;
                case KARTE -> Vorgang.KARTE_AUSGANG;
                case KONTO -> throw new IllegalStateException("Eine Überweisung bucht die Bank");
            };
            alle.add(einzeln(rs, rs.getObject("zahlung_id", UUID.class), v, 0, rs.getLong("cent")));
        });
    }

    /// Claims against other bodies; what ends without money takes the claim back.
    private void traeger(List<Stoff> alle) {
        db.sql("""
                select b.id, b.art, b.cent, b.tag, e.kapitel, null::uuid as kasse_id
                from payment.erstattung_buchung b join payment.erstattung e on e.id = b.erstattung_id""").query(rs -> {
            boolean eingang = rs.getString("art").equals("EINGANG");
            alle.add(einzeln(
                    rs,
                    rs.getObject("id", UUID.class),
                    eingang ? Vorgang.ERSTATTUNG_EINGANG : Vorgang.ERSTATTUNG_SOLL,
                    rs.getInt("kapitel"),
                    eingang ? -rs.getLong("cent") : rs.getLong("cent")));
        });
    }

    /// What heirs, relatives and who caused the help owe is a claim like that of a Bescheid; what ends without
    /// money takes it back.
    private void kostenersatz(List<Stoff> alle) {
        db.sql("""
                select b.id, b.art, b.cent, b.tag, k.kapitel, null::uuid as kasse_id
                from payment.kostenersatz_buchung b join payment.kostenersatz k on k.id = b.kostenersatz_id
                union all
                select b.id, b.art, b.cent, b.tag, u.kapitel, null::uuid
                from payment.unterhalt_buchung b join payment.unterhalt u on u.id = b.unterhalt_id""").query(rs -> {
            boolean eingang = rs.getString("art").equals("EINGANG");
            alle.add(einzeln(
                    rs,
                    rs.getObject("id", UUID.class),
                    eingang ? Vorgang.EINGANG : Vorgang.FORDERUNG,
                    rs.getInt("kapitel"),
                    eingang ? -rs.getLong("cent") : rs.getLong("cent")));
        });
    }

    private static Stoff einzeln(ResultSet rs, UUID id, Vorgang v, int kapitel, long cent) throws SQLException {
        return new Stoff(
                id,
                v,
                rs.getObject("tag", LocalDate.class),
                kapitel,
                rs.getObject("kasse_id", UUID.class),
                cent,
                1,
                "");
    }

    /// The reference an officer typed stays out of the books: it may name somebody.
    private void forderungen(Set<UUID> ohne, List<Stoff> alle) {
        Map<UUID, Integer> kapitel = new HashMap<>();
        db.sql("select id, kapitel from payment.darlehen").query(rs -> {
            kapitel.put(rs.getObject(1, UUID.class), rs.getInt(2));
        });
        record Zeile(UUID id, UUID bescheid, String art, long cent, LocalDate tag) {}
        List<Zeile> zeilen = db.sql("""
                select b.id, f.bescheid_id, b.art, b.cent, b.tag from payment.forderung_buchung b
                join payment.forderung f on f.id = b.forderung_id order by b.id""")
                .query((rs, n) -> new Zeile(
                        rs.getObject(1, UUID.class),
                        rs.getObject(2, UUID.class),
                        rs.getString(3),
                        rs.getLong(4),
                        rs.getObject(5, LocalDate.class)))
                .list();
        for (Zeile z : zeilen) {
            if (!ohne.contains(z.id())) {
                int k = kapitel.computeIfAbsent(
                        z.bescheid(),
                        b -> decisions.bescheid(b).map(Decisions.Kopf::kapitel).orElse(0));
                Vorgang v = switch (z.art()) {
                    case "EINGANG" -> Vorgang.EINGANG;
                    case "NIEDERSCHLAGUNG" -> Vorgang.NIEDERSCHLAGUNG;
                    case "EINBEHALT" -> Vorgang.AUFRECHNUNG;
                    default -> Vorgang.FORDERUNG;
                };
                alle.add(new Stoff(z.id(), v, z.tag(), k, null, v == Vorgang.FORDERUNG ? z.cent() : -z.cent(), 1, ""));
            }
        }
    }

    @Override
    public List<Blatt> blatt(YearMonth monat) {
        bank.gleicheAb(monat, decisions.summen(monat), time.instant());
        return bank.blatt(monat).stream()
                .map(z -> new Blatt(z.kapitel(), z.faelle(), z.entschieden(), z.plan(), z.auftrag(), z.bank()))
                .toList();
    }

    @Override
    public Map<UUID, String> kassen() {
        return kassen.alle().stream().collect(Collectors.toMap(Kasse::id, Kasse::kuerzel));
    }
}
