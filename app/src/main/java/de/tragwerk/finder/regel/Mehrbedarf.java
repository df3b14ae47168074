package de.tragwerk.finder.regel;

import de.tragwerk.finder.Befund;
import de.tragwerk.finder.Lage;
import de.tragwerk.finder.Pruefung;
import de.tragwerk.finder.Regel;
import de.tragwerk.finder.Urteil;
import java.util.List;
import java.util.Optional;

/// § 30 SGB XII, § 21 SGB II: more in certain situations; it comes with the benefit, without an own application.
public final class Mehrbedarf implements Regel {

    @Override
    public Befund pruefe(Lage lage, List<Befund> bisher) {
        return Pruefung.von("mehrbedarf")
                .hart(
                        "mehrbedarf_grund",
                        bekannt(lage, "gesund.schwanger", "ja")
                                .oder(bekannt(lage, "gesund.merkzeichen", "g"))
                                .oder(lage.alleinMitKind() == Urteil.JA ? Urteil.JA : Urteil.NEIN))
                .hart(
                        "grundleistung",
                        Regel.passt(bisher, "grundsicherung", "lebensunterhalt", "grundsicherungsgeld", "asylblg"))
                .schaetzung(Optional.empty(), "")
                .befund();
    }

    /// Health is read only where she answered.
    private static Urteil bekannt(Lage lage, String frage, String code) {
        return lage.angaben().beantwortet(frage) ? lage.angaben().ist(frage, code) : Urteil.NEIN;
    }
}
