package de.tragwerk.access;

import de.tragwerk.mandant.Actor;
import de.tragwerk.mandant.Purpose;
import de.tragwerk.mandant.Scope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Binds the logged-in person, or the guest of this browser session, as the actor of the request.
final class ActorFilter extends OncePerRequestFilter {

    private final ObjectProvider<PurposeLookup> lookups;

    ActorFilter(ObjectProvider<PurposeLookup> lookups) {
        this.lookups = lookups;
    }

    /// The benefit of the thing the address names; SGB XII where nobody knows another.
    private Purpose benefit(Scope acting, String path) {
        return Scope.get(
                acting,
                () -> lookups.stream()
                        .flatMap(l -> l.of(path).stream())
                        .findFirst()
                        .orElse(Purpose.SGB12));
    }

    /// Error pages read the session too, so they need the scope again.
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Scope.find().isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        Object principal = authentication == null ? null : authentication.getPrincipal();
        Actor actor = switch (principal) {
            case StaffPrincipal staff -> new Actor.Employee(staff.account(), staff.person(), staff.roles());
            case CitizenPrincipal citizen -> new Actor.Citizen(citizen.konto(), citizen.assurance());
            case null, default ->
                GuestSession.konto(request).<Actor>map(Actor.Citizen::guest).orElseGet(Actor.Anonymous::new);
        };
        try {
            Scope acting = Scope.current().as(actor);
            // Who only controls reads for control; nobody may book her look to a benefit.
            if (actor instanceof Actor.Employee e && e.roles().equals(Set.of(Role.DATENSCHUTZ.name()))) {
                acting = acting.withPurpose(Purpose.DATENSCHUTZ);
            }
            // Who only administers accounts reads for that.
            if (actor instanceof Actor.Employee e && e.roles().equals(Set.of(Role.ADMINISTRATION.name()))) {
                acting = acting.withPurpose(Purpose.VERWALTUNG);
            }
            // Who only edits forms operates nothing.
            if (actor instanceof Actor.Employee e && e.roles().equals(Set.of(Role.REDAKTION.name()))) {
                acting = acting.withPurpose(Purpose.REDAKTION);
            }
            if (actor instanceof Actor.Employee && acting.purpose().equals(Purpose.SGB12)) {
                acting = acting.withPurpose(PagePurpose.of(request.getRequestURI()));
                if (acting.purpose().equals(Purpose.SGB12)) {
                    acting = acting.withPurpose(benefit(acting, request.getRequestURI()));
                }
            }
            Scope.call(acting, () -> {
                chain.doFilter(request, response);
                return Boolean.TRUE;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
