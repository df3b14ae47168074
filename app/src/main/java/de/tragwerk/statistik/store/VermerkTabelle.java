package de.tragwerk.statistik.store;

import de.tragwerk.lauf.Vermerke;
import de.tragwerk.mandant.RealTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The protocol of a delivery.
@Component("statistikVermerke")
public class VermerkTabelle extends Vermerke {

    VermerkTabelle(JdbcClient db, RealTime time) {
        super(db, time, "statistik");
    }
}
