package de.tragwerk.decision.answer;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.application.Antraege;
import de.tragwerk.application.Antrag;
import de.tragwerk.decision.Briefzahlung;
import de.tragwerk.decision.hear.Briefe;
import de.tragwerk.decision.model.Absender;
import de.tragwerk.decision.model.Briefentscheid;
import de.tragwerk.decision.model.BriefentscheidBau;
import de.tragwerk.decision.model.Faelle;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Formate;
import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Leistungszeile;
import de.tragwerk.decision.model.Wortlaut;
import de.tragwerk.decision.propose.Weigerung;
import de.tragwerk.decision.store.BriefentscheidTabelle;
import de.tragwerk.decision.store.TextTabelle;
import de.tragwerk.document.Brief;
import de.tragwerk.service.Leistung;
import de.tragwerk.service.Leistungen;
import de.tragwerk.service.Rechtsbehelf;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The letter of a decision, and what keeps it from going out.
@Component
class Antwortbrief {

    private final BriefentscheidTabelle tabelle;
    private final TextTabelle texte;
    private final Briefe briefe;
    private final Faelle faelle;
    private final Antraege antraege;
    private final Leistungen leistungen;
    private final Briefzahlung zahlung;
    private final StaffDirectory staff;
    private final Access access;
    private final Clock clock;

    Antwortbrief(
            BriefentscheidTabelle tabelle,
            TextTabelle texte,
            Briefe briefe,
            Faelle faelle,
            Antraege antraege,
            Leistungen leistungen,
            Briefzahlung zahlung,
            StaffDirectory staff,
            Access access,
            Clock clock) {
        this.tabelle = tabelle;
        this.texte = texte;
        this.briefe = briefe;
        this.faelle = faelle;
        this.antraege = antraege;
        this.leistungen = leistungen;
        this.zahlung = zahlung;
        this.staff = staff;
        this.access = access;
        this.clock = clock;
    }

    Leistung leistung(Briefentscheid b) {
        return leistungen
                .find(b.leistung())
                .orElseThrow(() -> new IllegalStateException("Leistung fehlt: " + b.leistung()));
    }

    /// The line of money it ends; `null` for a decision about the application.
    @Nullable
    Leistungszeile endet(Briefentscheid b) {
        UUID zeile = b.endeVon();
        return zeile == null
                ? null
                : tabelle.zuAntrag(b.antrag())
                        .map(Briefentscheid::inhalt)
                        .flatMap(in -> in.zeile(zeile))
                        .orElseThrow(() -> new IllegalStateException("Die Zeile fehlt, die endet: " + b.id()));
    }

    /// What keeps the letter from going out.
    Optional<String> hindernis(Briefentscheid b) {
        Briefentscheid.Inhalt in = b.inhalt();
        if (in == null) {
            return Optional.of("Schreiben Sie zuerst, was entschieden wird und warum, und speichern Sie.");
        }
        Optional<String> worte = worte(in).or(() -> ende(b, in));
        if (worte.isPresent()) {
            return worte;
        }
        Fall fall = fall(b);
        if (fall.anschrift().size() < 2 && !fall.postfach()) {
            return Optional.of(new Weigerung.AnschriftFehlt().satz());
        }
        LocalDate heute = LocalDate.now(clock);
        Wortlaut wortlaut = texte.wortlaut("de", heute);
        Brief brief = brief(b, fall, heute, wortlaut).orElse(null);
        if (brief == null) {
            return Optional.of(new Weigerung.AbsenderFehlt().satz());
        }
        if (!wortlaut.nichtBereit().isEmpty()) {
            return Optional.of(new Weigerung.TextNichtBereit(wortlaut.nichtBereit()).satz());
        }
        return briefe.hindernis(brief).map(Weigerung::satz);
    }

    private static Optional<String> worte(Briefentscheid.Inhalt in) {
        if (in.art().gewaehrt() && in.was().isBlank() && in.zeilen().isEmpty()) {
            return Optional.of(
                    "Es fehlt, was bewilligt wird. Schreiben Sie es in das Feld „Was gilt“, oder fügen Sie Geld hinzu.");
        }
        if (!in.art().gewaehrt() && !in.zeilen().isEmpty()) {
            return Optional.of(
                    "Nur eine Bewilligung zahlt Geld. Wählen Sie „Bewilligung“, oder entfernen Sie die Zeilen mit Geld.");
        }
        if (in.grund().strip().length() < 20) {
            return Optional.of("Die Begründung fehlt oder ist zu kurz. Schreiben Sie die Gründe in ganzen Sätzen.");
        }
        if (in.art() == Briefentscheid.Art.ENDE && in.anhoerung().strip().length() < 20) {
            return Optional.of(
                    "Die Anhörung fehlt. Wem etwas genommen wird, der muss sich vorher äußern können (§ 24 SGB X, § 28 VwVfG). Schreiben Sie, wann das war und was gesagt wurde, oder warum es nicht nötig ist.");
        }
        if (in.norm().isBlank()) {
            return Optional.of("Die Norm fehlt. Nennen Sie, worauf die Entscheidung beruht.");
        }
        return in.rechtsbehelf() == Rechtsbehelf.KLAGE_VWGO && in.gericht().isBlank()
                ? Optional.of("Das Gericht fehlt. Nennen Sie Namen und Anschrift, damit die Person Klage erheben kann.")
                : Optional.empty();
    }

    /// What is ordered stays paid: a line ends with a month that comes after, and before its own last one. Of which
    /// nothing is ordered, that can end before it begins.
    private Optional<String> ende(Briefentscheid b, Briefentscheid.Inhalt in) {
        Leistungszeile zeile = endet(b);
        if (zeile == null) {
            return Optional.empty();
        }
        YearMonth letzter = in.letzter();
        if (letzter == null) {
            return Optional.of("Es fehlt, mit welchem Monat die Leistung endet.");
        }
        boolean alles = letzter.equals(zeile.von().minusMonths(1));
        if (!alles && (letzter.isBefore(zeile.von()) || !letzter.isBefore(zeile.bis()))) {
            return Optional.of(
                    "Bewilligt ist " + zeile.zeitraum()
                            + ". Nennen Sie als letzten Monat einen davon, der vor dem Ende liegt, oder nehmen Sie alles zurück.");
        }
        return zahlung.angewiesenBis(zeile.id())
                .filter(letzter::isBefore)
                .map(m -> "Für " + Formate.monat(m)
                        + " ist schon Geld angewiesen. "
                        + (zeile.einmalig()
                                ? "Was gezahlt ist, nimmt dieser Bescheid nicht zurück. Verwerfen Sie ihn."
                                : "Nennen Sie als letzten Monat frühestens diesen."));
    }

    /// The file with the way back of this very application, not of the newest one.
    Fall fall(Briefentscheid b) {
        Fall f = faelle.finde(b.akte()).orElseThrow(AccessRefused::new);
        Antrag antrag = antraege.get(b.antrag());
        return new Fall(
                f.akte(),
                f.kreis(),
                f.aktenzeichen(),
                f.gesetz(),
                f.personen(),
                f.anschrift(),
                antrag.id(),
                antrag.tag(),
                antrag.insPostfach(),
                antrag.sprache());
    }

    Optional<Brief> brief(Briefentscheid b, Fall fall, LocalDate heute) {
        return brief(b, fall, heute, texte.wortlaut("de", heute));
    }

    private Optional<Brief> brief(Briefentscheid b, Fall fall, LocalDate heute, Wortlaut wortlaut) {
        @Nullable Absender absender = texte.absender().orElse(null);
        if (absender == null) {
            return Optional.empty();
        }
        Leistung leistung = leistung(b);
        UUID bearbeiter = Objects.requireNonNullElse(
                b.vorgeschlagenVon(),
                Objects.requireNonNullElse(b.bearbeiter(), access.employee().id()));
        return Optional.of(BriefentscheidBau.brief(
                new BriefentscheidBau.Anlass(
                        absender,
                        fall.aktenzeichen(),
                        heute,
                        fall.postfach() ? Inhalt.Zugang.POSTFACH : Inhalt.Zugang.POST,
                        fall.anschrift(),
                        fall.antragsteller().voll(),
                        leistung.titel(),
                        leistung.sozial(),
                        b.eingang(),
                        Objects.requireNonNull(b.inhalt()),
                        endet(b),
                        staff.find(bearbeiter)
                                .map(StaffDirectory.Colleague::name)
                                .orElse("")),
                wortlaut));
    }
}
