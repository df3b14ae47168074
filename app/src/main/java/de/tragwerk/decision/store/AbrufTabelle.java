package de.tragwerk.decision.store;

import de.tragwerk.decision.model.Bekanntgabe;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What retrieval from a mailbox means for the days of a delivery.
@Component
public class AbrufTabelle {

    private final JdbcClient db;

    AbrufTabelle(JdbcClient db) {
        this.db = db;
    }

    /// A retrieved notice whose person nobody had notified is known; one that already counts as known keeps its day.
    public void bekannt(UUID zustellung, Bekanntgabe b) {
        db.sql("""
                update decision.zustellung set bekannt_am = :bekannt, frist_ende = :frist
                where id = :id and weg = 'POSTFACH' and zustand = 'ABGERUFEN' and bekannt_am is null""")
                .param("id", zustellung)
                .param("bekannt", b.am())
                .param("frist", b.fristEnde())
                .update();
    }
}
