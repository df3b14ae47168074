package de.tragwerk.decision.calculate;

import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.TatsacheArt;
import de.tragwerk.law.sgb14.Entschaedigung;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The facts of one month about one person as SGB XIV asks for them.
final class Entschaedigungsfakten {
    private final YearMonth monat;
    private final List<Tatsache> ihre;

    /// @param alle facts of the case, also of other months and persons
    Entschaedigungsfakten(YearMonth monat, UUID person, List<Tatsache> alle) {
        this.monat = monat;
        this.ihre = alle.stream().filter(t -> person.equals(t.person())).toList();
    }

    private Stream<Tatsache> alle(TatsacheArt art) {
        return ihre.stream().filter(t -> t.art() == art);
    }

    private Optional<Tatsache> eine(TatsacheArt art) {
        return alle(art).filter(t -> t.gilt(monat)).reduce((a, b) -> b);
    }

    Optional<Entschaedigung.Art> als() {
        return eine(TatsacheArt.ENTSCHAEDIGUNG_ALS).map(t -> switch (t.wert()) {
            case TatsacheArt.WITWE -> Entschaedigung.Art.WITWE;
            case TatsacheArt.HALBWAISE -> Entschaedigung.Art.HALBWAISE;
            case TatsacheArt.VOLLWAISE -> Entschaedigung.Art.VOLLWAISE;
            default -> Entschaedigung.Art.GESCHAEDIGT;
        });
    }

    /// Nothing is paid that nobody recognised.
    Optional<Tatsache> anerkennung() {
        return eine(TatsacheArt.ANERKENNUNG);
    }

    /// A recognition that held before this month and does no more; empty while one holds or none has begun.
    Optional<Tatsache> beendet() {
        return anerkennung().isPresent()
                ? Optional.empty()
                : alle(TatsacheArt.ANERKENNUNG)
                        .filter(t -> t.von().isBefore(monat))
                        .max(Comparator.comparing(Tatsache::von));
    }

    Optional<Tatsache> grad() {
        return eine(TatsacheArt.GRAD_SCHAEDIGUNG);
    }

    /// The case of the law; the degree counts for the damaged only.
    Entschaedigung.Fall fall(Entschaedigung.Art als) {
        return new Entschaedigung.Fall(
                als,
                als == Entschaedigung.Art.GESCHAEDIGT
                        ? grad().map(t -> Integer.parseInt(t.wert())).orElse(0)
                        : 0,
                eine(TatsacheArt.SCHWERSTE_FOLGEN)
                        .map(t -> Boolean.parseBoolean(t.wert()))
                        .orElse(false),
                eine(TatsacheArt.KINDER_WITWE)
                        .map(t -> Integer.parseInt(t.wert()))
                        .orElse(0));
    }
}
