package de.tragwerk.decision.answer;

import de.tragwerk.access.AccessRefused;
import de.tragwerk.decision.Briefleistungen;
import de.tragwerk.decision.model.Briefentscheid;
import de.tragwerk.decision.model.Faelle;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Leistungszeile;
import de.tragwerk.decision.store.BriefentscheidTabelle;
import de.tragwerk.decision.store.WiderspruchTabelle;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells the module that pays what released letters grant and end.
@Component
class Bewilligtes implements Briefleistungen {

    private final BriefentscheidTabelle tabelle;
    private final WiderspruchTabelle widersprueche;
    private final Faelle faelle;

    Bewilligtes(BriefentscheidTabelle tabelle, WiderspruchTabelle widersprueche, Faelle faelle) {
        this.tabelle = tabelle;
        this.widersprueche = widersprueche;
        this.faelle = faelle;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Zeile> bewilligt(UUID brief) {
        Briefentscheid b = frei(brief).filter(x -> !x.beendet()).orElse(null);
        if (b == null) {
            return List.of();
        }
        Fall fall = faelle.finde(b.akte()).orElseThrow(AccessRefused::new);
        return Objects.requireNonNull(b.inhalt()).zeilen().stream()
                .map(z -> zeile(b, fall, z))
                .toList();
    }

    private static Zeile zeile(Briefentscheid b, Fall fall, Leistungszeile z) {
        Leistungszeile.Dritter an = z.dritter();
        return new Zeile(
                z.id(),
                b.akte(),
                b.kreis(),
                fall.aktenzeichen(),
                fall.antragsteller().id(),
                b.antrag(),
                z.stelle(),
                z.was(),
                z.norm(),
                z.einmalig(),
                z.cent(),
                z.von(),
                z.bis(),
                an == null ? null : new Dritter(an.empfaenger(), an.iban(), an.verwendung()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Ende> ende(UUID brief) {
        return frei(brief)
                .filter(Briefentscheid::beendet)
                .map(b -> new Ende(
                        Objects.requireNonNull(b.endeVon()),
                        Objects.requireNonNull(
                                Objects.requireNonNull(b.inhalt()).letzter())));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Endestand endestand(UUID brief) {
        if (tabelle.aufgehoben(brief)) {
            return Endestand.AUFGEHOBEN;
        }
        return widersprueche.hemmt(brief) ? Endestand.RUHT : Endestand.GILT;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<YearMonth> nichtsAb(UUID akte, UUID person) {
        return tabelle.verstorbenAb(akte, person);
    }

    private Optional<Briefentscheid> frei(UUID brief) {
        return tabelle.finde(brief).filter(b -> b.zustand() == Briefentscheid.Zustand.FREIGEGEBEN);
    }
}
