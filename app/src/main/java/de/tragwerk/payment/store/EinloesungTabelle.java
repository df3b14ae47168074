package de.tragwerk.payment.store;

import de.tragwerk.decision.Zahlungsweg;
import de.tragwerk.payment.Zweck;
import de.tragwerk.payment.model.Einloesung;
import de.tragwerk.payment.model.Position;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Orders that go to no bank, and what became of them. That an order ends once, the database checks by its key.
@Component
public class EinloesungTabelle {

    /// An order that goes to no bank.
    ///
    /// @param uebergeben whether its run was handed over
    /// @param gesperrt whether the file is blocked now
    /// @param ende what became of it, `null` while it is open
    public record Auftrag(
            UUID id,
            UUID akte,
            int kreis,
            String aktenzeichen,
            UUID person,
            String nummer,
            YearMonth monat,
            Zweck zweck,
            Zahlungsweg weg,
            long cent,
            String empfaenger,
            String verwendung,
            UUID kasse,
            LocalDate ausfuehrung,
            boolean uebergeben,
            boolean gesperrt,
            @Nullable Einloesung ende) {

        /// Last day on which the money can be had, or on which the answer should be there.
        public LocalDate frist() {
            return ausfuehrung.plusDays(weg.tage());
        }
    }

    /// An order that ended without the money going out, whose month is not due again yet.
    public record Gescheitert(BankTabelle.Ziel ziel, String grund) {}

    private static final Pattern NUMMER = Pattern.compile("(\\d{4}-(?:0[1-9]|1[0-2]))-(M|N\\d{1,4})-(\\d{1,7})");
    private static final int HOECHSTENS = 24;
    private static final String AUFTRAG = """
            select z.*, l.monat as lauf_monat, l.nummer, l.zustand = 'UEBERGEBEN' as uebergeben,
              exists (select 1 from payment.sperre s where s.akte_id = z.akte_id and s.aufgehoben_am is null) as gesperrt,
              e.ergebnis, e.grund, e.tag, e.von_konto, e.am
            from payment.zahlung z join payment.lauf l on l.id = z.lauf_id left join payment.einloesung e on e.zahlung_id = z.id
            where z.weg <> 'KONTO' and\s""";
    private static final String ZIEL =
            "select z.id, z.akte_id, z.kreis, z.empfaenger_id, z.monat, z.cent from payment.zahlung z ";

    private final JdbcClient db;

    EinloesungTabelle(JdbcClient db) {
        this.db = db;
    }

    public Optional<Auftrag> finde(UUID id) {
        return db.sql(AUFTRAG + "z.id = :id")
                .param("id", id)
                .query(EinloesungTabelle::auftrag)
                .optional();
    }

    /// Orders for the cash desk by their number or that of the file, newest first.
    public List<Auftrag> suche(String nummer) {
        Matcher m = NUMMER.matcher(nummer);
        if (m.matches()) {
            return db.sql(AUFTRAG + "z.weg = 'BAR' and l.monat = :monat and l.nummer = :lauf and z.nr = :nr")
                    .param("monat", YearMonth.parse(m.group(1)).atDay(1))
                    .param(
                            "lauf",
                            m.group(2).equals("M")
                                    ? 1
                                    : Integer.parseInt(m.group(2).substring(1)))
                    .param("nr", Integer.parseInt(m.group(3)))
                    .query(EinloesungTabelle::auftrag)
                    .list();
        }
        return db.sql(AUFTRAG
                        + "z.weg = 'BAR' and z.aktenzeichen = :az order by z.ausfuehrung desc, z.id desc limit :n")
                .param("az", nummer)
                .param("n", HOECHSTENS)
                .query(EinloesungTabelle::auftrag)
                .list();
    }

    /// Orders nobody has told the end of, oldest first.
    public List<Auftrag> offene(int ab, int anzahl) {
        return db.sql(AUFTRAG + "e.zahlung_id is null order by z.ausfuehrung, z.id limit :n offset :ab")
                .param("n", anzahl)
                .param("ab", ab)
                .query(EinloesungTabelle::auftrag)
                .list();
    }

    /// What the desk gave out on a day.
    public List<Auftrag> ausgezahlt(LocalDate tag) {
        return db.sql(AUFTRAG + "e.ergebnis = 'GEZAHLT' and e.quelle = 'KASSE' and e.tag = :tag order by e.am desc")
                .param("tag", tag)
                .query(EinloesungTabelle::auftrag)
                .list();
    }

    /// @param bankdatei answer that tells it, `null` for the desk and the deadline
    /// @return false when the order had ended before
    public boolean neu(Einloesung e, UUID akte, int kreis, long cent, @Nullable UUID bankdatei) {
        return db.sql("""
                insert into payment.einloesung (zahlung_id, akte_id, kreis, ergebnis, grund, tag, cent, quelle, bankdatei_id, von_konto, am)
                values (:id, :akte, :kreis, :ergebnis, :grund, :tag, :cent, :quelle, :datei, :konto, :am) on conflict (zahlung_id) do nothing""")
                        .param("id", e.zahlung())
                        .param("akte", akte)
                        .param("kreis", kreis)
                        .param("ergebnis", e.ergebnis().name())
                        .param("grund", e.grund())
                        .param("tag", e.tag())
                        .param("cent", cent)
                        .param("quelle", bankdatei != null ? "DATEI" : e.von() != null ? "KASSE" : "FRIST")
                        .param("datei", bankdatei)
                        .param("konto", e.von())
                        .param("am", e.am().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public Einloesung.Ergebnis ergebnis(UUID zahlung) {
        return Einloesung.Ergebnis.valueOf(db.sql("select ergebnis from payment.einloesung where zahlung_id = :z")
                .param("z", zahlung)
                .query(String.class)
                .single());
    }

    /// Orders of the cash desk that nobody fetched in time.
    public List<BankTabelle.Ziel> verfallen(LocalDate heute) {
        return offen("z.weg = 'BAR' and z.ausfuehrung < :bar", heute);
    }

    /// Cheques and cards whose issuer has not answered in time.
    public List<BankTabelle.Ziel> still(LocalDate heute) {
        return offen(
                "(z.weg = 'SCHECK' and z.ausfuehrung < :scheck or z.weg = 'KARTE' and z.ausfuehrung < :karte)", heute);
    }

    private List<BankTabelle.Ziel> offen(String bedingung, LocalDate heute) {
        return db.sql(ZIEL + """
                join payment.lauf l on l.id = z.lauf_id and l.zustand = 'UEBERGEBEN'
                left join payment.einloesung e on e.zahlung_id = z.id
                where e.zahlung_id is null and z.weg <> 'KONTO' and\s""" + bedingung + " order by z.id")
                .param("bar", heute.minusDays(Zahlungsweg.BAR.tage()))
                .param("scheck", heute.minusDays(Zahlungsweg.SCHECK.tage()))
                .param("karte", heute.minusDays(Zahlungsweg.KARTE.tage()))
                .query((rs, n) -> ziel(rs))
                .list();
    }

    public List<Gescheitert> ohneRuecklauf() {
        return db.sql("""
                select z.id, z.akte_id, z.kreis, z.empfaenger_id, z.monat, z.cent, e.grund from payment.einloesung e join payment.zahlung z on z.id = e.zahlung_id
                where e.ergebnis <> 'GEZAHLT' and not exists (select 1 from payment.bewegung b where b.zahlung_id = e.zahlung_id and b.art = 'RUECKLAUF')
                order by z.id""")
                .query((rs, n) -> new Gescheitert(ziel(rs), rs.getString("grund")))
                .list();
    }

    private static BankTabelle.Ziel ziel(ResultSet rs) throws SQLException {
        return new BankTabelle.Ziel(
                rs.getObject("id", UUID.class),
                rs.getObject("akte_id", UUID.class),
                rs.getInt("kreis"),
                rs.getObject("empfaenger_id", UUID.class),
                PlanTabelle.monat(rs, "monat"),
                rs.getLong("cent"),
                false);
    }

    private static Auftrag auftrag(ResultSet rs, int n) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        int lauf = rs.getInt("nummer");
        Einloesung.Ergebnis ergebnis = Einloesung.Ergebnis.of(rs.getString("ergebnis"));
        return new Auftrag(
                id,
                rs.getObject("akte_id", UUID.class),
                rs.getInt("kreis"),
                rs.getString("aktenzeichen"),
                rs.getObject("empfaenger_id", UUID.class),
                Position.nummer(
                        PlanTabelle.monat(rs, "lauf_monat") + (lauf == 1 ? "-M" : "-N" + lauf), rs.getInt("nr")),
                PlanTabelle.monat(rs, "monat"),
                Zweck.valueOf(rs.getString("zweck")),
                Zahlungsweg.valueOf(rs.getString("weg")),
                rs.getLong("cent"),
                rs.getString("empfaenger"),
                rs.getString("verwendung"),
                rs.getObject("kasse_id", UUID.class),
                rs.getObject("ausfuehrung", LocalDate.class),
                rs.getBoolean("uebergeben"),
                rs.getBoolean("gesperrt"),
                ergebnis == null
                        ? null
                        : new Einloesung(
                                id,
                                ergebnis,
                                rs.getString("grund"),
                                Objects.requireNonNull(rs.getObject("tag", LocalDate.class)),
                                rs.getObject("von_konto", UUID.class),
                                rs.getObject("am", OffsetDateTime.class).toInstant()));
    }
}
