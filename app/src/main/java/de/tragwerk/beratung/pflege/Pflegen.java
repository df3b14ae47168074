package de.tragwerk.beratung.pflege;

import de.tragwerk.beratung.Eintrag;
import de.tragwerk.beratung.store.Fassungstabelle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What is proposed and published here: entries, and the map.
@Configuration(proxyBeanMethods = false)
class Pflegen {

    @Bean
    Pflege<Eintrag> eintragspflege(Fassungstabelle<Eintrag> fassungen) {
        return new Pflege<>(fassungen);
    }

    @Bean
    Pflege<Kartenblatt> kartenpflege(Fassungstabelle<Kartenblatt> fassungen) {
        return new Pflege<>(fassungen);
    }
}
