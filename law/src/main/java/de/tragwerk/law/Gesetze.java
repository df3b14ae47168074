package de.tragwerk.law;

import de.tragwerk.law.bkgg.Kindergeld;
import de.tragwerk.law.parameter.ParameterTafel;
import de.tragwerk.law.sgb9.Eigenbeitrag;
import de.tragwerk.law.uhvorschg.Unterhaltsvorschuss;
import java.util.Map;
import java.util.TreeMap;

/// The tables of all statutes, by the name of the package.
public final class Gesetze {
    private Gesetze() {}

    public static Map<String, ParameterTafel> tafeln() {
        Map<String, ParameterTafel> tafeln = new TreeMap<>();
        tafeln.put("asylblg", de.tragwerk.law.asylblg.Werte.tafel());
        tafeln.put("bkgg", Kindergeld.tafel());
        tafeln.put("sgb12", de.tragwerk.law.sgb12.Werte.tafel());
        tafeln.put("hilfen", de.tragwerk.law.sgb12.hilfen.Hilfewerte.tafel());
        tafeln.put("sgb2", de.tragwerk.law.sgb2.Werte.tafel());
        tafeln.put("sgb9", Eigenbeitrag.tafel());
        tafeln.put("uhvorschg", Unterhaltsvorschuss.tafel());
        tafeln.put("wogg", de.tragwerk.law.wogg.Werte.tafel());
        tafeln.put("but", de.tragwerk.law.but.Bildungspaket.tafel());
        tafeln.put("landesblindengeld", de.tragwerk.law.landesblindengeld.Landesblindengeld.tafel());
        tafeln.put("sgb10", de.tragwerk.law.sgb10.Fristen.tafel());
        tafeln.put("sgb14", de.tragwerk.law.sgb14.Entschaedigung.tafel());
        tafeln.put("vbvg", de.tragwerk.law.vbvg.Verguetung.tafel());
        return tafeln;
    }
}
