package de.tragwerk.beratung.pflege;

import de.tragwerk.beratung.Eintrag;
import de.tragwerk.beratung.store.Fassungen;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What is proposed and published here: entries, and the map.
@Configuration(proxyBeanMethods = false)
class Vieraugenarten {

    @Bean
    Vieraugen<Eintrag> eintragsvieraugen(Fassungen<Eintrag> fassungen) {
        return new Vieraugen<>(fassungen);
    }

    @Bean
    Vieraugen<Kartenblatt> kartenvieraugen(Fassungen<Kartenblatt> fassungen) {
        return new Vieraugen<>(fassungen);
    }
}
