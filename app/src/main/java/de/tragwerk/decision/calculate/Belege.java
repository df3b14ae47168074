package de.tragwerk.decision.calculate;

import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.model.TatsacheArt;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which facts a step of the law rests on, found by its code.
final class Belege {

    private Belege() {}

    static List<UUID> zu(String schritt, @Nullable UUID person, List<Tatsache> tatsachen) {
        return tatsachen.stream()
                .filter(t -> (t.person() == null || t.person().equals(person) || anderer(t)) && passt(schritt, t))
                .map(Tatsache::id)
                .toList();
    }

    /// § 39 SGB XII rests on what is known about somebody else.
    private static boolean anderer(Tatsache t) {
        return t.art() == TatsacheArt.GEMEINSAM_WIRTSCHAFTEN;
    }

    private static boolean passt(String schritt, Tatsache t) {
        if (schritt.startsWith("S14-")) {
            return sgb14(schritt, t);
        }
        return schritt.startsWith("AY-") ? asylblg(schritt, t) : sgb12(schritt, t);
    }

    private static boolean sgb14(String schritt, Tatsache t) {
        return switch (t.art()) {
            case ENTSCHAEDIGUNG_ALS, ANERKENNUNG -> true;
            case GRAD_SCHAEDIGUNG -> schritt.equals("S14-ZAHLUNG");
            case SCHWERSTE_FOLGEN -> schritt.equals("S14-SCHWERST");
            case KINDER_WITWE -> schritt.equals("S14-KINDER");
            case WAISE_WEITER -> schritt.endsWith("WAISE");
            default -> false;
        };
    }

    private static boolean sgb12(String schritt, Tatsache t) {
        return switch (t.art()) {
            case KALTMIETE, NEBENKOSTEN, ANGEMESSENE_UNTERKUNFT, KARENZ_BEGINN, KARENZ_PAUSEN, KARENZ_SGB2 ->
                schritt.startsWith("B-UNTERKUNFT");
            case HEIZKOSTEN, ANGEMESSENE_HEIZUNG -> schritt.startsWith("B-HEIZUNG");
            case MITBEWOHNER, KOPFZAHL, AUFFORDERUNG, TODESFALL ->
                schritt.startsWith("B-HEIZUNG") || schritt.startsWith("B-UNTERKUNFT");
            case WARMWASSER -> schritt.equals("B-WARMWASSER");
            case MERKZEICHEN_G -> schritt.equals("B-G");
            case ALLEINERZIEHEND -> schritt.startsWith("B-ALLEIN");
            case ENTBINDUNGSTERMIN -> schritt.equals("B-SCHWANGER");
            case BILDUNGSHILFE -> schritt.equals("B-BILDUNG");
            case ERNAEHRUNG -> schritt.equals("B-ERNAEHRUNG");
            case GRUNDRENTENZEITEN -> schritt.equals("F-GRUNDRENTE");
            case EINKOMMEN -> schritt.equalsIgnoreCase("E-" + t.code());
            case ABSETZUNG ->
                schritt.equalsIgnoreCase("A-" + t.code())
                        || schritt.equals("A-ARBEITSMITTEL-NACHWEIS")
                                && t.code().equals("arbeitsmittel")
                        || schritt.equals("B-VORSORGE") && t.code().equals("kranken_pflege");
            case VERMOEGEN -> schritt.equals("V-EINSATZ");
            case ROLLE -> schritt.startsWith("B-REGEL");
            case LEISTUNG_AB -> schritt.equals("R-TAGE");
            case GEMEINSAM_WIRTSCHAFTEN -> schritt.equals("R-VERMUTUNG");
            default -> false;
        };
    }

    private static boolean asylblg(String schritt, Tatsache t) {
        return switch (t.art()) {
            case KALTMIETE, NEBENKOSTEN, HEIZKOSTEN, HAUSHALTSENERGIE, MITBEWOHNER, KOPFZAHL ->
                schritt.equals("AY-B-WOHNEN");
            case ROLLE, UNTERBRINGUNG -> schritt.startsWith("AY-B-PERSOENLICH") || schritt.startsWith("AY-B-NOTWENDIG");
            case EINSCHRAENKUNG -> schritt.equals("AY-B-EINGESCHRAENKT") || schritt.equals("AY-B-TEIL");
            case SONSTIGE_LEISTUNG -> schritt.equals("AY-B-SONSTIGE");
            case PERSOENLICH_IN_NATUR, NOTWENDIG_IN_NATUR -> schritt.equals("AY-R-IN-NATUR");
            case LEISTUNG_AB -> schritt.equals("AY-R-TEIL");
            case EINKOMMEN, NACHZAHLUNG, ABSETZUNG -> schritt.startsWith("AY-E-") || schritt.startsWith("AY-F-");
            case VERMOEGEN -> schritt.equals("AY-V-UEBER");
            case AUFENTHALT_SEIT, RECHTSMISSBRAUCH -> schritt.equals("AY-S-UEBERGANG");
            default -> false;
        };
    }
}
