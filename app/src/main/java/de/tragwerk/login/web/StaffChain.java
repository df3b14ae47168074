package de.tragwerk.login.web;

import de.tragwerk.access.ForgetfulClients;
import de.tragwerk.access.SideSecurity;
import de.tragwerk.audit.Audit;
import de.tragwerk.login.password.PasswordAge;
import de.tragwerk.login.session.StaffSession;
import de.tragwerk.login.session.StaffSessions;
import de.tragwerk.login.store.LoginStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.stereotype.Component;

/// The part of a security chain that is the same wherever staff work.
@Component
class StaffChain {

    private final StaffAuthenticationProvider passwords;
    private final LoginSuccess success;
    private final StaffSessions sessions;
    private final Unlock unlock;
    private final SessionPlaces places;
    private final StaffProvider provider;
    private final StaffOidcService employees;
    private final OidcSuccess oidcSuccess;

    StaffChain(
            LoginStore logins,
            PasswordAge age,
            PasswordEncoder encoder,
            Audit audit,
            LoginSuccess success,
            StaffSessions sessions,
            Unlock unlock,
            SessionPlaces places,
            StaffProvider provider,
            StaffOidcService employees,
            OidcSuccess oidcSuccess) {
        this.passwords = new StaffAuthenticationProvider(logins, age, encoder, audit);
        this.success = success;
        this.sessions = sessions;
        this.unlock = unlock;
        this.places = places;
        this.provider = provider;
        this.employees = employees;
        this.oidcSuccess = oidcSuccess;
    }

    HttpSecurity on(HttpSecurity http) throws Exception {
        return SideSecurity.common(http)
                .authenticationProvider(passwords)
                .addFilterAfter(new StaffSessionFilter(sessions, unlock, places), AnonymousAuthenticationFilter.class)
                .formLogin(login -> login.loginPage("/anmelden")
                        .usernameParameter("kennung")
                        .passwordParameter("passwort")
                        .successHandler(success)
                        .failureUrl("/anmelden?grund=fehler"))
                .oauth2Login(login -> login.loginPage("/anmelden")
                        .clientRegistrationRepository(provider.registrations())
                        .authorizationEndpoint(start -> start.authorizationRequestResolver(provider.requests()))
                        .authorizedClientRepository(new ForgetfulClients())
                        .userInfoEndpoint(user -> user.oidcUserService(employees))
                        .successHandler(oidcSuccess)
                        .failureHandler(StaffChain::providerSaidNo)
                        .withObjectPostProcessor(SideSecurity.providerDown("/anmelden?grund=anbieter")))
                .logout(logout -> logout.logoutUrl("/abmelden")
                        .addLogoutHandler((request, response, login) ->
                                SessionMark.session(request).ifPresent(id -> sessions.end(id, StaffSession.End.LOGOUT)))
                        .addLogoutHandler(SideSecurity::forgetInBrowser)
                        .logoutSuccessUrl("/anmelden?grund=abgemeldet"));
    }

    /// Tells a login that is too old from an unknown one; everything else about the answer stays unsaid.
    private static void providerSaidNo(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException {
        boolean old = problem instanceof OAuth2AuthenticationException e
                && StaffOidcService.TOO_OLD.equals(e.getError().getErrorCode());
        response.sendRedirect("/anmelden?grund=" + (old ? "zu-alt" : "behoerdenkonto"));
    }
}
