package de.tragwerk.cli.law.fall;

import de.tragwerk.kernel.Money;
import java.util.Set;

/// Further circumstances of a person and the needs an officer has recognised.
///
/// @param mittagessenTage days of the month with a shared lunch in a workshop (§ 42b SGB XII)
/// @param abweichung standard rate set higher (§ 27a Abs. 4 SGB XII)
public record Lebenslage(
        Set<Umstand> umstaende,
        int mittagessenTage,
        Money schulbuecher,
        Money unabweisbar,
        Money erstausstattung,
        Money abweichung,
        Wohnform wohnform) {
    public Lebenslage {
        umstaende = Set.copyOf(umstaende);
    }

    public boolean hat(Umstand u) {
        return umstaende.contains(u);
    }

    public enum Umstand {
        /// A child that is married or lives in a partnership.
        VERHEIRATET,
        /// A child that cares for its own child under six.
        BETREUT_KLEINKIND,
        /// Gets care help, Blindenhilfe or integration assistance (§ 82 Abs. 6 SGB XII).
        PFLEGE_ODER_EINGLIEDERUNG,
        /// The presumption of § 39 SGB XII is rebutted.
        UNTERSTUETZT_NICHT,
        /// Brought the need about (§ 41 Abs. 4 SGB XII).
        SELBST_VERSCHULDET,
        /// In a stationary institution for six months or longer (§ 7 Abs. 4 SGB II).
        STATIONAER,
        /// Training that § 7 Abs. 5 SGB II, § 22 SGB XII exclude.
        FOERDERFAEHIGE_AUSBILDUNG,
        /// Moved out under 25 without consent (§ 22 Abs. 5 SGB II).
        OHNE_ZUSICHERUNG,
        /// Foreigner without a claim (§ 7 Abs. 1 Satz 2 SGB II, § 23 Abs. 3 SGB XII).
        AUSGESCHLOSSEN,
        /// No habitual residence in Germany.
        OHNE_AUFENTHALT
    }

    /// How a person lives (§§ 27b, 42a SGB XII); amounts that do not belong to the form are zero.
    public record Wohnform(
            Art art,
            Money miete,
            Money heizung,
            Money angemessenAlle,
            Money angemessenOhne,
            Money durchschnitt,
            Money bekleidung,
            Money barbetrag,
            boolean zusatzkosten,
            boolean andereBeduerftig) {
        public static final Wohnform WOHNUNG = new Wohnform(
                Art.WOHNUNG,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                false,
                false);

        public enum Art {
            WOHNUNG,
            BEI_FAMILIE,
            MIT_VERTRAG,
            BESONDERE_WOHNFORM,
            EINRICHTUNG,
            OHNE_WOHNUNG
        }
    }
}
