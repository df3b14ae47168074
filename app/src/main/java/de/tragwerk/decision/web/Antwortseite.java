package de.tragwerk.decision.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.Briefleistungen;
import de.tragwerk.decision.answer.Briefentscheide;
import de.tragwerk.decision.answer.Leistungsenden;
import de.tragwerk.decision.model.Briefentscheid;
import de.tragwerk.decision.model.Faelle;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Leistungszeile;
import de.tragwerk.decision.model.Wert;
import de.tragwerk.decision.release.Zahlwege;
import de.tragwerk.decision.store.SchreibenTabelle;
import de.tragwerk.decision.store.ZustellungTabelle;
import de.tragwerk.document.NoticeRenderer;
import de.tragwerk.kernel.Ids;
import de.tragwerk.service.Rechtsbehelf;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// The page of one decision by letter: draft, money, letter as it goes out, release.
@Component
class Antwortseite {

    /// A line of money and what became of it.
    ///
    /// @param ende the letter that ends it, `null` where nobody has begun one
    /// @param ruht an objection suspends that end
    /// @param kannEnden it runs by the month, and nobody has begun to end it
    record Geldzeile(Leistungszeile zeile, @Nullable Briefentscheid ende, boolean ruht, boolean kannEnden) {}

    private final Briefentscheide entscheide;
    private final Leistungsenden enden;
    private final Briefleistungen leistungen;
    private final SchreibenTabelle schreiben;
    private final ZustellungTabelle zustellungen;
    private final Faelle faelle;
    private final Zahlwege zahlwege;
    private final Rahmen rahmen;
    private final StaffDirectory staff;
    private final Access access;
    private final Audit audit;
    private final Clock clock;
    private final NoticeRenderer renderer = new NoticeRenderer();

    Antwortseite(
            Briefentscheide entscheide,
            Leistungsenden enden,
            Briefleistungen leistungen,
            SchreibenTabelle schreiben,
            ZustellungTabelle zustellungen,
            Faelle faelle,
            Zahlwege zahlwege,
            Rahmen rahmen,
            StaffDirectory staff,
            Access access,
            Audit audit,
            Clock clock) {
        this.entscheide = entscheide;
        this.enden = enden;
        this.leistungen = leistungen;
        this.schreiben = schreiben;
        this.zustellungen = zustellungen;
        this.faelle = faelle;
        this.zahlwege = zahlwege;
        this.rahmen = rahmen;
        this.staff = staff;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// Call it in a transaction.
    ///
    /// @param getippt what somebody typed and could not be kept, `null` for what is kept
    /// @return name of the page
    String zeige(Briefentscheid b, Briefentscheid.@Nullable Inhalt getippt, Model model) {
        Fall fall = faelle.finde(b.akte()).orElseThrow(AccessRefused::new);
        Briefentscheid.Inhalt inhalt = Objects.requireNonNullElseGet(
                getippt, () -> Objects.requireNonNullElseGet(b.inhalt(), () -> entscheide.anfang(b)));
        rahmen.setze(model, fall, "/sonstige");
        model.addAttribute("entscheid", b);
        model.addAttribute("leistung", entscheide.leistung(b));
        model.addAttribute("inhalt", inhalt);
        model.addAttribute("arten", Briefentscheid.Art.zumAntrag());
        model.addAttribute("rechtsbehelfe", Rechtsbehelf.values());
        model.addAttribute("namen", staff.names());
        model.addAttribute("ich", access.employee().id());
        model.addAttribute("eigener", access.employee().person().equals(b.vorgeschlagenPerson()));
        model.addAttribute("darfSchreiben", access.may(DecisionAction.ANSWER_DRAFT));
        model.addAttribute("heute", LocalDate.now(clock));
        geld(b, inhalt, model);
        UUID brief = b.schreiben();
        model.addAttribute(
                "brief",
                (brief == null ? entscheide.vorschau(b) : Optional.of(schreiben.brief(brief)))
                        .map(renderer::html)
                        .orElse(""));
        model.addAttribute(
                "schreiben", brief == null ? null : schreiben.finde(brief).orElseThrow(AccessRefused::new));
        model.addAttribute(
                "zustellung",
                brief == null ? null : zustellungen.zuSchreiben(brief).orElse(null));
        audit.log(Entry.of("decision.ANSWER_READ")
                .subjects(b.akte(), b.antrag(), fall.antragsteller().id()));
        return "decision/web/sonstiger";
    }

    private void geld(Briefentscheid b, Briefentscheid.Inhalt inhalt, Model model) {
        boolean frei = b.zustand() == Briefentscheid.Zustand.FREIGEGEBEN;
        List<Geldzeile> zeilen = inhalt.zeilen().stream()
                .map(z -> {
                    Briefentscheid ende = frei ? enden.von(z.id()).orElse(null) : null;
                    boolean ruht = ende != null && leistungen.endestand(ende.id()) == Briefleistungen.Endestand.RUHT;
                    return new Geldzeile(z, ende, ruht, frei && ende == null && enden.kannEnden(z));
                })
                .toList();
        model.addAttribute("geld", zeilen);
        model.addAttribute("summe", Leistungszeile.summe(inhalt.zeilen()));
        model.addAttribute("neueZeile", Ids.next());
        Leistungszeile endet = entscheide.endet(b).orElse(null);
        model.addAttribute("endet", endet);
        model.addAttribute("endestand", endet == null ? null : leistungen.endestand(b.id()));
        if (!model.containsAttribute("letzter")) {
            YearMonth letzter = inhalt.letzter();
            // A month before the line that somebody typed is a slip, not the wish to take all of it back.
            boolean alles = endet != null && endet.von().minusMonths(1).equals(letzter);
            model.addAttribute("alles", alles);
            model.addAttribute("letzter", letzter == null || alles ? "" : Wert.monatGeschrieben(letzter));
        }
        boolean selbst = inhalt.anSieSelbst() && !frei;
        model.addAttribute("zahlwege", selbst ? zahlwege.alle(b.akte()) : List.of());
        model.addAttribute("ohneZahlweg", selbst && zahlwege.alle(b.akte()).isEmpty());
        model.addAttribute("zahlweg", entscheide.zahlweg(b));
    }
}
