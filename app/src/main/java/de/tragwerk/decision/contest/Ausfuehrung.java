package de.tragwerk.decision.contest;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.decision.model.Bescheid;
import de.tragwerk.decision.model.Entwurf;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Widerspruch;
import de.tragwerk.decision.store.BescheidTabelle;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whether an act carries out what became of an objection or of the action after it.
@Component
class Ausfuehrung {
    private final BescheidTabelle bescheide;
    private final Angreifbares angreifbares;

    Ausfuehrung(BescheidTabelle bescheide, Angreifbares angreifbares) {
        this.bescheide = bescheide;
        this.angreifbares = angreifbares;
    }

    /// Another letter of the file that decides.
    ///
    /// @param ab it was not made before
    boolean durchBrief(Fall fall, Widerspruch w, LocalDate ab, @Nullable UUID neu) {
        return neu != null
                && !neu.equals(w.bescheid())
                && angreifbares
                        .finde(fall, neu)
                        .filter(x -> x.istBrief() && !x.datum().isBefore(ab))
                        .isPresent();
    }

    /// A Bescheid of the same file about months of the challenged one.
    ///
    /// @param ab it was not made before
    boolean durchBescheid(Widerspruch w, LocalDate ab, @Nullable UUID neu) {
        Bescheid angegriffen = bescheide.finde(w.bescheid()).orElseThrow(AccessRefused::new);
        return neu != null
                && bescheide
                        .finde(neu)
                        .filter(b -> b.akte().equals(w.akte())
                                && !b.id().equals(w.bescheid())
                                && b.art() != Entwurf.Art.ABLEHNUNG
                                && !b.datum().isBefore(ab)
                                && !b.von().isAfter(angegriffen.bis())
                                && !b.bis().isBefore(angegriffen.von()))
                        .isPresent();
    }
}
