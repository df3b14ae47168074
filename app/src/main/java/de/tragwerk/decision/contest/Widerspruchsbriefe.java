package de.tragwerk.decision.contest;

import de.tragwerk.access.Access;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.decision.model.Aufschub;
import de.tragwerk.decision.model.Faelle;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Widerspruch;
import de.tragwerk.decision.model.WiderspruchBau;
import de.tragwerk.decision.model.Wortlaut;
import de.tragwerk.decision.store.TextTabelle;
import de.tragwerk.document.Brief;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/// Words to who objects.
@Component
class Widerspruchsbriefe {
    private final TextTabelle texte;
    private final Faelle faelle;
    private final StaffDirectory staff;
    private final Access access;

    Widerspruchsbriefe(TextTabelle texte, Faelle faelle, StaffDirectory staff, Access access) {
        this.texte = texte;
        this.faelle = faelle;
        this.staff = staff;
        this.access = access;
    }

    /// That it has arrived; empty while there is no letterhead.
    ///
    /// @param gehemmt what is paid instead until it is decided
    Optional<Brief> eingang(Fall fall, Angegriffen a, Widerspruch w, List<Aufschub> gehemmt, LocalDate heute) {
        return brief(fall, a, w, gehemmt, heute, WiderspruchBau::brief);
    }

    /// That the letter it is against, which ended money, is annulled; empty while there is no letterhead.
    Optional<Brief> abhilfe(Fall fall, Angegriffen a, Widerspruch w, LocalDate heute) {
        return brief(fall, a, w, List.of(), heute, WiderspruchBau::abhilfe);
    }

    private Optional<Brief> brief(
            Fall fall,
            Angegriffen a,
            Widerspruch w,
            List<Aufschub> gehemmt,
            LocalDate heute,
            BiFunction<WiderspruchBau.Anlass, Wortlaut, Brief> bau) {
        Wortlaut wortlaut = texte.wortlaut("de", heute, a.gesetz());
        UUID person = Objects.requireNonNull(w.person());
        boolean selbst = fall.antragsteller().id().equals(person);
        return texte.absender()
                .map(absender -> bau.apply(
                        new WiderspruchBau.Anlass(
                                absender,
                                fall.aktenzeichen(),
                                heute,
                                selbst && fall.postfach() ? Inhalt.Zugang.POSTFACH : Inhalt.Zugang.POST,
                                selbst ? fall.anschrift() : faelle.anschrift(fall, person),
                                fall.name(person),
                                a.datum(),
                                w,
                                a.erstattung(),
                                gehemmt,
                                a.endet(),
                                a.aufschubNorm(),
                                a.vwgo(),
                                staff.find(access.employee().id())
                                        .map(StaffDirectory.Colleague::name)
                                        .orElse("")),
                        wortlaut));
    }
}
