package de.tragwerk.login.web;

import de.tragwerk.access.ActionCatalog;
import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.web.Sides;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/// Security chains of the sides where staff work.
@Configuration(proxyBeanMethods = false)
class StaffSecurity {

    @Bean
    static ActionCatalog loginActions() {
        return ActionCatalog.of("login", LoginAction.values());
    }

    @Bean
    @Order(11)
    static SecurityFilterChain amt(HttpSecurity http, Sides sides, StaffChain staff) throws Exception {
        return staff.on(http)
                .securityMatcher(request -> sides.at(request.getLocalPort())
                        .filter(s -> s == Side.AMT)
                        .isPresent())
                // Sealed by the delivery service; it has neither session nor CSRF token.
                .csrf(csrf -> csrf.ignoringRequestMatchers("/fitconnect/rueckruf"))
                .build();
    }

    /// The intermediary's endpoints carry their own signatures; they have neither session nor CSRF token.
    @Bean
    @Order(12)
    static SecurityFilterChain vermittlung(HttpSecurity http, Sides sides, StaffChain staff) throws Exception {
        return staff.on(http)
                .securityMatcher(request -> sides.at(request.getLocalPort())
                        .filter(s -> s == Side.VERMITTLUNG)
                        .isPresent())
                .csrf(csrf -> csrf.ignoringRequestMatchers("/osci", "/osci/**", "/dvdv/**", "/fit/**"))
                .build();
    }
}
