package de.tragwerk.decision.calculate;

import de.tragwerk.decision.model.Berechnung;
import de.tragwerk.decision.model.Inhalt;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.TatsacheArt;
import de.tragwerk.law.sgb14.Entschaedigung;
import de.tragwerk.law.sgb14.Waisenalter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The facts of one month about one person as SGB XIV asks for them.
final class Entschaedigungsfakten {
    private final YearMonth monat;
    private final LocalDate geboren;
    private final List<Tatsache> ihre;

    /// Why she has no claim in this month though she had one, or could have one.
    ///
    /// @param schritt code of the line that says so
    /// @param norm as cited
    record Ende(String schritt, String satz, String norm, Tatsache warum) {}

    /// @param alle facts of the case, also of other months and persons
    Entschaedigungsfakten(YearMonth monat, Inhalt.Beteiligt person, List<Tatsache> alle) {
        this.monat = monat;
        this.geboren = person.geboren();
        this.ihre = alle.stream().filter(t -> person.id().equals(t.person())).toList();
    }

    private Stream<Tatsache> alle(TatsacheArt art) {
        return ihre.stream().filter(t -> t.art() == art);
    }

    private Optional<Tatsache> eine(TatsacheArt art) {
        return alle(art).filter(t -> t.gilt(monat)).reduce((a, b) -> b);
    }

    /// One that held before this month and does no more; empty while one holds or none has begun.
    private Optional<Tatsache> beendet(TatsacheArt art) {
        return eine(art).isPresent()
                ? Optional.empty()
                : alle(art).filter(t -> t.von().isBefore(monat)).max(Comparator.comparing(Tatsache::von));
    }

    /// As whom she is paid; also where [#ende()] says that it is over.
    Optional<Tatsache> als() {
        return eine(TatsacheArt.ENTSCHAEDIGUNG_ALS);
    }

    /// The care of a child of both is paid like a widow, for its first three years (§ 85 Abs. 2 SGB XIV).
    static Entschaedigung.Art art(Tatsache als) {
        return switch (als.wert()) {
            case TatsacheArt.GESCHAEDIGT -> Entschaedigung.Art.GESCHAEDIGT;
            case TatsacheArt.WITWE, TatsacheArt.PARTNER_MIT_KIND -> Entschaedigung.Art.WITWE;
            case TatsacheArt.HALBWAISE -> Entschaedigung.Art.HALBWAISE;
            case TatsacheArt.VOLLWAISE -> Entschaedigung.Art.VOLLWAISE;
            default -> throw new IllegalStateException("Keine Zahlung nach dem SGB XIV als " + als.wert());
        };
    }

    /// Nothing is paid that nobody recognised.
    Optional<Tatsache> anerkennung() {
        return eine(TatsacheArt.ANERKENNUNG);
    }

    Optional<Tatsache> grad() {
        return eine(TatsacheArt.GRAD_SCHAEDIGUNG);
    }

    boolean schwersteFolgen() {
        return eine(TatsacheArt.SCHWERSTE_FOLGEN)
                .map(t -> Boolean.parseBoolean(t.wert()))
                .orElse(false);
    }

    Optional<Ende> ende() {
        return beendet(TatsacheArt.ANERKENNUNG)
                .map(t -> new Ende(
                        Berechnung.Posten.NICHT_ANERKANNT,
                        "Kein Anspruch: Die Anerkennung hat geendet",
                        "§§ 83, 85, 87 SGB XIV",
                        t))
                .or(() -> beendet(TatsacheArt.ENTSCHAEDIGUNG_ALS)
                        .map(t -> new Ende(
                                Berechnung.Posten.WEGGEFALLEN,
                                "Kein Anspruch: Die Voraussetzungen sind weggefallen",
                                "§§ 83, 85, 87 SGB XIV",
                                t)))
                .or(() -> als().flatMap(this::endetFuer));
    }

    private Optional<Ende> endetFuer(Tatsache als) {
        return switch (als.wert()) {
            case TatsacheArt.GEHEIRATET ->
                Optional.of(
                        new Ende(Berechnung.Posten.GEHEIRATET, "Kein Anspruch: Heirat", "§ 85 Abs. 3 SGB XIV", als));
            case TatsacheArt.HALBWAISE, TatsacheArt.VOLLWAISE ->
                waiseJungGenug()
                        ? Optional.empty()
                        : Optional.of(new Ende(
                                Berechnung.Posten.WAISE_ZU_ALT,
                                "Kein Anspruch: Altersgrenze für Waisen",
                                "§ 87 Abs. 3 und 4 SGB XIV",
                                eine(TatsacheArt.WAISE_WEITER).orElse(als)));
            default -> Optional.empty();
        };
    }

    private boolean waiseJungGenug() {
        return Waisenalter.minderjaehrig(geboren, monat)
                || eine(TatsacheArt.WAISE_WEITER)
                        .filter(t -> Waisenalter.weiter(
                                geboren, Waisenalter.Grund.valueOf(t.wert().toUpperCase(Locale.ROOT)), monat))
                        .isPresent();
    }

    /// The case of the law; the degree counts for the damaged only.
    Entschaedigung.Fall fall(Entschaedigung.Art als) {
        return new Entschaedigung.Fall(
                als,
                als == Entschaedigung.Art.GESCHAEDIGT
                        ? grad().map(t -> Integer.parseInt(t.wert())).orElse(0)
                        : 0,
                schwersteFolgen(),
                eine(TatsacheArt.KINDER_WITWE)
                        .map(t -> Integer.parseInt(t.wert()))
                        .orElse(0));
    }
}
