package de.tragwerk.beratung.store;

import de.tragwerk.access.Access;
import de.tragwerk.beratung.Eintrag;
import de.tragwerk.beratung.pflege.Kartenblatt;
import de.tragwerk.mandant.RealTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.ObjectMapper;

/// The kinds of versions that the table keeps.
@Configuration(proxyBeanMethods = false)
class Fassungsarten {

    @Bean
    Fassungen<Eintrag> eintragsfassungen(JdbcClient jdbc, Access access, ObjectMapper json, RealTime time) {
        return new Fassungen<>("EINTRAG", Eintrag.class, jdbc, access, json, time);
    }

    @Bean
    Fassungen<Kartenblatt> kartenfassungen(JdbcClient jdbc, Access access, ObjectMapper json, RealTime time) {
        return new Fassungen<>("KARTE", Kartenblatt.class, jdbc, access, json, time);
    }
}
