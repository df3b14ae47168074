package de.tragwerk.login.web;

import de.tragwerk.access.StaffPrincipal;
import de.tragwerk.login.store.LoginStore;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/// Does for passkeys and the identity provider what the filter of the password form does: a new session id, a
/// new CSRF token, the person in the session.
@Component
class LoginCompletion {

    private final LoginSuccess success;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final CsrfAuthenticationStrategy csrf =
            new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository());

    LoginCompletion(LoginSuccess success) {
        this.success = success;
    }

    void complete(
            LoginStore.StaffLogin login, LoginFacts facts, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        UsernamePasswordAuthenticationToken token = UsernamePasswordAuthenticationToken.authenticated(
                new StaffPrincipal(login.account(), login.person(), login.name(), Set.copyOf(login.roles())),
                null,
                List.of());
        token.setDetails(facts);
        request.getSession();
        request.changeSessionId();
        csrf.onAuthentication(token, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(token);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        success.onAuthenticationSuccess(request, response, token);
    }
}
