package de.tragwerk.finder.regel;

import de.tragwerk.finder.Befund;
import de.tragwerk.finder.Lage;
import de.tragwerk.finder.Pruefung;
import de.tragwerk.finder.Regel;
import de.tragwerk.finder.Urteil;
import java.util.List;
import java.util.Optional;

/// §§ 35, 43 SGB VI: a pension goes before social assistance (§ 2 SGB XII).
public final class Rente implements Regel {

    @Override
    public Befund pruefe(Lage lage, List<Befund> bisher) {
        Urteil ohneRente = lage.angaben().ist("arbeit.status", "rente").nicht();
        Urteil krank = lage.angaben().wert("finder.lange_krank").isPresent()
                ? lage.angaben().ist("finder.lange_krank", "ja")
                : Urteil.NEIN;
        Urteil kannNicht = lage.angaben()
                .ist("finder.rente", "em_zeit")
                .oder(ohneRente.und(lage.angaben().ist("arbeit.stunden_moeglich", "nein")));
        Urteil grund = lage.altersgrenze().und(ohneRente).oder(kannNicht == Urteil.JA ? kannNicht : krank);
        return Pruefung.von("rente")
                .kern("rente_moeglich", grund)
                .aber("wartezeit", Urteil.OFFEN)
                .schaetzung(Optional.empty(), "versicherung")
                .befund();
    }
}
