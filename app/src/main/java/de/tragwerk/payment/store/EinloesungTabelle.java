package de.tragwerk.payment.store;

import de.tragwerk.decision.Zahlungsweg;
import de.tragwerk.payment.Zweck;
import de.tragwerk.payment.model.Einloesung;
import de.tragwerk.payment.model.Position;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
    private static final String AUFTRAG = "select z.* from payment.auftrag_ohne_konto z where ";
    private static final String FRAGE = ":zeichen, :monat, :lauf, :nr, :worte";
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

    /// Whoever looks for what came back at the same moment waits until the first one has ended.
    public void einerNachDemAnderen() {
        db.sql("select 1 from pg_advisory_xact_lock(hashtext('payment.einloesung'))")
                .query()
                .listOfRows();
    }

    /// Orders for the cash desk by their number or that of the file, newest first, also of files the acting
    /// person may not read: number and name have to fit.
    ///
    /// @param worte words of the name somebody shows, in SEPA letters and lower case
    public List<Auftrag> suche(String nummer, Set<String> worte) {
        return gefragt("select s.* from payment.schalter_suche(" + FRAGE + ") s", nummer, worte)
                .query(EinloesungTabelle::auftrag)
                .list();
    }

    /// Ends an order at the desk and notes the pay-out in its file, whoever may read that.
    ///
    /// @param vermerk id of the note
    /// @return false when the order had ended before
    public boolean beende(String nummer, Set<String> worte, Einloesung e, UUID vermerk) {
        return gefragt("select payment.schalter_ende(" + FRAGE + ", :id, :gezahlt, :tag, :am, :vermerk)", nummer, worte)
                .param("id", e.zahlung())
                .param("gezahlt", e.ergebnis() == Einloesung.Ergebnis.GEZAHLT)
                .param("tag", e.tag())
                .param("am", e.am().atOffset(ZoneOffset.UTC))
                .param("vermerk", vermerk)
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec gefragt(String sql, String nummer, Set<String> worte) {
        Matcher m = NUMMER.matcher(nummer);
        boolean auftrag = m.matches();
        return db.sql(sql)
                .param("zeichen", auftrag ? null : nummer, Types.VARCHAR)
                .param("monat", auftrag ? YearMonth.parse(m.group(1)).atDay(1) : null, Types.DATE)
                .param("lauf", auftrag ? lauf(m.group(2)) : null, Types.INTEGER)
                .param("nr", auftrag ? Integer.parseInt(m.group(3)) : null, Types.INTEGER)
                .param("worte", worte.toArray(String[]::new));
    }

    /// The run of a month is its first, `N2` the second.
    private static int lauf(String zeichen) {
        return zeichen.equals("M") ? 1 : Integer.parseInt(zeichen.substring(1));
    }

    /// An order one paid out oneself within a day, for its receipt, also of a file one may not read.
    public Optional<Auftrag> selbstGezahlt(UUID id) {
        return db.sql("select q.* from payment.schalter_quittung(:id) q")
                .param("id", id)
                .query(EinloesungTabelle::auftrag)
                .optional();
    }

    /// What the desk gave out on a day from files the acting person does not see.
    public record Verdeckt(long anzahl, long cent) {}

    public Verdeckt verdeckt(LocalDate tag) {
        return db.sql("select anzahl, cent from payment.schalter_verdeckt(:tag)")
                .param("tag", tag)
                .query(Verdeckt.class)
                .single();
    }

    /// Orders nobody has told the end of, oldest first.
    public List<Auftrag> offene(int ab, int anzahl) {
        return db.sql(AUFTRAG + "z.ergebnis is null order by z.ausfuehrung, z.id limit :n offset :ab")
                .param("n", anzahl)
                .param("ab", ab)
                .query(EinloesungTabelle::auftrag)
                .list();
    }

    /// What the desk gave out on a day.
    public List<Auftrag> ausgezahlt(LocalDate tag) {
        return db.sql(AUFTRAG + "z.ergebnis = 'GEZAHLT' and z.quelle = 'KASSE' and z.tag = :tag order by z.am desc")
                .param("tag", tag)
                .query(EinloesungTabelle::auftrag)
                .list();
    }

    /// The end of an order as a file or the deadline tells it.
    ///
    /// @param bankdatei answer that tells it, `null` for the deadline
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
                        .param("quelle", bankdatei != null ? "DATEI" : "FRIST")
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
