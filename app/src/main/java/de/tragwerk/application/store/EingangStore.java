package de.tragwerk.application.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The day an application on paper came, where it was entered wrongly. What came online keeps the day of the
/// transport.
@Component
public class EingangStore {

    private final JdbcClient jdbc;

    EingangStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param frist until when it should be looked at, by the new day
    /// @return false when it is none on paper, or the acting person may not change it
    public boolean berichtige(UUID antrag, OffsetDateTime eingang, LocalDate frist) {
        return jdbc.sql("update application.antrag set eingang = :eingang, frist = :frist, version = version + 1"
                                + " where id = :id and kanal = 'PAPIER'")
                        .param("eingang", eingang)
                        .param("frist", frist)
                        .param("id", antrag)
                        .update()
                == 1;
    }
}
