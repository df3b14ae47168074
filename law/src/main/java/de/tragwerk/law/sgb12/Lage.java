package de.tragwerk.law.sgb12;

import de.tragwerk.kernel.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a person lives in and with, as far as the law asks.
///
/// @param merkzeichenG severe disability with mark G, proven by card or notice
/// @param alleinerziehend cares alone for the children of the household
/// @param entbindung expected day of birth of her child, `null` without pregnancy
/// @param bildungshilfe receives § 112 SGB IX
/// @param verheiratet a child that is married or lives in a partnership leaves the group of its parents
/// @param betreutKleinkind a child that cares for its own child under 6 (§ 19 Abs. 4)
/// @param pflegeOderEingliederung receives care help, Blindenhilfe or integration assistance (§ 82 Abs. 6)
/// @param grundrentenMonate months of Grundrente periods
/// @param selbstVerschuldet caused the need by intent or gross negligence in the last ten years (§ 41 Abs. 4)
/// @param unterstuetztNicht the presumption of § 39 is rebutted or does not hold for this person
/// @param ausserhalb is not decided about: belongs to SGB II or is in a training that excludes chapter 3 (§ 21
/// Satz 1, § 22 Abs. 1), or asks for nothing; her means are looked at all the same
/// @param eltern whose child a child of the household is: only means of its own parents are looked at (§ 27
/// Abs. 2 Satz 3)
/// @param analog benefits like these under § 2 AsylbLG: the family is decided together, in whatever chapter
/// each would be
/// @param anspruch days of the month with a claim, `null` for the whole month
public record Lage(
        boolean merkzeichenG,
        boolean alleinerziehend,
        @Nullable LocalDate entbindung,
        boolean bildungshilfe,
        boolean verheiratet,
        boolean betreutKleinkind,
        boolean pflegeOderEingliederung,
        long grundrentenMonate,
        boolean selbstVerschuldet,
        boolean unterstuetztNicht,
        boolean ausserhalb,
        Eltern eltern,
        Analog analog,
        @Nullable Period anspruch) {

    /// Who of applicant and partner is a parent.
    public enum Eltern {
        BEIDE,
        ANTRAGSTELLEND,
        PARTNER
    }

    /// § 2 AsylbLG.
    public enum Analog {
        NEIN,
        JA,
        /// An unmarried adult under 25 who lives with a parent in a dwelling (Abs. 1 Satz 4 Nr. 2).
        BEI_ELTERN
    }

    /// The same under § 2 AsylbLG.
    public Lage mit(Analog neu) {
        return new Lage(
                merkzeichenG,
                alleinerziehend,
                entbindung,
                bildungshilfe,
                verheiratet,
                betreutKleinkind,
                pflegeOderEingliederung,
                grundrentenMonate,
                selbstVerschuldet,
                unterstuetztNicht,
                ausserhalb,
                eltern,
                neu,
                anspruch);
    }
}
