package de.tragwerk.draft.web;

import de.tragwerk.access.Access;
import de.tragwerk.draft.Guests;
import de.tragwerk.kernel.Days;
import de.tragwerk.mandant.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Each page says to whoever applies without an account until when nothing is deleted.
@ControllerAdvice
class GuestAdvice {

    private final Guests guests;
    private final Access access;

    GuestAdvice(Guests guests, Access access) {
        this.guests = guests;
        this.access = access;
    }

    /// Time of day until which a guest has what she wrote; null for everybody else.
    @ModelAttribute("gastBis")
    @Nullable
    String until() {
        if (!(access.actor() instanceof Actor.Citizen c && c.guest())) {
            return null;
        }
        var at = guests.until().atZoneSameInstant(Days.ZONE);
        return "%02d:%02d".formatted(at.getHour(), at.getMinute());
    }
}
