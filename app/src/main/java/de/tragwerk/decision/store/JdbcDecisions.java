package de.tragwerk.decision.store;

import de.tragwerk.decision.Decisions;
import de.tragwerk.decision.Zahlungsweg;
import de.tragwerk.decision.model.Aufschub;
import de.tragwerk.decision.model.Berechnung;
import de.tragwerk.decision.model.Bescheid;
import de.tragwerk.decision.model.Entwurf;
import de.tragwerk.decision.model.Gesetz;
import de.tragwerk.decision.model.Grundlage;
import de.tragwerk.kernel.Sha256;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The promise of this module, read from its tables.
@Component
class JdbcDecisions implements Decisions {
    /// The account that holds in the month, as a fact of the file.
    private static final String BETRAEGE = """
            select m.bescheid_id, m.akte_id, m.kreis, m.person_id, m.monat, m.betrag_cent,
              (select t.id from decision.tatsache t where t.akte_id = m.akte_id and t.art = 'KONTO' and t.ersetzt_am is null
                 and t.von <= m.monat and (t.bis is null or t.bis >= m.monat) order by t.id desc limit 1) as konto
            from """;

    /// With the month of death an award is settled (§ 39 Abs. 2 SGB X): nothing is payable for a later row.
    private static final String LEBT =
            "not exists (select 1 from decision.tatsache t where t.akte_id = %1$s.akte_id and t.person_id = %1$s.person_id"
                    + " and t.art = 'ZUGEHOERIGKEIT' and t.wert = 'verstorben' and t.ersetzt_am is null and t.von <= %1$s.monat)";

    /// Step of the calculation that names the level.
    private static final String REGELBEDARF = "B-REGEL-";

    /// Steps of the need for housing and heating begin so.
    private static final String UNTERKUNFT = "B-UNTERKUNFT";

    private static final String HEIZUNG = "B-HEIZUNG";

    /// Contributions to health and care insurance: taken off the income, and what it does not carry.
    private static final Set<String> BEITRAEGE = Set.of("A-KRANKEN_PFLEGE", "B-VORSORGE");

    private final JdbcClient db;
    private final BescheidTabelle bescheide;
    private final AufschubTabelle aufschub;
    private final ZustellungTabelle zustellungen;
    private final ZahlwegTabelle zahlwege;

    JdbcDecisions(
            JdbcClient db,
            BescheidTabelle bescheide,
            AufschubTabelle aufschub,
            ZustellungTabelle zustellungen,
            ZahlwegTabelle zahlwege) {
        this.db = db;
        this.zahlwege = zahlwege;
        this.bescheide = bescheide;
        this.aufschub = aufschub;
        this.zustellungen = zustellungen;
    }

    @Override
    @Transactional
    public Optional<Kopf> bescheid(UUID id) {
        return bescheide
                .finde(id)
                .map(b -> new Kopf(
                        b.id(),
                        b.akte(),
                        b.kreis(),
                        b.aktenzeichen(),
                        b.person(),
                        b.kapitel().nummer(),
                        b.datum(),
                        b.von(),
                        b.bis(),
                        b.art() != Entwurf.Art.ABLEHNUNG,
                        bescheide.sha256(id)));
    }

    @Override
    @Transactional
    public List<Betrag> betraege(UUID bescheid) {
        return liste(
                db.sql(BETRAEGE + " decision.bescheid_monat m where m.bescheid_id = :x order by m.monat, m.person_id")
                        .param("x", bescheid));
    }

    @Override
    @Transactional
    public List<Erstattung> erstattung(UUID bescheid) {
        return db.sql(
                        "select person_id, monat, cent from decision.erstattung where bescheid_id = :b order by monat, person_id")
                .param("b", bescheid)
                .query((rs, n) -> new Erstattung(
                        rs.getObject(1, UUID.class), YearMonth.from(rs.getObject(2, LocalDate.class)), rs.getLong(3)))
                .list();
    }

    @Override
    @Transactional
    public OptionalInt stufe(UUID akte, UUID person, YearMonth monat) {
        return monat(akte, monat).stream()
                .flatMap(m -> m.posten().stream())
                .filter(p -> person.equals(p.person()) && p.schritt().startsWith(REGELBEDARF))
                .mapToInt(p -> Integer.parseInt(p.schritt().substring(REGELBEDARF.length())))
                .findFirst();
    }

    @Override
    @Transactional
    public boolean mieteDirekt(UUID akte) {
        return db.sql("""
                select exists (select 1 from decision.tatsache
                    where akte_id = :akte and art = 'MIETE_DIREKT' and wert = 'true' and ersetzt_am is null)""").param("akte", akte).query(Boolean.class).single();
    }

    @Override
    @Transactional
    public OptionalLong unterkunft(UUID akte, YearMonth monat) {
        return monat(akte, monat)
                .map(m -> OptionalLong.of(m.posten().stream()
                        .filter(p -> p.schritt().startsWith(UNTERKUNFT)
                                || p.schritt().startsWith(HEIZUNG))
                        .mapToLong(Berechnung.Posten::cent)
                        .sum()))
                .orElseGet(OptionalLong::empty);
    }

    @Override
    @Transactional
    public OptionalLong beitraege(UUID akte, YearMonth monat) {
        return monat(akte, monat)
                .map(m -> OptionalLong.of(m.posten().stream()
                        .filter(p -> BEITRAEGE.contains(p.schritt()))
                        .mapToLong(p -> Math.abs(p.cent()))
                        .sum()))
                .orElseGet(OptionalLong::empty);
    }

    /// How a month that holds was computed; empty under AsylbLG.
    private Optional<Berechnung.Monat> monat(UUID akte, YearMonth monat) {
        return bescheide
                .geltender(akte, monat)
                .map(bescheide::grundlage)
                .filter(g -> g.kapitel().gesetz() == Gesetz.SGB12)
                .map(Grundlage::berechnung)
                .flatMap(b ->
                        b.monate().stream().filter(m -> m.monat().equals(monat)).findFirst());
    }

    @Override
    @Transactional
    public boolean abschliessend(UUID bescheid) {
        return db.sql("""
                select count(*) from decision.vorlaeufigkeit v join decision.bescheid b on b.entwurf_id = v.entwurf_id
                where b.id = :b and v.art = 'ABSCHLIESSEND'""").param("b", bescheid).query(Long.class).single() > 0;
    }

    @Override
    @Transactional
    public Optional<LocalDate> unanfechtbarAb(UUID bescheid) {
        return zustellungen.letzterTag(bescheid).map(tag -> tag.plusDays(1));
    }

    @Override
    @Transactional
    public boolean vorwerfbar(UUID bescheid) {
        return db.sql("""
                select count(*) from decision.wuerdigung w join decision.bescheid b on b.entwurf_id = w.entwurf_id
                where b.id = :b and case when w.anfaenglich then w.ausschluss && array['TAEUSCHUNG', 'ANGABEN'] else w.pflicht end""").param("b", bescheid).query(Long.class).single() > 0;
    }

    @Override
    @Transactional
    public Set<UUID> gehemmt(UUID akte) {
        return aufschub.imVerfahren(akte);
    }

    @Override
    @Transactional
    public List<Betrag> geltend(UUID akte) {
        return liste(db.sql(
                        BETRAEGE
                                + " decision.geltung m where m.akte_id = :x and m.ersetzt_durch is null order by m.monat, m.person_id")
                .param("x", akte));
    }

    @Override
    @Transactional
    public List<Betrag> zahlbar(UUID akte) {
        List<Betrag> geltend =
                liste(db.sql(BETRAEGE + " decision.geltung m where m.akte_id = :x and m.ersetzt_durch is null and "
                                + LEBT.formatted("m") + " order by m.monat, m.person_id")
                        .param("x", akte));
        List<Aufschub> stattdessen = aufschub.ofAkte(akte);
        if (stattdessen.isEmpty()) {
            return geltend;
        }
        List<Betrag> zahlbar = new ArrayList<>(geltend);
        for (Aufschub a : stattdessen) {
            zahlbar.removeIf(b -> b.person().equals(a.person()) && b.monat().equals(a.monat()));
            liste(db.sql(BETRAEGE
                                    + " decision.bescheid_monat m where m.bescheid_id = :x and m.person_id = :p and m.monat = :m and "
                                    + LEBT.formatted("m"))
                            .param("x", a.bescheid())
                            .param("p", a.person())
                            .param("m", a.monat().atDay(1)))
                    .forEach(zahlbar::add);
        }
        zahlbar.sort(Comparator.comparing(Betrag::monat).thenComparing(Betrag::person));
        return List.copyOf(zahlbar);
    }

    @Override
    @Transactional
    public List<Betrag> geltend(YearMonth monat) {
        return liste(db.sql(
                        BETRAEGE
                                + " decision.geltung m where m.monat = :x and m.ersetzt_durch is null order by m.akte_id, m.person_id")
                .param("x", monat.atDay(1)));
    }

    private static List<Betrag> liste(JdbcClient.StatementSpec sql) {
        return sql.query((rs, n) -> new Betrag(
                        rs.getObject("bescheid_id", UUID.class),
                        rs.getObject("akte_id", UUID.class),
                        rs.getInt("kreis"),
                        rs.getObject("person_id", UUID.class),
                        YearMonth.from(rs.getObject("monat", LocalDate.class)),
                        rs.getLong("betrag_cent"),
                        rs.getObject("konto", UUID.class)))
                .list();
    }

    @Override
    @Transactional
    public Optional<Konto> konto(UUID id) {
        return db.sql("""
                select k.id, k.wert as iban, coalesce((select i.wert from decision.tatsache i where i.akte_id = k.akte_id and i.art = 'KONTOINHABER'
                  and i.ersetzt_am is null order by i.id desc limit 1), '') as inhaber
                from decision.tatsache k where k.id = :id and k.art = 'KONTO'""").param("id", id).query(Konto.class).optional();
    }

    @Override
    @Transactional
    public Map<UUID, Konto> konten(YearMonth monat) {
        Map<UUID, Konto> konten = new HashMap<>();
        db.sql("""
                select k.akte_id, k.id, k.wert, coalesce(i.wert, '') as inhaber
                from (select distinct on (akte_id) akte_id, id, wert from decision.tatsache
                      where art = 'KONTO' and ersetzt_am is null and von <= :monat and (bis is null or bis >= :monat) order by akte_id, id desc) k
                left join (select distinct on (akte_id) akte_id, wert from decision.tatsache
                           where art = 'KONTOINHABER' and ersetzt_am is null order by akte_id, id desc) i on i.akte_id = k.akte_id""").param("monat", monat.atDay(1)).query(rs -> {
            konten.put(
                    rs.getObject(1, UUID.class),
                    new Konto(rs.getObject(2, UUID.class), rs.getString(3), rs.getString(4)));
        });
        return konten;
    }

    @Override
    @Transactional
    public Map<UUID, Auszahlung> auszahlungen(YearMonth monat) {
        Map<UUID, Auszahlung> wege = new HashMap<>();
        db.sql("""
                select w.akte_id, w.wert, coalesce(k.wert, '') as karte
                from (select distinct on (akte_id) akte_id, wert from decision.tatsache
                      where art = 'ZAHLUNGSWEG' and ersetzt_am is null and von <= :monat and (bis is null or bis >= :monat) order by akte_id, id desc) w
                left join (select distinct on (akte_id) akte_id, wert from decision.tatsache
                           where art = 'BEZAHLKARTE' and ersetzt_am is null and von <= :monat and (bis is null or bis >= :monat)
                           order by akte_id, id desc) k on k.akte_id = w.akte_id
                where w.wert <> 'konto'""").param("monat", monat.atDay(1)).query(rs -> {
            UUID akte = rs.getObject(1, UUID.class);
            String karte = rs.getString(3);
            Zahlungsweg.ofCode(rs.getString(2)).ifPresent(w -> wege.put(akte, new Auszahlung(w, karte)));
        });
        return wege;
    }

    @Override
    @Transactional
    public Set<UUID> unbestaetigt(Set<UUID> akten, YearMonth monat) {
        return zahlwege.offen(akten, monat);
    }

    @Override
    @Transactional
    public Map<Integer, Long> summen(YearMonth monat) {
        Map<Integer, Long> summen = new HashMap<>();
        db.sql("""
                select b.kapitel, sum(g.betrag_cent)::bigint from decision.geltung g join decision.bescheid b on b.id = g.bescheid_id
                where g.monat = :monat and g.ersetzt_durch is null and\s""" + LEBT.formatted("g") + " group by 1")
                .param("monat", monat.atDay(1))
                .query(rs -> {
                    summen.put(rs.getInt(1), rs.getLong(2));
                });
        aufschub.mehr(monat).forEach((kapitel, cent) -> summen.merge(kapitel, cent, Math::addExact));
        return summen;
    }

    @Override
    @Transactional
    public byte[] nachgerechneterHash(UUID id) {
        Bescheid b = bescheide.finde(id).orElseThrow(() -> new IllegalArgumentException("Kein Bescheid: " + id));
        return Sha256.of(b.inhalt());
    }
}
