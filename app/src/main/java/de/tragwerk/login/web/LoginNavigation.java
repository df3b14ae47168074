package de.tragwerk.login.web;

import de.tragwerk.shell.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What administrators find in the rail.
@Configuration(proxyBeanMethods = false)
class LoginNavigation {

    @Bean
    NavEntry accountsEntry() {
        return new NavEntry(
                "Verwaltung",
                "Konten und Anmeldung",
                "/anmelden/konten",
                "tw-icon--person",
                90,
                LoginAction.ADMINISTER);
    }

    @Bean
    NavEntry reopeningsEntry() {
        return new NavEntry(
                "Verwaltung", "Zugänge", "/anmelden/zugaenge", "tw-icon--schloss", 83, LoginAction.REOPENINGS);
    }

    @Bean
    NavEntry devicesEntry() {
        return new NavEntry("Verwaltung", "Dienstgeräte", "/geraete", "tw-icon--schild", 92, LoginAction.DEVICES);
    }

    @Bean
    NavEntry loginLogEntry() {
        return new NavEntry(
                "Verwaltung", "Anmeldungen", "/anmelden/protokoll", "tw-icon--schloss", 91, LoginAction.LOG);
    }
}
