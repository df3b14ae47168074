package de.tragwerk.rights;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.kernel.Ids;
import de.tragwerk.privacy.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Requests for rights on files, and their decision. Who decides about which, row-level security says.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Anfragen {

    /// Why a request was not made, in a sentence.
    public sealed interface Gestellt {
        record Ja(UUID id) implements Gestellt {}

        record Nein(String satz) implements Gestellt {}
    }

    private static final String TABLE = "rights.anfrage";
    private static final String NUR_LESEN =
            "Einzelne Bereiche lassen sich nur lesen. Wählen Sie „Lesen“, oder die ganze Akte.";
    private static final String SELECT = "select * from rights.anfrage ";

    private final JdbcClient jdbc;
    private final Access access;
    private final Rechte rechte;
    private final Vault vault;
    private final Frist frist;

    Anfragen(JdbcClient jdbc, Access access, Rechte rechte, Vault vault, Frist frist) {
        this.jdbc = jdbc;
        this.access = access;
        this.rechte = rechte;
        this.vault = vault;
        this.frist = frist;
    }

    /// Asks for a right with a stub one was shown.
    ///
    /// @param teil what of the file; a part can only be read
    /// @param fuerGruppe one's own workgroup the file would come to
    public Gestellt stelle(
            Hinweis hinweis, Recht art, Teil teil, Zweck zweck, String begruendung, LocalDate bis, int fuerGruppe) {
        if (!frist.erlaubt(bis)) {
            return new Gestellt.Nein("Nennen Sie einen Tag von heute an, höchstens ein Jahr voraus.");
        }
        if (begruendung.strip().length() < 10 || begruendung.length() > 2_000) {
            return new Gestellt.Nein("Schreiben Sie in 10 bis 2.000 Zeichen, wofür Sie die Akte brauchen.");
        }
        if (!teil.ganz() && art != Recht.LESEN) {
            return new Gestellt.Nein(NUR_LESEN);
        }
        UUID id = Ids.next();
        int neu = jdbc.sql("""
                insert into rights.anfrage(id, akte_id, aktenzeichen, gruppe, art, bereiche, zweck, begruendung, bis, konto, fuer_gruppe, am)
                values (:id, :akte, :az, :gruppe, :art, cast(:bereiche as text[]), :zweck, :text, :bis, :ich, :fuer, :am)
                on conflict (akte_id, konto) where zustand = 'OFFEN' do nothing""")
                .param("id", id)
                .param("akte", hinweis.akteId())
                .param("az", hinweis.aktenzeichen())
                .param("gruppe", hinweis.gruppe())
                .param("art", art.name())
                .param("bereiche", teil.spalte())
                .param("zweck", zweck.name())
                .param("text", seal(hinweis.akteId(), begruendung.strip(), "begruendung", id))
                .param("bis", bis)
                .param("ich", ich())
                .param("fuer", fuerGruppe)
                .param("am", frist.jetzt())
                .update();
        return neu == 1
                ? new Gestellt.Ja(id)
                : new Gestellt.Nein("Sie haben zu dieser Akte schon eine Anfrage, die wartet.");
    }

    /// What the acting person asked for, newest first.
    public List<Anfrage> meine() {
        return list("where konto = :ich order by id desc limit 50", ich());
    }

    /// What waits for the acting person's decision, oldest first.
    public List<Anfrage> zuEntscheiden() {
        return list("where konto <> :ich and zustand = 'OFFEN' order by id limit 100", ich());
    }

    /// What was decided about files of the acting person, newest first.
    public List<Anfrage> entschiedene() {
        return list(
                "where konto <> :ich and zustand in ('ERTEILT', 'ABGELEHNT') order by entschieden_am desc limit 20",
                ich());
    }

    private List<Anfrage> list(String where, UUID ich) {
        return jdbc.sql(SELECT + where).param("ich", ich).query(this::row).list();
    }

    /// @throws AccessRefused when she neither asked nor decides
    public Anfrage get(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(this::row)
                .optional()
                .orElseThrow(AccessRefused::new);
    }

    /// Takes an own request back.
    public void zieheZurueck(UUID id) {
        int done = jdbc.sql("""
                update rights.anfrage set zustand = 'ZURUECKGEZOGEN', entschieden_konto = :ich, entschieden_am = :am
                where id = :id and konto = :ich and zustand = 'OFFEN'""")
                .param("id", id)
                .param("ich", ich())
                .param("am", frist.jetzt())
                .update();
        if (done == 0) {
            throw new AccessRefused();
        }
    }

    /// Grants what was asked for, or less: a smaller right, fewer areas or an earlier end.
    ///
    /// @return the sentence why not, if it was not granted
    public Optional<String> erteile(Anfrage anfrage, Recht recht, Teil teil, LocalDate bis, String antwort) {
        if (recht.compareTo(anfrage.art()) > 0) {
            return Optional.of("Mehr als gefragt wird nicht erteilt. Wählen Sie dasselbe oder ein kleineres Recht.");
        }
        if (!teil.ganz() && recht != Recht.LESEN) {
            return Optional.of(NUR_LESEN);
        }
        if (!teil.passtIn(anfrage.teil())) {
            return Optional.of("Mehr Bereiche als gefragt werden nicht erteilt. Nehmen Sie Bereiche heraus.");
        }
        if (!frist.erlaubt(bis) || bis.isAfter(anfrage.bis())) {
            return Optional.of("Nennen Sie einen Tag von heute an, höchstens den gewünschten.");
        }
        if (recht == Recht.EIGENTUM && !rechte.kannUebernehmen(anfrage.konto(), anfrage.fuerGruppe())) {
            return Optional.of("Die Akte lässt sich nicht übergeben: Das Konto ist nicht mehr in der Arbeitsgruppe.");
        }
        // First the decision: who hands the file over decides about it no longer.
        entscheide(anfrage, Anfrage.Zustand.ERTEILT, recht, teil, bis, antwort);
        if (recht != Recht.EIGENTUM) {
            rechte.gib(anfrage.akteId(), anfrage.konto(), recht, teil, bis);
        } else if (!rechte.uebergib(anfrage.akteId(), anfrage.konto(), anfrage.fuerGruppe())) {
            throw new AccessRefused();
        }
        return Optional.empty();
    }

    /// Refuses with a reason the requesting person reads.
    ///
    /// @return the sentence why not, if it was not refused
    public Optional<String> lehneAb(Anfrage anfrage, String antwort) {
        if (antwort.strip().length() < 5 || antwort.length() > 2_000) {
            return Optional.of("Schreiben Sie, warum Sie ablehnen. Die anfragende Person liest das.");
        }
        entscheide(anfrage, Anfrage.Zustand.ABGELEHNT, null, Teil.GANZ, null, antwort);
        return Optional.empty();
    }

    private void entscheide(
            Anfrage anfrage,
            Anfrage.Zustand zustand,
            @Nullable Recht recht,
            Teil teil,
            @Nullable LocalDate bis,
            String antwort) {
        int done = jdbc.sql("""
                update rights.anfrage set zustand = :zustand, entschieden_konto = :ich, entschieden_am = :am,
                       erteilt_art = :recht, erteilt_bereiche = cast(:bereiche as text[]), erteilt_bis = :bis, antwort = :antwort
                where id = :id and zustand = 'OFFEN' and konto <> :ich""")
                .param("zustand", zustand.name())
                .param("ich", ich())
                .param("am", frist.jetzt())
                .param("recht", recht == null ? null : recht.name())
                .param("bereiche", teil.spalte())
                .param("bis", bis)
                .param(
                        "antwort",
                        antwort.isBlank() ? null : seal(anfrage.akteId(), antwort.strip(), "antwort", anfrage.id()))
                .param("id", anfrage.id())
                .update();
        if (done == 0) {
            // Somebody else decided meanwhile, or it is her own: nothing of this transaction may stay.
            throw new AccessRefused();
        }
    }

    private Anfrage row(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID akte = row.getObject("akte_id", UUID.class);
        String erteilt = row.getString("erteilt_art");
        return new Anfrage(
                id,
                akte,
                row.getString("aktenzeichen"),
                row.getInt("gruppe"),
                Recht.valueOf(row.getString("art")),
                Rechte.teil(row, "bereiche"),
                Zweck.valueOf(row.getString("zweck")),
                open(akte, row.getBytes("begruendung"), "begruendung", id),
                row.getObject("bis", LocalDate.class),
                row.getObject("konto", UUID.class),
                row.getInt("fuer_gruppe"),
                row.getObject("am", OffsetDateTime.class),
                Anfrage.Zustand.valueOf(row.getString("zustand")),
                row.getObject("entschieden_konto", UUID.class),
                row.getObject("entschieden_am", OffsetDateTime.class),
                erteilt == null ? null : Recht.valueOf(erteilt),
                Rechte.teil(row, "erteilt_bereiche"),
                row.getObject("erteilt_bis", LocalDate.class),
                open(akte, row.getBytes("antwort"), "antwort", id));
    }

    private byte[] seal(UUID akte, String text, String column, UUID id) {
        return vault.seal(akte, text.getBytes(StandardCharsets.UTF_8), TABLE, column, id);
    }

    private String open(UUID akte, byte @Nullable [] sealed, String column, UUID id) {
        return sealed == null ? "" : new String(vault.open(akte, sealed, TABLE, column, id), StandardCharsets.UTF_8);
    }

    private UUID ich() {
        return access.employee().id();
    }
}
