package de.tragwerk.login.web;

import de.tragwerk.login.LoginJob;
import de.tragwerk.login.session.StaffSession;
import de.tragwerk.login.store.LoginStore;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/// After the identity provider's answer: from here on the person is one of staff like any other, and the
/// provider's token is forgotten.
@Component
class OidcSuccess implements AuthenticationSuccessHandler {

    private final LoginStore logins;
    private final LoginCompletion completion;

    OidcSuccess(LoginStore logins, LoginCompletion completion) {
        this.logins = logins;
        this.completion = completion;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        if (!(authentication.getPrincipal() instanceof OidcEmployee employee)) {
            throw new ServletException("Anmeldung ohne Person");
        }
        LoginStore.StaffLogin login =
                LoginJob.get(() -> logins.byAccount(employee.account())).orElseThrow();
        completion.complete(
                login,
                new LoginFacts(StaffSession.Method.OIDC, employee.strong(), false, login.failures()),
                request,
                response);
    }
}
