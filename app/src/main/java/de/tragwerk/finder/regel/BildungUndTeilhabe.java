package de.tragwerk.finder.regel;

import de.tragwerk.finder.Befund;
import de.tragwerk.finder.Lage;
import de.tragwerk.finder.Pruefung;
import de.tragwerk.finder.Regel;
import de.tragwerk.finder.Urteil;
import java.util.List;
import java.util.Optional;

/// § 28 SGB II, §§ 34, 34a SGB XII, § 6b BKGG, § 3 Abs. 4 AsylbLG: for children, together with another benefit.
public final class BildungUndTeilhabe implements Regel {

    @Override
    public Befund pruefe(Lage lage, List<Befund> bisher) {
        Urteil grundleistung = lage.bezug("sgb2", "sgb12", "asylblg", "wohngeld", "kiz")
                .oder(Regel.passt(
                        bisher,
                        "grundsicherung",
                        "lebensunterhalt",
                        "grundsicherungsgeld",
                        "asylblg",
                        "wohngeld",
                        "kinderzuschlag"));
        return Pruefung.von("bildung_teilhabe")
                .kern("kind_25", lage.kindUnter(25))
                .und("grundleistung", grundleistung)
                .schaetzung(Optional.empty(), "sache")
                .befund();
    }
}
