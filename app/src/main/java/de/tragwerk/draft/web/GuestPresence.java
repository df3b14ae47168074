package de.tragwerk.draft.web;

import de.tragwerk.draft.Guests;
import de.tragwerk.mandant.Actor;
import de.tragwerk.mandant.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Whoever applies without an account is here as long as she asks for pages, whichever these are.
@Component
class GuestPresence implements WebMvcConfigurer, HandlerInterceptor {

    private final ObjectProvider<Guests> guests;

    GuestPresence(ObjectProvider<Guests> guests) {
        this.guests = guests;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /// Pages of nobody's Mandant, as pictures and styles, have no scope.
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (Scope.find()
                .filter(s -> s.actor() instanceof Actor.Citizen c && c.guest())
                .isPresent()) {
            guests.getObject().present();
        }
        return true;
    }
}
