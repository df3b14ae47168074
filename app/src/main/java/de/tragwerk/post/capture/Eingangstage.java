package de.tragwerk.post.capture;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.akte.Akten;
import de.tragwerk.application.Antraege;
import de.tragwerk.application.Antrag;
import de.tragwerk.application.Eingangstag;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.privacy.Vault;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The day an application on paper arrived, and its corrections: a stack that lay over a weekend, a folder
/// that was read late. From that day the benefit begins, so each correction has a reason and stays to be
/// read.
@Component
@Transactional
public class Eingangstage {

    private static final String TABLE = "post.eingangstag";
    private static final int LONGEST = 500;

    /// @param grund why, in the officer's words
    public record Korrektur(LocalDate alt, LocalDate neu, String grund, UUID konto, OffsetDateTime am) {}

    /// @param tag the day that counts now
    /// @param erfassung it is still being entered
    public record Stand(UUID id, LocalDate tag, boolean erfassung, List<Korrektur> korrekturen) {}

    /// Where the day stands now: with what is being entered, or with the application.
    private record Ort(
            LocalDate tag, int kreis, @Nullable UUID akte, @Nullable Antrag antrag) {}

    private final ErfassungStore erfassungen;
    private final Antraege antraege;
    private final Eingangstag eingangstag;
    private final Akten akten;
    private final JdbcClient jdbc;
    private final Vault vault;
    private final Access access;
    private final Audit audit;
    private final Clock clock;
    private final RealTime time;

    Eingangstage(
            ErfassungStore erfassungen,
            Antraege antraege,
            Eingangstag eingangstag,
            Akten akten,
            JdbcClient jdbc,
            Vault vault,
            Access access,
            Audit audit,
            Clock clock,
            RealTime time) {
        this.erfassungen = erfassungen;
        this.antraege = antraege;
        this.eingangstag = eingangstag;
        this.akten = akten;
        this.jdbc = jdbc;
        this.vault = vault;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.time = time;
    }

    /// @throws AccessRefused when it does not exist for the acting person, or came online
    public Stand lies(UUID id) {
        Ort ort = ort(id);
        audit.log(Entry.of("post.PAPER_DAY").subjects(id).reach(ort.tag()));
        return new Stand(id, ort.tag(), ort.antrag() == null, korrekturen(id));
    }

    /// @param tag null when it could not be read
    /// @return what is wrong and what to do, empty when it is corrected
    public Optional<String> berichtige(UUID id, @Nullable LocalDate tag, String grund) {
        Ort ort = ort(id);
        String warum = grund.strip();
        if (tag == null || tag.isAfter(LocalDate.now(clock)) || tag.equals(ort.tag())) {
            return nein(id, "Nennen Sie den Tag, an dem das Papier kam, bis heute und einen anderen als bisher.");
        }
        if (warum.length() < 3 || warum.length() > LONGEST) {
            return nein(id, "Schreiben Sie in einem Satz, woran man den Tag sieht, zum Beispiel am Eingangsstempel.");
        }
        Antrag antrag = ort.antrag();
        if (antrag == null) {
            erfassungen.eingang(id, tag);
        } else if (!eingangstag.berichtige(antrag, tag)) {
            return nein(id, "Diesen Antrag können Sie lesen, aber nicht ändern.");
        } else if (antrag.akteId() != null) {
            akten.note(akten.get(antrag.akteId()), "EINGANG_BERICHTIGT", id, null, tag);
        }
        merke(id, ort, tag, warum);
        audit.log(Entry.of("post.PAPER_DAY").subjects(id).reach(tag.isBefore(ort.tag()) ? tag : ort.tag()));
        return Optional.empty();
    }

    private Optional<String> nein(UUID id, String satz) {
        audit.log(Entry.of("post.PAPER_DAY").subjects(id).refused());
        return Optional.of(satz);
    }

    private Ort ort(UUID id) {
        Erfassung erfassung = erfassungen.lock(id).orElse(null);
        if (erfassung != null) {
            return new Ort(erfassung.eingang(), erfassung.kreis(), null, null);
        }
        Antrag antrag = antraege.lock(id);
        if (!antrag.papier()) {
            throw new AccessRefused();
        }
        return new Ort(antrag.tag(), antrag.kreis(), antrag.akteId(), antrag);
    }

    private void merke(UUID antrag, Ort ort, LocalDate neu, String grund) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into post.eingangstag(id, antrag_id, akte_id, kreis, alt, neu, grund, konto, am)
                values (:id, :antrag, :akte, :kreis, :alt, :neu, :grund, :konto, :am)""")
                .param("id", id)
                .param("antrag", antrag)
                .param("akte", ort.akte())
                .param("kreis", ort.kreis())
                .param("alt", ort.tag())
                .param("neu", neu)
                .param("grund", vault.seal(antrag, grund.getBytes(StandardCharsets.UTF_8), TABLE, "grund", id))
                .param("konto", access.employee().id())
                .param("am", time.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private List<Korrektur> korrekturen(UUID antrag) {
        return jdbc.sql("select id, alt, neu, grund, konto, am from post.eingangstag where antrag_id = :id order by id")
                .param("id", antrag)
                .query((row, n) -> new Korrektur(
                        row.getObject("alt", LocalDate.class),
                        row.getObject("neu", LocalDate.class),
                        new String(
                                vault.open(
                                        antrag, row.getBytes("grund"), TABLE, "grund", row.getObject("id", UUID.class)),
                                StandardCharsets.UTF_8),
                        row.getObject("konto", UUID.class),
                        row.getObject("am", OffsetDateTime.class)))
                .list();
    }
}
