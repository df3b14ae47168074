package de.tragwerk.decision.web;

import de.tragwerk.decision.store.AnpassungTabelle;
import de.tragwerk.decision.store.ProbelaufTabelle;
import de.tragwerk.decision.store.SerienbriefTabelle;
import de.tragwerk.shell.Meldung;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Runs over many cases that threw and wait for a person: said on each page of those who may go on with them.
@Configuration(proxyBeanMethods = false)
class Laufstoerungen {

    @Bean
    Meldung anpassungStoerung(AnpassungTabelle laeufe) {
        return Meldung.gestoert(DecisionAction.ADJUST_STEER, "/anpassungen", "eine Massenanpassung", laeufe::gestoerte);
    }

    @Bean
    Meldung probelaufStoerung(ProbelaufTabelle laeufe) {
        return Meldung.gestoert(
                DecisionAction.PROBE_STEER, "/probelaeufe", "ein Lauf der Testinstallation", laeufe::gestoerte);
    }

    @Bean
    Meldung serienbriefStoerung(SerienbriefTabelle serienbriefe) {
        return Meldung.gestoert(
                DecisionAction.CIRCULAR_STEER, "/serienbriefe", "ein Serienbrief", serienbriefe::gestoerte);
    }
}
