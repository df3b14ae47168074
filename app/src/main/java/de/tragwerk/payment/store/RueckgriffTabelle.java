package de.tragwerk.payment.store;

import de.tragwerk.payment.model.Kostenersatz;
import de.tragwerk.payment.model.Raten;
import de.tragwerk.payment.model.Rueckgriffsposten;
import de.tragwerk.payment.model.Rueckgriffsposten.Art;
import de.tragwerk.payment.model.Rueckgriffsposten.Frist;
import de.tragwerk.payment.model.Rueckgriffsposten.Was;
import de.tragwerk.payment.model.Unterhalt;
import de.tragwerk.privacy.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Kostenersatz and maintenance of all files the acting person sees, each as one row. Nothing is cut off: who reads
/// shows them by pages.
@Component
public class RueckgriffTabelle {
    /// Months who owes maintenance has to answer the notice, see its letter.
    private static final int ANTWORT_MONATE = 1;

    private final JdbcClient db;
    private final Vault vault;
    private final RatenTabelle raten;

    RueckgriffTabelle(JdbcClient db, Vault vault, RatenTabelle raten) {
        this.db = db;
        this.vault = vault;
        this.raten = raten;
    }

    public List<Rueckgriffsposten> alle(LocalDate heute) {
        return lies(null, heute);
    }

    public List<Rueckgriffsposten> ofAkte(UUID akte, LocalDate heute) {
        return lies(akte, heute);
    }

    private List<Rueckgriffsposten> lies(@Nullable UUID akte, LocalDate heute) {
        Map<UUID, Raten> vereinbart = raten.rueckgriffe();
        return Stream.concat(
                        kostenersatz(akte, heute, vereinbart).stream(), unterhalt(akte, heute, vereinbart).stream())
                .toList();
    }

    private List<Rueckgriffsposten> kostenersatz(@Nullable UUID akte, LocalDate heute, Map<UUID, Raten> vereinbart) {
        return db.sql("""
                select k.id, k.akte_id, k.aktenzeichen, k.person_id, k.norm, k.wer, k.angehoert_am, k.anhoerung_frist, k.antwort is not null as geantwortet,
                  k.erlischt, k.zustand, k.bescheid_am, case when k.zustand = 'VORGESCHLAGEN' then k.cent else coalesce(s.soll, 0) end as verlangt,
                  coalesce(s.gezahlt, 0) as gezahlt, coalesce(s.offen, 0) as offen
                from payment.kostenersatz k left join (
                  select kostenersatz_id, sum(cent) filter (where art = 'SOLL')::bigint as soll, -sum(cent) filter (where art = 'EINGANG')::bigint as gezahlt,
                    sum(cent)::bigint as offen from payment.kostenersatz_buchung group by 1) s on s.kostenersatz_id = k.id
                where k.zustand <> 'VERWORFEN' and (cast(:akte as uuid) is null or k.akte_id = :akte)""")
                .param("akte", akte)
                .query((rs, row) -> kostenersatz(rs, heute, vereinbart.get(rs.getObject("id", UUID.class))))
                .list();
    }

    private static Rueckgriffsposten kostenersatz(ResultSet rs, LocalDate heute, @Nullable Raten raten)
            throws SQLException {
        Kostenersatz.Norm norm = Kostenersatz.Norm.valueOf(rs.getString("norm"));
        Kostenersatz.Zustand zustand = Kostenersatz.Zustand.valueOf(rs.getString("zustand"));
        LocalDate bescheid = rs.getObject("bescheid_am", LocalDate.class);
        long offen = rs.getLong("offen");
        boolean wartet = zustand == Kostenersatz.Zustand.VORGESCHLAGEN;
        Frist frist = null;
        if (wartet) {
            frist = vorDemBescheid(rs, norm);
        } else if (zustand == Kostenersatz.Zustand.GILT && offen > 0 && bescheid != null) {
            frist = new Frist(
                    raten == null ? Kostenersatz.faellig(bescheid) : raten.faellig(offen, heute), Was.ZAHLUNG);
        }
        return new Rueckgriffsposten(
                rs.getObject("id", UUID.class),
                Art.KOSTENERSATZ,
                rs.getObject("akte_id", UUID.class),
                rs.getString("aktenzeichen"),
                rs.getObject("person_id", UUID.class),
                norm.norm(),
                Kostenersatz.Wer.valueOf(rs.getString("wer")).titel(),
                bescheid == null ? tag(rs, "angehoert_am") : bescheid,
                rs.getLong("verlangt"),
                rs.getLong("gezahlt"),
                offen,
                zustand == Kostenersatz.Zustand.GILT && offen == 0 ? "bezahlt" : zustand.titel(),
                wartet || offen > 0,
                frist);
    }

    /// Of hearing and end of the claim what comes first; a hearing that is answered is over.
    private static @Nullable Frist vorDemBescheid(ResultSet rs, Kostenersatz.Norm norm) throws SQLException {
        LocalDate erlischt = rs.getObject("erlischt", LocalDate.class);
        LocalDate anhoerung = tag(rs, "anhoerung_frist");
        if (erlischt != null && (rs.getBoolean("geantwortet") || erlischt.isBefore(anhoerung))) {
            return new Frist(erlischt, norm == Kostenersatz.Norm.SGBXII_102 ? Was.ERLISCHT_102 : Was.ERLISCHT_103);
        }
        return rs.getBoolean("geantwortet") ? null : new Frist(anhoerung, Was.ANHOERUNG);
    }

    private List<Rueckgriffsposten> unterhalt(@Nullable UUID akte, LocalDate heute, Map<UUID, Raten> vereinbart) {
        Map<UUID, LocalDate> aelteste = aeltesteOffene();
        return db.sql("""
                select u.id, u.akte_id, u.aktenzeichen, u.person_id, u.pflichtig, u.angezeigt_am, u.rueck_am, coalesce(s.soll, 0) as verlangt,
                  coalesce(s.gezahlt, 0) as gezahlt, coalesce(s.offen, 0) as offen,
                  (select min(a.frist) from payment.auskunft a where a.unterhalt_id = u.id and a.zustand in ('ERBETEN', 'ERINNERT', 'ANGEORDNET')) as auskunft,
                  exists (select 1 from payment.unterhalt_betrag b where b.unterhalt_id = u.id and b.zustand = 'VORGESCHLAGEN') as wartet,
                  exists (select 1 from payment.unterhalt_betrag b where b.unterhalt_id = u.id and b.zustand = 'GILT') as beziffert,
                  (select b.cent from payment.unterhalt_betrag b where b.unterhalt_id = u.id and b.zustand = 'GILT' order by b.id desc limit 1) > 0 as zahlt
                from payment.unterhalt u left join (
                  select unterhalt_id, sum(cent) filter (where art = 'SOLL')::bigint as soll, -sum(cent) filter (where art = 'EINGANG')::bigint as gezahlt,
                    sum(cent)::bigint as offen from payment.unterhalt_buchung group by 1) s on s.unterhalt_id = u.id
                where cast(:akte as uuid) is null or u.akte_id = :akte""")
                .param("akte", akte)
                .query((rs, row) -> {
                    UUID id = rs.getObject("id", UUID.class);
                    Raten r = vereinbart.get(id);
                    return unterhalt(rs, id, r == null ? aelteste.get(id) : r.faellig(rs.getLong("offen"), heute));
                })
                .list();
    }

    /// @param seit day since or on which something of it can be asked for
    private static Rueckgriffsposten unterhalt(ResultSet rs, UUID id, @Nullable LocalDate seit) throws SQLException {
        long offen = rs.getLong("offen");
        boolean wartet = rs.getBoolean("wartet");
        boolean beziffert = rs.getBoolean("beziffert");
        boolean zurueck = rs.getObject("rueck_am", LocalDate.class) != null;
        LocalDate angezeigt = tag(rs, "angezeigt_am");
        LocalDate auskunft = rs.getObject("auskunft", LocalDate.class);
        Frist frist = null;
        if (offen > 0 && seit != null) {
            frist = new Frist(seit, Was.ZAHLUNG);
        } else if (auskunft != null) {
            frist = new Frist(auskunft, Was.AUSKUNFT);
        } else if (!zurueck && !beziffert && !wartet) {
            frist = new Frist(angezeigt.plusMonths(ANTWORT_MONATE), Was.AUSKUNFT);
        }
        return new Rueckgriffsposten(
                id,
                Art.UNTERHALT,
                rs.getObject("akte_id", UUID.class),
                rs.getString("aktenzeichen"),
                rs.getObject("person_id", UUID.class),
                "§ 94 SGB XII",
                Unterhalt.Pflichtig.valueOf(rs.getString("pflichtig")).titel(),
                angezeigt,
                rs.getLong("verlangt"),
                rs.getLong("gezahlt"),
                offen,
                zurueck
                        ? "zurückübertragen"
                        : wartet
                                ? Unterhalt.Zustand.VORGESCHLAGEN.titel()
                                : !beziffert
                                        ? "mitgeteilt"
                                        : rs.getBoolean("zahlt") ? "läuft" : "nichts mehr geschuldet",
                offen > 0 || !zurueck && (wartet || !beziffert || rs.getBoolean("zahlt")),
                frist);
    }

    /// Since when the oldest month that is not paid in full could be paid, by claim: its first day, or the day on
    /// which it was booked and asked for. What comes in pays the oldest month first (§ 366 Abs. 2 BGB).
    private Map<UUID, LocalDate> aeltesteOffene() {
        Map<UUID, LocalDate> aelteste = new HashMap<>();
        db.sql("""
                select distinct on (m.unterhalt_id) m.unterhalt_id, greatest(m.monat, m.gebucht) as tag from (
                  select b.unterhalt_id, b.monat, min(b.tag) as gebucht, sum(sum(b.cent)) over (partition by b.unterhalt_id order by b.monat) as bis
                  from payment.unterhalt_buchung b where b.art = 'SOLL' group by 1, 2) m
                where m.bis > (select coalesce(-sum(x.cent), 0) from payment.unterhalt_buchung x where x.unterhalt_id = m.unterhalt_id and x.art <> 'SOLL')
                order by m.unterhalt_id, m.monat""").query(rs -> {
            aelteste.put(rs.getObject("unterhalt_id", UUID.class), tag(rs, "tag"));
        });
        return aelteste;
    }

    /// Who owes these claims.
    public Map<UUID, String> namen(Collection<Rueckgriffsposten> posten) {
        UUID[] ids = posten.stream().map(Rueckgriffsposten::id).toArray(UUID[]::new);
        Map<UUID, String> namen = new HashMap<>();
        db.sql("""
                select id, akte_id, name, 'payment.kostenersatz' as tabelle from payment.kostenersatz where id = any (:ids)
                union all
                select id, akte_id, name, 'payment.unterhalt' from payment.unterhalt where id = any (:ids)""").param("ids", ids).query(rs -> {
            UUID id = rs.getObject("id", UUID.class);
            byte[] name = vault.open(
                    rs.getObject("akte_id", UUID.class), rs.getBytes("name"), rs.getString("tabelle"), "name", id);
            namen.put(id, new String(name, StandardCharsets.UTF_8));
        });
        return namen;
    }

    private static LocalDate tag(ResultSet rs, String spalte) throws SQLException {
        return Objects.requireNonNull(rs.getObject(spalte, LocalDate.class));
    }
}
