package de.tragwerk.application.store;

import de.tragwerk.akte.AkteRef;
import de.tragwerk.application.Antrag;
import de.tragwerk.application.Waiting;
import de.tragwerk.mandant.ReadOnce;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.message.Angabe;
import de.tragwerk.message.Codec;
import de.tragwerk.message.Nachricht;
import de.tragwerk.privacy.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// SQL of applications. Original and evidence are sealed with a key of the application.
@Component
public class AntragStore {

    private static final String COLUMNS = """
            select id, akte_id, kreis, eingang, leika, ars, formular, formular_version, sprache, familienname, vornamen, geburtsdatum,
                   eilig, eigene_organisation, rueck_organisation, rueck_adresse, rueck_schluessel, postfach, zustand, zustaendig, frist, version, person_id, kanal, niveau, anschrift_bestaetigt, konto_grund
            from application.antrag """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final RealTime time;

    AntragStore(JdbcClient jdbc, Vault vault, RealTime time) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.time = time;
    }

    public boolean insert(Antrag antrag, String messageId, byte[] original) {
        return jdbc.sql("""
                insert into application.antrag(id, kreis, message_id, eingang, leika, ars, formular, formular_version, sprache,
                    familienname, vornamen, geburtsdatum, eilig, eigene_organisation, rueck_organisation, rueck_adresse,
                    rueck_schluessel, postfach, frist, kanal, niveau, original)
                values (:id, :kreis, :message, :eingang, :leika, :ars, :formular, :version, :sprache, :familie, :vornamen, :geburt,
                    :eilig, :eigene, :org, :adresse, :schluessel, :postfach, :frist, :kanal, :niveau, :original)
                on conflict (id) do nothing""")
                        .param("id", antrag.id())
                        .param("kreis", antrag.kreis())
                        .param("message", messageId)
                        .param("eingang", antrag.eingang())
                        .param("leika", antrag.leika())
                        .param("ars", antrag.ars())
                        .param("formular", antrag.formular())
                        .param("version", antrag.formularVersion())
                        .param("sprache", antrag.sprache())
                        .param("familie", antrag.familienname())
                        .param("vornamen", antrag.vornamen())
                        .param("geburt", antrag.geburtsdatum())
                        .param("eilig", antrag.eilig())
                        .param("eigene", antrag.eigeneOrganisation())
                        .param("org", antrag.rueckOrganisation())
                        .param("adresse", antrag.rueckAdresse())
                        .param("schluessel", antrag.rueckSchluessel())
                        .param("postfach", antrag.postfach())
                        .param("frist", antrag.frist())
                        .param("kanal", antrag.kanal())
                        .param(
                                "niveau",
                                antrag.niveau() == null ? null : antrag.niveau().name(),
                                Types.VARCHAR)
                        .param(
                                "original",
                                vault.seal(antrag.id(), original, "application.antrag", "original", antrag.id()))
                        .update()
                == 1;
    }

    /// She asked that her address be kept secret.
    public void anschriftGeheim(UUID id) {
        jdbc.sql("update application.antrag set anschrift_geheim = true where id = :id")
                .param("id", id)
                .update();
    }

    public Optional<Antrag> find(UUID id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query(Antrag.class)
                .optional();
    }

    public Optional<Antrag> lock(UUID id) {
        return jdbc.sql(COLUMNS + " where id = :id for update")
                .param("id", id)
                .query(Antrag.class)
                .optional();
    }

    /// Locked: what is added to it goes into its file even if it is taken over this very moment.
    public Optional<Antrag> byAddress(UUID adresse) {
        return jdbc.sql(COLUMNS + " where rueck_adresse = :adresse for update")
                .param("adresse", adresse)
                .query(Antrag.class)
                .optional();
    }

    public List<Antrag> ofAkte(UUID akteId) {
        return ReadOnce.value(
                "AntragStore.ofAkte",
                akteId,
                () -> jdbc.sql(COLUMNS + " where akte_id = :akte order by eingang desc, id desc")
                        .param("akte", akteId)
                        .query(Antrag.class)
                        .list());
    }

    /// Applications that one of these ids stands for: their own, their file's or their person's.
    public List<Antrag> concerning(Collection<UUID> ids) {
        return jdbc.sql(COLUMNS
                        + " where id = any (:ids) or akte_id = any (:ids) or person_id = any (:ids) order by id")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Antrag.class)
                .list();
    }

    /// @param konto who "mine" is
    public List<Antrag> waiting(Waiting filter, Waiting.Order order, UUID konto, int limit, int offset) {
        return jdbc.sql(COLUMNS + " where " + filter.where() + " order by " + order.by() + ", id limit :n offset :o")
                .param("konto", konto)
                .param("n", limit)
                .param("o", offset)
                .query(Antrag.class)
                .list();
    }

    /// How many wait, for each filter.
    public Map<Waiting, Long> countWaiting(UUID konto) {
        String counts = Arrays.stream(Waiting.values())
                .map(f -> "count(*) filter (where " + f.where() + ")")
                .collect(Collectors.joining(", "));
        return jdbc.sql("select " + counts + " from application.antrag where zustand <> 'UEBERNOMMEN'")
                .param("konto", konto)
                .query((row, n) -> {
                    Map<Waiting, Long> all = new EnumMap<>(Waiting.class);
                    for (Waiting f : Waiting.values()) {
                        all.put(f, row.getLong(f.ordinal() + 1));
                    }
                    return all;
                })
                .single();
    }

    /// Open applications by who has them: all, and those due by `until`. Nobody has the key of zeros.
    public List<Waiting.Load> load(LocalDate until) {
        return jdbc.sql("""
                select coalesce(zustaendig, cast('00000000-0000-0000-0000-000000000000' as uuid)) as konto,
                       count(*) as offen, count(*) filter (where frist <= :bis) as faellig
                from application.antrag where zustand in ('NEU', 'IN_ARBEIT') group by 1 order by 2 desc, 1
                """).param("bis", until).query(Waiting.Load.class).list();
    }

    public boolean take(Antrag antrag, UUID konto) {
        return change(antrag, "IN_ARBEIT", konto, Waiting.OFFEN);
    }

    public boolean putBack(Antrag antrag) {
        return change(antrag, "NEU", null, "zustand = 'IN_ARBEIT'");
    }

    private boolean change(Antrag antrag, String zustand, @Nullable UUID konto, String where) {
        return jdbc.sql("update application.antrag set zustand = :zustand, zustaendig = cast(:konto as uuid),"
                                + " version = version + 1 where id = :id and version = :version and " + where)
                        .param("zustand", zustand)
                        .param("konto", konto)
                        .param("id", antrag.id())
                        .param("version", antrag.version())
                        .update()
                == 1;
    }

    public boolean assign(Antrag antrag, AkteRef akte, UUID person) {
        boolean done = jdbc.sql("""
                update application.antrag set akte_id = :akte, kreis = :kreis, person_id = :person, zustand = 'UEBERNOMMEN', version = version + 1
                where id = :id and akte_id is null""")
                        .param("akte", akte.akteId())
                        .param("kreis", akte.kreis())
                        .param("person", person)
                        .param("id", antrag.id())
                        .update()
                == 1;
        if (done) {
            for (String table : List.of("nachweis", "zuschrift", "briefcode")) {
                jdbc.sql("update application." + table + " set akte_id = :akte, kreis = :kreis where antrag_id = :id")
                        .param("akte", akte.akteId())
                        .param("kreis", akte.kreis())
                        .param("id", antrag.id())
                        .update();
            }
        }
        return done;
    }

    public byte[] original(UUID id) {
        byte[] sealed = jdbc.sql("select original from application.antrag where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
        return vault.open(id, sealed, "application.antrag", "original", id);
    }

    /// The answers, read from the unchanged original.
    public List<Angabe> angaben(UUID id) {
        if (Codec.read(original(id)) instanceof Nachricht.Antrag antrag) {
            return antrag.angaben();
        }
        throw new IllegalStateException("Das Original ist kein Antrag: " + id);
    }

    /// @param nachricht UUID of the message
    /// @param am when it arrived, or was sent
    /// @return false when this message has been kept before
    public boolean insertLetter(
            UUID id,
            Antrag antrag,
            String von,
            String art,
            String betreff,
            String text,
            UUID nachricht,
            OffsetDateTime am) {
        return jdbc.sql("""
                insert into application.zuschrift(id, antrag_id, akte_id, kreis, am, von, art, betreff, inhalt, nachricht)
                values (:id, :antrag, :akte, :kreis, :am, :von, :art, :betreff, :inhalt, :nachricht)
                on conflict (nachricht) do nothing""")
                        .param("id", id)
                        .param("antrag", antrag.id())
                        .param("akte", antrag.akteId())
                        .param("kreis", antrag.kreis())
                        .param("am", am)
                        .param("von", von)
                        .param("art", art)
                        .param("betreff", seal(antrag, betreff, "betreff", id))
                        .param("inhalt", seal(antrag, text, "inhalt", id))
                        .param("nachricht", nachricht)
                        .update()
                == 1;
    }

    private byte[] seal(Antrag antrag, String text, String column, UUID row) {
        return vault.seal(antrag.id(), text.getBytes(StandardCharsets.UTF_8), "application.zuschrift", column, row);
    }

    /// @param von `AMT` or `PERSON`
    /// @param erledigt when somebody had dealt with what the person wrote
    public record Letter(
            UUID id,
            OffsetDateTime am,
            String von,
            String art,
            String betreff,
            String text,
            UUID nachricht,
            @Nullable OffsetDateTime erledigt,
            @Nullable UUID erledigtKonto) {

        /// The person wrote it and nobody has dealt with it.
        public boolean offen() {
            return von.equals("PERSON") && erledigt == null;
        }
    }

    public List<Letter> letters(UUID antragId) {
        return jdbc.sql(
                        "select id, am, von, art, betreff, inhalt, nachricht, erledigt, erledigt_konto from application.zuschrift where antrag_id = :id order by id desc")
                .param("id", antragId)
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Letter(
                            id,
                            row.getObject("am", OffsetDateTime.class),
                            row.getString("von"),
                            row.getString("art"),
                            open(antragId, row.getBytes("betreff"), "betreff", id),
                            open(antragId, row.getBytes("inhalt"), "inhalt", id),
                            row.getObject("nachricht", UUID.class),
                            row.getObject("erledigt", OffsetDateTime.class),
                            row.getObject("erledigt_konto", UUID.class));
                })
                .list();
    }

    private String open(UUID antragId, byte[] sealed, String column, UUID row) {
        return new String(vault.open(antragId, sealed, "application.zuschrift", column, row), StandardCharsets.UTF_8);
    }

    public void setPostfach(UUID antragId, boolean agreed) {
        jdbc.sql("update application.antrag set postfach = :p where id = :id")
                .param("p", agreed)
                .param("id", antragId)
                .update();
    }

    /// Applications of these files whose first payment nobody has told yet: decided online in the last 100 days.
    /// What was decided longer ago was paid before anybody told of payments.
    public List<Antrag> paymentUntold(Collection<UUID> akten) {
        return jdbc.sql(COLUMNS + " a " + """
                where akte_id = any (:akten) and length(rueck_schluessel) > 0 and konto_grund is not null
                  and not exists (select 1 from application.zuschrift z where z.antrag_id = a.id and z.von = 'AMT' and z.art = 'ZAHLUNG')
                  and exists (select 1 from application.zuschrift z where z.antrag_id = a.id and z.von = 'AMT' and z.art = 'BESCHEID'
                              and z.am > :seit)
                order by id""")
                .param("akten", akten.toArray(UUID[]::new))
                .param("seit", time.instant().minus(Duration.ofDays(100)).atOffset(ZoneOffset.UTC))
                .query(Antrag.class)
                .list();
    }

    /// Notes when she gave or withdrew her consent to the mailbox.
    ///
    /// @return false when she has said something later already
    public boolean noteConsent(UUID antragId, Instant said) {
        return jdbc.sql("""
                insert into application.quittung(bezug, art, zeitpunkt) values (:id, 'EINWILLIGUNG', :am)
                on conflict (bezug, art) do update set zeitpunkt = excluded.zeitpunkt
                where quittung.zeitpunkt <= excluded.zeitpunkt""")
                        .param("id", antragId)
                        .param("am", said.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public void insertReceipt(Nachricht.Quittung receipt) {
        jdbc.sql(
                        "insert into application.quittung(bezug, art, zeitpunkt) values (:bezug, :art, :am) on conflict do nothing")
                .param("bezug", receipt.bezug())
                .param("art", receipt.art().name())
                .param("am", receipt.zeitpunkt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The workgroup for a family name, by the distribution plan; the smallest circle if the plan is silent.
    public int kreisFor(String familienname) {
        String first = familienname.isEmpty()
                ? "A"
                : java.text.Normalizer.normalize(familienname, java.text.Normalizer.Form.NFD)
                        .substring(0, 1)
                        .toUpperCase(java.util.Locale.GERMAN);
        return jdbc.sql("select kreis from application.verteilung where :b >= von and :b <= bis order by von limit 1")
                .param("b", first)
                .query(Integer.class)
                .optional()
                .orElseGet(() -> jdbc.sql("select min(kreis) from access.arbeitsgruppe")
                        .query(Integer.class)
                        .single());
    }

    public void putVerteilung(String von, String bis, int kreis) {
        jdbc.sql(
                        "insert into application.verteilung(von, bis, kreis) values (:von, :bis, :kreis) on conflict (von) do update set bis = excluded.bis, kreis = excluded.kreis")
                .param("von", von)
                .param("bis", bis)
                .param("kreis", kreis)
                .update();
    }

    /// The day until which an application should have been looked at: 14 days after it came (a rule of the
    /// house).
    public LocalDate frist(LocalDate eingang) {
        return eingang.plusDays(14);
    }
}
