package de.tragwerk.abgleich.store;

import de.tragwerk.lauf.Vermerke;
import de.tragwerk.mandant.RealTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The protocol of a run of this module.
@Component("abgleichVermerke")
public class VermerkTabelle extends Vermerke {

    VermerkTabelle(JdbcClient db, RealTime time) {
        super(db, time, "abgleich");
    }
}
