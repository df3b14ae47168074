package de.tragwerk.payment.store;

import de.tragwerk.decision.Zahlungsweg;
import de.tragwerk.kernel.Sha256;
import de.tragwerk.payment.Zweck;
import de.tragwerk.payment.model.Einloesung;
import de.tragwerk.payment.model.Lauf;
import de.tragwerk.payment.model.Position;
import de.tragwerk.payment.order.Anweisung;
import de.tragwerk.payment.sepa.Auftrag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Orders and their movements. The database refuses every change.
@Component
public class ZahlungTabelle {

    /// An order as the log names it.
    ///
    /// @param traeger it goes to another body that had paid before (§ 107 SGB X)
    /// @param brief a letter granted it, no calculation
    public record Beleg(
            UUID id,
            UUID akte,
            int kreis,
            List<UUID> personen,
            long cent,
            byte[] sha256,
            boolean traeger,
            boolean brief) {}

    /// An order whose file (Akte) the acting person may see.
    public record Gesehen(UUID id, UUID akte) {}

    /// An order as screens show it.
    ///
    /// @param zustand of its run
    public record Zeile(
            UUID id,
            UUID lauf,
            String kennung,
            UUID akte,
            String aktenzeichen,
            UUID person,
            YearMonth monat,
            int kapitel,
            Zweck zweck,
            Position.Art art,
            long cent,
            LocalDate ausfuehrung,
            String empfaenger,
            @Nullable String iban,
            String verwendung,
            String endToEnd,
            Lauf.Zustand zustand,
            long zurueck,
            Zahlungsweg weg,
            String nummer,
            Einloesung.@Nullable Ergebnis ergebnis) {}

    private static final String ZAHLBAR = " hindernis is null and art <> 'BEENDET' ";

    private final JdbcClient db;

    ZahlungTabelle(JdbcClient db) {
        this.db = db;
    }

    /// Turns the simulated list of a released run into orders.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException when anything of it is ordered already
    public void beauftrage(UUID lauf, LocalDate ausfuehrung) {
        db.sql("""
                insert into payment.zahlung (id, lauf_id, nr, akte_id, kreis, aktenzeichen, empfaenger_id, monat, kapitel, zweck, art, cent, kasse_id, ausfuehrung,
                  empfaenger, iban, verwendung, end_to_end, sha256, weg, ziel)
                select id, lauf_id, nr, akte_id, kreis, aktenzeichen, empfaenger_id, monat, kapitel, zweck, art, cent, kasse_id, :tag,
                  empfaenger, iban, verwendung, 'TW' || replace(id::text, '-', ''), sha256, weg, ziel
                from payment.position where lauf_id = :l and""" + ZAHLBAR).param("tag", ausfuehrung).param("l", lauf).update();
        db.sql("""
                insert into payment.bewegung (person_id, zweck, monat, posten, lfd, zahlung_id, akte_id, kreis, bescheid_id, kapitel, art, cent)
                select u.person, p.zweck, p.monat, case when p.zweck = 'BRIEF' then u.bescheid else '00000000-0000-0000-0000-000000000000' end, u.lfd, p.id, p.akte_id, p.kreis, u.bescheid, p.kapitel, 'AUFTRAG', u.cent
                from payment.position p, unnest(p.personen, p.bescheide, p.cents, p.lfds) as u(person, bescheid, cent, lfd)
                where p.lauf_id = :l and""" + ZAHLBAR).param("l", lauf).update();
        db.sql("""
                update payment.plan p set offen = false from payment.bewegung b join payment.zahlung z on z.id = b.zahlung_id
                where z.lauf_id = :l and p.akte_id = b.akte_id and p.person_id = b.person_id and p.zweck = b.zweck and p.monat = b.monat and p.posten = b.posten and p.ersetzt_durch is null and p.offen""").param("l", lauf).update();
    }

    /// How many orders of a file the acting person may see.
    public int gesehen(DateiTabelle.Datei datei) {
        return db.sql(
                        "select count(*) from payment.zahlung where lauf_id = :l and kasse_id = :k and weg = :w and ausfuehrung = :tag")
                .param("l", datei.lauf())
                .param("k", datei.kasse())
                .param("w", datei.weg().name())
                .param("tag", datei.ausfuehrung())
                .query(Integer.class)
                .single();
    }

    /// Orders in a file that the acting person may see; fewer than the file has where she may not see all.
    public List<Gesehen> inDatei(DateiTabelle.Datei datei) {
        return db.sql(
                        "select id, akte_id as akte from payment.zahlung where lauf_id = :l and kasse_id = :k and weg = :w and ausfuehrung = :tag")
                .param("l", datei.lauf())
                .param("k", datei.kasse())
                .param("w", datei.weg().name())
                .param("tag", datei.ausfuehrung())
                .query(Gesehen.class)
                .list();
    }

    /// Where money went.
    public record Wohin(
            Zahlungsweg weg,
            @Nullable String iban,
            String empfaenger,
            @Nullable String ziel) {

        /// @param inhaber holder as the file names her, `null` where the person herself is meant
        public boolean ist(Zahlungsweg w, @Nullable String konto, @Nullable String stelle, @Nullable String inhaber) {
            return weg == w
                    && Objects.equals(iban, konto)
                    && Objects.equals(ziel, stelle)
                    && (inhaber == null || inhaber.equals(empfaenger));
        }
    }

    /// Where the last order of the person's own money went, for those of these files that had one.
    public Map<UUID, Wohin> zuletzt(Collection<UUID> akten) {
        Map<UUID, Wohin> wohin = new HashMap<>();
        db.sql("""
                select a.id, z.weg, z.iban, z.empfaenger, z.ziel from unnest(cast(:akten as uuid[])) as a(id)
                cross join lateral (select * from payment.zahlung x where x.akte_id = a.id and (x.zweck = 'LEBENSUNTERHALT'
                                      or x.zweck = 'BRIEF' and not exists (select 1 from payment.bewilligung b where b.id = x.empfaenger_id))
                                    order by x.id desc limit 1) z""").param("akten", akten.toArray(UUID[]::new)).query(rs -> {
            wohin.put(
                    rs.getObject(1, UUID.class),
                    new Wohin(Zahlungsweg.valueOf(rs.getString(2)), rs.getString(3), rs.getString(4), rs.getString(5)));
        });
        return wohin;
    }

    public List<Beleg> belege(UUID lauf) {
        return db.sql("""
                select z.id, z.akte_id, z.kreis, z.cent, z.sha256, p.personen,
                  exists (select 1 from payment.erstattung r where r.id = z.empfaenger_id) as traeger, z.zweck = 'BRIEF' as brief
                from payment.zahlung z join payment.position p on p.id = z.id
                where z.lauf_id = :l order by z.nr""")
                .param("l", lauf)
                .query((rs, n) -> new Beleg(
                        rs.getObject(1, UUID.class),
                        rs.getObject(2, UUID.class),
                        rs.getInt(3),
                        Arrays.asList((UUID[]) rs.getArray(6).getArray()),
                        rs.getLong(4),
                        rs.getBytes(5),
                        rs.getBoolean(7),
                        rs.getBoolean(8)))
                .list();
    }

    /// Money of letters that a run ordered, by file and application.
    ///
    /// @param antrag application the letters are about
    public record AusBrief(UUID akte, int kreis, UUID antrag, long cent) {}

    public List<AusBrief> ausBriefen(UUID lauf) {
        return db.sql("""
                select z.akte_id as akte, z.kreis, b.antrag_id as antrag, sum(w.cent)::bigint as cent from payment.zahlung z
                join payment.bewegung w on w.zahlung_id = z.id and w.art = 'AUFTRAG' join payment.bewilligung b on b.id = w.posten
                where z.lauf_id = :l and z.zweck = 'BRIEF' group by 1, 2, 3 order by 1, 3""").param("l", lauf).query(AusBrief.class).list();
    }

    /// Hash over a released run: who, when, and every order in it.
    static byte[] siegel(
            UUID id,
            YearMonth monat,
            int nummer,
            LocalDate ausfuehrung,
            UUID erstelltVon,
            UUID freigegebenVon,
            Instant freigegebenAm,
            List<byte[]> zahlungen) {
        MessageDigest digest = Sha256.digest();
        digest.update(("1|" + id + "|" + monat + "|" + nummer + "|" + ausfuehrung + "|" + erstelltVon + "|"
                        + freigegebenVon + "|" + freigegebenAm.truncatedTo(ChronoUnit.SECONDS) + "|"
                        + zahlungen.size())
                .getBytes(StandardCharsets.UTF_8));
        zahlungen.forEach(digest::update);
        return digest.digest();
    }

    /// The same from a run that is about to be released.
    public static byte[] siegel(Lauf lauf, List<byte[]> zahlungen) {
        return siegel(
                lauf.id(),
                lauf.monat(),
                lauf.nummer(),
                java.util.Objects.requireNonNull(lauf.ausfuehrung()),
                lauf.erstelltVon(),
                java.util.Objects.requireNonNull(lauf.freigegebenVon()),
                java.util.Objects.requireNonNull(lauf.freigegebenAm()),
                zahlungen);
    }

    /// Hashes of the simulated orders, in order.
    public List<byte[]> pruefsummen(UUID lauf) {
        return db.sql("select sha256 from payment.position where lauf_id = :l and" + ZAHLBAR + "order by nr")
                .param("l", lauf)
                .query((rs, n) -> rs.getBytes(1))
                .list();
    }

    /// Months a run pays for.
    public List<YearMonth> monate(UUID lauf) {
        return db.sql("select distinct monat from payment.zahlung where lauf_id = :l order by monat")
                .param("l", lauf)
                .query((rs, n) -> PlanTabelle.monat(rs, "monat"))
                .list();
    }

    /// What goes into files of its own.
    public record Teil(UUID kasse, Zahlungsweg weg) {}

    /// Accounts that pay in a run, and by which way; transfers first.
    public List<Teil> teile(UUID lauf) {
        return db.sql("""
                select k.id, w.weg from payment.kasse k cross join unnest(cast(:wege as text[])) with ordinality as w(weg, nr)
                where exists (select 1 from payment.zahlung z where z.lauf_id = :l and z.kasse_id = k.id and z.weg = w.weg)
                order by w.nr, k.kuerzel collate "C" """)
                .param("l", lauf)
                .param(
                        "wege",
                        Arrays.stream(Zahlungsweg.values()).map(Enum::name).toArray(String[]::new))
                .query((rs, n) -> new Teil(rs.getObject(1, UUID.class), Zahlungsweg.valueOf(rs.getString(2))))
                .list();
    }

    /// Orders of a part that is no transfer.
    public List<Anweisung.Posten> anweisungen(UUID lauf, Teil teil) {
        return db.sql("""
                select to_char(l.monat, 'YYYY-MM') || case when l.nummer = 1 then '-M' else '-N' || l.nummer end as lauf, z.nr, z.end_to_end,
                  z.cent, z.empfaenger, coalesce(z.ziel, '') as ziel, z.verwendung
                from payment.zahlung z join payment.lauf l on l.id = z.lauf_id
                where z.lauf_id = :l and z.kasse_id = :k and z.weg = :w order by z.nr""")
                .param("l", lauf)
                .param("k", teil.kasse())
                .param("w", teil.weg().name())
                .query(ZahlungTabelle::posten)
                .list();
    }

    static Anweisung.Posten posten(ResultSet rs, int n) throws SQLException {
        return new Anweisung.Posten(
                Position.nummer(rs.getString("lauf"), rs.getInt("nr")),
                rs.getString("end_to_end"),
                rs.getLong("cent"),
                rs.getString("empfaenger"),
                rs.getString("ziel"),
                rs.getString("verwendung"));
    }

    public List<Auftrag.Ueberweisung> ueberweisungen(UUID lauf, UUID kasse) {
        return db.sql(
                        "select end_to_end, cent, empfaenger, iban, verwendung from payment.zahlung where lauf_id = :l and kasse_id = :k and weg = 'KONTO' order by nr")
                .param("l", lauf)
                .param("k", kasse)
                .query((rs, n) -> new Auftrag.Ueberweisung(
                        rs.getString(1), rs.getLong(2), rs.getString(3), rs.getString(4), rs.getString(5)))
                .list();
    }

    /// Orders of a file, newest month first.
    public List<Zeile> ofAkte(UUID akte) {
        return zeilen("z.akte_id = :x order by z.monat desc, l.erstellt_am desc, z.nr", akte);
    }

    /// All orders of a run that the acting person sees.
    public List<Zeile> ofLauf(UUID lauf) {
        return zeilen("z.lauf_id = :x order by z.nr", lauf);
    }

    private List<Zeile> zeilen(String bedingung, UUID x) {
        List<Zeile> liste = new ArrayList<>();
        db.sql("""
                select z.*, l.monat as lauf_monat, l.nummer, l.zustand,
                  coalesce((select -sum(b.cent) from payment.bewegung b where b.zahlung_id = z.id and b.art = 'RUECKLAUF'), 0)::bigint as zurueck,
                  e.ergebnis
                from payment.zahlung z join payment.lauf l on l.id = z.lauf_id left join payment.einloesung e on e.zahlung_id = z.id where\s""" + bedingung).param("x", x).query(rs -> {
            int nummer = rs.getInt("nummer");
            String lauf = PlanTabelle.monat(rs, "lauf_monat") + (nummer == 1 ? "-M" : "-N" + nummer);
            liste.add(new Zeile(
                    rs.getObject("id", UUID.class),
                    rs.getObject("lauf_id", UUID.class),
                    lauf,
                    rs.getObject("akte_id", UUID.class),
                    rs.getString("aktenzeichen"),
                    rs.getObject("empfaenger_id", UUID.class),
                    PlanTabelle.monat(rs, "monat"),
                    rs.getInt("kapitel"),
                    Zweck.valueOf(rs.getString("zweck")),
                    Position.Art.valueOf(rs.getString("art")),
                    rs.getLong("cent"),
                    rs.getObject("ausfuehrung", LocalDate.class),
                    rs.getString("empfaenger"),
                    rs.getString("iban"),
                    rs.getString("verwendung"),
                    rs.getString("end_to_end"),
                    Lauf.Zustand.valueOf(rs.getString("zustand")),
                    rs.getLong("zurueck"),
                    Zahlungsweg.valueOf(rs.getString("weg")),
                    Position.nummer(lauf, rs.getInt("nr")),
                    Einloesung.Ergebnis.of(rs.getString("ergebnis"))));
        });
        return liste;
    }
}
