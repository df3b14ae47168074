package de.tragwerk.casework.hold;

import de.tragwerk.access.Access;
import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.akte.Klaerungen;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.casework.buero.Buero;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets a file wait until a day, go on, end and begin again. Payments are not touched: that a file waits says
/// nothing about a claim.
@Service
public class Lebensweg {

    /// @param text what is waited for
    public record Ruhen(UUID id, Ruhegrund grund, LocalDate bis, String text, UUID von, OffsetDateTime am) {}

    public record Ende(Endegrund grund, LocalDate tag) {}

    private static final int HOECHSTENS_MONATE = 12;

    private final JdbcClient jdbc;
    private final Akten akten;
    private final Buero buero;
    private final List<Klaerungen> klaerungen;
    private final Vault vault;
    private final Access access;
    private final Audit audit;
    private final RealTime time;
    private final Clock clock;

    Lebensweg(
            JdbcClient jdbc,
            Akten akten,
            Buero buero,
            List<Klaerungen> klaerungen,
            Vault vault,
            Access access,
            Audit audit,
            RealTime time,
            Clock clock) {
        this.jdbc = jdbc;
        this.akten = akten;
        this.buero = buero;
        this.klaerungen = klaerungen;
        this.vault = vault;
        this.access = access;
        this.audit = audit;
        this.time = time;
        this.clock = clock;
    }

    /// Everything open in a file, of all modules.
    @Transactional
    public List<Klaerungen.Punkt> offen(UUID akte) {
        return klaerungen.stream().flatMap(k -> k.offen(akte).stream()).toList();
    }

    @Transactional
    public Optional<Ruhen> ruhen(UUID akte) {
        return jdbc.sql(
                        "select id, grund, bis, text, von_konto, am from casework.ruhen where akte_id = :akte and beendet_am is null")
                .param("akte", akte)
                .query((rs, n) -> {
                    UUID id = rs.getObject("id", UUID.class);
                    return new Ruhen(
                            id,
                            Ruhegrund.valueOf(rs.getString("grund")),
                            rs.getObject("bis", LocalDate.class),
                            new String(
                                    vault.open(akte, rs.getBytes("text"), "casework.ruhen", "text", id),
                                    StandardCharsets.UTF_8),
                            rs.getObject("von_konto", UUID.class),
                            rs.getObject("am", OffsetDateTime.class));
                })
                .optional();
    }

    @Transactional
    public Optional<Ende> ende(UUID akte) {
        return jdbc.sql("select grund, tag from casework.ende where akte_id = :akte and wieder_am is null")
                .param("akte", akte)
                .query((rs, n) -> new Ende(Endegrund.valueOf(rs.getString(1)), rs.getObject(2, LocalDate.class)))
                .optional();
    }

    /// Lets a running file wait, and brings it back to the desk on that day.
    ///
    /// @return what is wrong, empty when it waits
    @Transactional
    public Optional<String> lasseRuhen(UUID akteId, Ruhegrund grund, LocalDate bis, String text) {
        AkteRef akte = akten.sperre(akteId);
        LocalDate heute = LocalDate.now(clock);
        if (!akte.zustand().equals("LAUFEND")) {
            return Optional.of("Die Akte ruht schon oder ist beendet. Laden Sie die Seite neu.");
        }
        if (!bis.isAfter(heute) || bis.isAfter(heute.plusMonths(HOECHSTENS_MONATE))) {
            return Optional.of("Nennen Sie einen Tag ab morgen und höchstens in einem Jahr, zum Beispiel 01.09.2026.");
        }
        if (text.strip().length() < 5 || text.length() > 2_000) {
            return Optional.of("Schreiben Sie in einem Satz, worauf gewartet wird.");
        }
        UUID id = Ids.next();
        jdbc.sql("""
                insert into casework.ruhen(id, akte_id, kreis, grund, bis, text, von_konto, am) values (:id, :akte, :kreis, :grund, :bis, :text, :ich, :am)""")
                .param("id", id)
                .param("akte", akteId)
                .param("kreis", akte.kreis())
                .param("grund", grund.name())
                .param("bis", bis)
                .param(
                        "text",
                        vault.seal(akteId, text.strip().getBytes(StandardCharsets.UTF_8), "casework.ruhen", "text", id))
                .param("ich", ich())
                .param("am", jetzt())
                .update();
        akten.setzeZustand(akte, "RUHEND");
        akten.note(akte, "RUHEN", id, null, bis);
        UUID zustaendig = akte.zustaendig();
        buero.legeVor(akte, zustaendig == null ? ich() : zustaendig, bis, "Ruhen endet: " + grund.titel());
        audit.log(Entry.of("casework.HOLD").subjects(akteId));
        return Optional.empty();
    }

    @Transactional
    public Optional<String> fahreFort(UUID akteId) {
        AkteRef akte = akten.sperre(akteId);
        if (!akte.zustand().equals("RUHEND")) {
            return Optional.of("Die Akte ruht nicht. Laden Sie die Seite neu.");
        }
        jdbc.sql(
                        "update casework.ruhen set beendet_von = :ich, beendet_am = :am where akte_id = :akte and beendet_am is null")
                .param("ich", ich())
                .param("am", jetzt())
                .param("akte", akteId)
                .update();
        akten.setzeZustand(akte, "LAUFEND");
        akten.note(akte, "FORTGEFUEHRT", null, null, LocalDate.now(clock));
        audit.log(Entry.of("casework.RESUME").subjects(akteId));
        return Optional.empty();
    }

    /// Closes a file in which nothing is open.
    @Transactional
    public Optional<String> beende(UUID akteId, Endegrund grund) {
        AkteRef akte = akten.sperre(akteId);
        if (!akte.zustand().equals("LAUFEND")) {
            return Optional.of("Die Akte ruht oder ist schon beendet. Führen Sie sie zuerst fort.");
        }
        Optional<Klaerungen.Punkt> offen =
                offen(akteId).stream().filter(Klaerungen.Punkt::sperrtEnde).findFirst();
        if (offen.isPresent()) {
            return Optional.of("Die Akte kann noch nicht enden: " + offen.get().satz() + ". "
                    + offen.get().tun() + ".");
        }
        LocalDate heute = LocalDate.now(clock);
        jdbc.sql("""
                insert into casework.ende(id, akte_id, kreis, grund, tag, von_konto, am) values (:id, :akte, :kreis, :grund, :tag, :ich, :am)""")
                .param("id", Ids.next())
                .param("akte", akteId)
                .param("kreis", akte.kreis())
                .param("grund", grund.name())
                .param("tag", heute)
                .param("ich", ich())
                .param("am", jetzt())
                .update();
        akten.setzeZustand(akte, "BEENDET");
        akten.note(akte, "BEENDET", null, null, heute);
        audit.log(Entry.of("casework.CLOSE").subjects(akteId));
        return Optional.empty();
    }

    @Transactional
    public Optional<String> nimmWiederAuf(UUID akteId) {
        AkteRef akte = akten.sperre(akteId);
        if (!akte.zustand().equals("BEENDET")) {
            return Optional.of("Die Akte ist nicht beendet. Laden Sie die Seite neu.");
        }
        jdbc.sql(
                        "update casework.ende set wieder_von = :ich, wieder_am = :am where akte_id = :akte and wieder_am is null")
                .param("ich", ich())
                .param("am", jetzt())
                .param("akte", akteId)
                .update();
        akten.setzeZustand(akte, "LAUFEND");
        akten.note(akte, "WIEDER_AUFGENOMMEN", null, null, LocalDate.now(clock));
        audit.log(Entry.of("casework.REOPEN").subjects(akteId));
        return Optional.empty();
    }

    private UUID ich() {
        return access.employee().id();
    }

    private OffsetDateTime jetzt() {
        return time.instant().atOffset(ZoneOffset.UTC);
    }
}
