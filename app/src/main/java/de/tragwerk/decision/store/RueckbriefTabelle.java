package de.tragwerk.decision.store;

import de.tragwerk.kernel.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Letters that came back, and notices nobody opened in a mailbox.
@Component
public class RueckbriefTabelle {

    /// Why the post brought it back.
    public enum Grund {
        UNBEKANNT("Empfängerin oder Empfänger nicht zu ermitteln"),
        VERZOGEN("unbekannt verzogen"),
        VERWEIGERT("Annahme verweigert"),
        VERSTORBEN("verstorben"),
        ANDERER("anderer Grund"),
        POSTFACH("im Postfach nicht geöffnet");

        private final String titel;

        Grund(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    /// One that nobody has sent again.
    public record Rueckbrief(UUID zustellung, UUID akte, Grund grund, LocalDate eingang) {}

    private final JdbcClient db;

    RueckbriefTabelle(JdbcClient db) {
        this.db = db;
    }

    /// The letter counts as never known.
    ///
    /// @return false when it is neither one that was given to the post nor one whose mailbox is silent
    public boolean kamZurueck(UUID zustellung) {
        return db.sql("update decision.zustellung set zustand = 'UNZUSTELLBAR', bekannt_am = null, frist_ende = null"
                                + " where id = :id and (weg = 'POST' and zustand = 'ABGESANDT' or "
                                + ZustellungTabelle.STUMM
                                + ")")
                        .param("id", zustellung)
                        .update()
                == 1;
    }

    public void neu(UUID zustellung, UUID akte, int kreis, Grund grund, LocalDate eingang, UUID konto, Instant jetzt) {
        db.sql("""
                insert into decision.rueckbrief (id, zustellung_id, akte_id, kreis, grund, eingang, von_konto, am)
                values (:id, :z, :akte, :kreis, :grund, :eingang, :konto, :am)""")
                .param("id", Ids.next())
                .param("z", zustellung)
                .param("akte", akte)
                .param("kreis", kreis)
                .param("grund", grund.name())
                .param("eingang", eingang)
                .param("konto", konto)
                .param("am", jetzt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The letter waits for print again.
    ///
    /// @return false when it had not come back
    public boolean sendeNeu(UUID zustellung, UUID konto, Instant jetzt) {
        int n = db.sql("""
                update decision.zustellung set weg = 'POST', zustand = 'OFFEN', stapel_id = null, aufgegeben_am = null
                where id = :id and zustand = 'UNZUSTELLBAR'""").param("id", zustellung).update();
        db.sql("""
                update decision.rueckbrief set erledigt_am = :am, erledigt_von = :konto where zustellung_id = :id and erledigt_am is null""")
                .param("am", jetzt.atOffset(ZoneOffset.UTC))
                .param("konto", konto)
                .param("id", zustellung)
                .update();
        return n == 1;
    }

    /// Why a letter came back last, empty when it never did: then a sheet with the address of today lies on top.
    public Optional<Grund> zuletzt(UUID zustellung) {
        return db.sql("select grund from decision.rueckbrief where zustellung_id = :id order by id desc limit 1")
                .param("id", zustellung)
                .query(Grund.class)
                .optional();
    }

    public List<Rueckbrief> offene(UUID akte) {
        return db.sql("""
                select zustellung_id as zustellung, akte_id as akte, grund, eingang from decision.rueckbrief
                where akte_id = :akte and erledigt_am is null order by id""").param("akte", akte).query(Rueckbrief.class).list();
    }

    /// Those of all files, the oldest first.
    public List<Rueckbrief> offene(int ab, int anzahl) {
        return db.sql("""
                select zustellung_id as zustellung, akte_id as akte, grund, eingang from decision.rueckbrief
                where erledigt_am is null order by eingang, id limit :n offset :ab""")
                .param("n", anzahl)
                .param("ab", ab)
                .query(Rueckbrief.class)
                .list();
    }
}
