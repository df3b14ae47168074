package de.tragwerk.cli.law.fall;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// The keys of each part of a case and the words of each closed list; the JSON Schema has the same.
final class Schluessel {
    static final Set<String> FALL = schluessel(
            "id",
            "monate",
            "anspruch",
            "leistungen",
            "personen",
            "wohnung",
            "wohngeld",
            "kinderzuschlag",
            "eigenbeitrag",
            "hilfen",
            "betreuung",
            "korrektur");
    static final Set<String> ZEITRAUM = schluessel("von", "bis");
    static final Set<String> PERSON = schluessel(
            "id",
            "name",
            "geburtsdatum",
            "beziehung",
            "erwerbsminderung",
            "merkzeichen",
            "alleinerziehend",
            "entbindungstermin",
            "bildungshilfe",
            "teilhabe",
            "ausbildung",
            "aufenthalt",
            "umstaende",
            "wohnform",
            "ernaehrung",
            "bedarfe",
            "grundrentenmonate",
            "pflegegrad",
            "einkommen",
            "absetzungen",
            "vermoegen",
            "unterhaltsvorschuss",
            "bildung",
            "entschaedigung",
            "landesblindengeld",
            "pflichtverletzungen",
            "sachleistungen");
    static final Set<String> PFLICHTVERLETZUNG = schluessel("art", "wievielte", "ab", "monate");
    static final Set<String> EINKOMMEN = schluessel(
            "art",
            "quelle",
            "betrag",
            "rhythmus",
            "von",
            "bis",
            "monat",
            "nachzahlung",
            "steuern",
            "sozialversicherung",
            "werbungskosten");
    static final Set<String> ABSETZUNG = schluessel("art", "betrag", "von", "bis");
    static final Set<String> WOHNUNG = schluessel(
            "von",
            "bis",
            "koepfe",
            "kaltmiete",
            "nebenkosten",
            "heizung",
            "warmwasser_dezentral",
            "angemessen",
            "angemessene_heizung",
            "karenz_beginn",
            "senkung_unmoeglich",
            "senkungsaufforderung",
            "todesfall",
            "mietenstufe");
    static final Set<String> WOHNFORM = schluessel(
            "art",
            "miete",
            "heizung",
            "angemessen_alle",
            "angemessen_ohne",
            "durchschnitt",
            "bekleidung",
            "barbetrag",
            "zusatzkosten",
            "andere_beduerftig");
    static final Set<String> BEDARFE =
            schluessel("mittagessen_tage", "schulbuecher", "unabweisbar", "erstausstattung", "abweichung");
    static final Set<String> AUFENTHALT =
            schluessel("asylblg", "seit", "missbrauch", "unterbringung", "einschraenkung");
    static final Set<String> EINSCHRAENKUNG = schluessel("betrag", "ab", "bis");
    static final Set<String> SACHLEISTUNGEN = schluessel("persoenlich", "notwendig");
    static final Set<String> VORSCHUSS = schluessel("sgb2_frei", "eltern_brutto", "tage");
    static final Set<String> BILDUNG = schluessel(
            "von",
            "bis",
            "recht",
            "einrichtung",
            "ausbildungsverguetung",
            "erstes_halbjahr",
            "zweites_halbjahr",
            "ausfluege",
            "befoerderung",
            "lernfoerderung",
            "mittagessen",
            "mittagessen_kosten",
            "teilhabe",
            "einkommen");
    static final Set<String> ENTSCHAEDIGUNG = schluessel("art", "gds", "schwerste_folgen", "kinder", "grenze");
    static final Set<String> GRENZE = schluessel("wohnen", "angehoerige");
    static final Set<String> BLINDENGELD = schluessel("land", "art", "einrichtung", "pflege", "gleichartig");
    static final Set<String> WOHNGELD = schluessel("gesamteinkommen", "ausgeschlossen");
    static final Set<String> KINDERZUSCHLAG = schluessel("brutto", "regelbedarf", "erwerb", "sonstiges");
    static final Set<String> EIGENBEITRAG = schluessel("quelle", "jahreseinkommen", "partner_darueber");
    static final Set<String> HILFEN =
            schluessel("einkommen", "unterkunft", "weitere", "anteil", "vermoegen", "neben_sgb9", "bedarfe");
    static final Set<String> HILFEBEDARF = schluessel(
            "art",
            "kosten",
            "von",
            "bis",
            "tage",
            "gegenstand",
            "lohn",
            "ersparnis",
            "einrichtung_seit",
            "abwesende_tage");
    static final Set<String> BETREUUNG = schluessel("wirksam", "ausbildung", "lage");
    static final Set<String> BETREUUNGSLAGE = schluessel("von", "bis", "ort", "mittellos", "verwaltung");
    static final Set<String> KORREKTUR = schluessel(
            "gebiet", "tag", "antrag", "vorlaeufig", "monate", "ruecknahme", "aenderung", "bekanntgabe", "erstattung");
    static final Set<String> KORREKTURMONAT = schluessel("monat", "entschieden", "richtig");
    static final Set<String> RUECKNAHME = schluessel("bekanntgabe", "kenntnis", "boesglaeubig", "vertrauen");
    static final Set<String> AENDERUNG =
            schluessel("am", "zugunsten", "pflicht_verletzt", "einkommen", "gewusst", "kenntnis");
    static final Set<String> BEKANNTGABE = schluessel("weg", "tag", "belehrt");
    static final Set<String> ERSTATTUNG = schluessel("monat", "gezahlt", "geschuldet");

    private Schluessel() {}

    /// In their order, because refusals list them, and found at once, because every key of every case is looked up.
    static Set<String> schluessel(String... namen) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(namen)));
    }

    /// By the name of the part in the schema.
    static Map<String, Set<String>> teile() {
        return Map.ofEntries(
                entry("fall", FALL),
                entry("zeitraum", ZEITRAUM),
                entry("anspruch", ZEITRAUM),
                entry("person", PERSON),
                entry("pflichtverletzung", PFLICHTVERLETZUNG),
                entry("einkommen", EINKOMMEN),
                entry("absetzung", ABSETZUNG),
                entry("wohnung", WOHNUNG),
                entry("wohnform", WOHNFORM),
                entry("bedarfe", BEDARFE),
                entry("aufenthalt", AUFENTHALT),
                entry("einschraenkung", EINSCHRAENKUNG),
                entry("sachleistungen", SACHLEISTUNGEN),
                entry("unterhaltsvorschuss", VORSCHUSS),
                entry("bildung", BILDUNG),
                entry("entschaedigung", ENTSCHAEDIGUNG),
                entry("grenze", GRENZE),
                entry("landesblindengeld", BLINDENGELD),
                entry("wohngeld", WOHNGELD),
                entry("kinderzuschlag", KINDERZUSCHLAG),
                entry("eigenbeitrag", EIGENBEITRAG),
                entry("hilfen", HILFEN),
                entry("hilfebedarf", HILFEBEDARF),
                entry("betreuung", BETREUUNG),
                entry("betreuungslage", BETREUUNGSLAGE),
                entry("korrektur", KORREKTUR),
                entry("korrekturmonat", KORREKTURMONAT),
                entry("ruecknahme", RUECKNAHME),
                entry("aenderung", AENDERUNG),
                entry("bekanntgabe", BEKANNTGABE),
                entry("erstattung", ERSTATTUNG));
    }

    /// By the name of the list in the schema.
    static Map<String, Set<String>> worte() {
        return Map.ofEntries(
                entry("beziehung", PersonLeser.BEZIEHUNGEN.keySet()),
                entry("erwerbsminderung", PersonLeser.MINDERUNGEN.keySet()),
                entry("ausbildung", PersonLeser.AUSBILDUNGEN.keySet()),
                entry("merkzeichen", PersonLeser.MERKZEICHEN.keySet()),
                entry("verletzung", PersonLeser.VERLETZUNGEN.keySet()),
                entry("umstand", LebenslageLeser.UMSTAENDE.keySet()),
                entry("wohnformart", LebenslageLeser.WOHNFORMEN.keySet()),
                entry("unterbringung", AufenthaltLeser.UNTERBRINGUNGEN.keySet()),
                entry("rhythmus", EinkommenLeser.RHYTHMEN.keySet()),
                entry("einkommensart", EinkommenLeser.EINKOMMENSARTEN.keySet()),
                entry("absetzungsart", EinkommenLeser.ABSETZUNGSARTEN.keySet()),
                entry("mietenstufe", WohnungLeser.STUFEN.keySet()),
                entry("recht", EigenesLeser.RECHTE.keySet()),
                entry("einrichtung", EigenesLeser.EINRICHTUNGEN.keySet()),
                entry("geschaedigt", EigenesLeser.GESCHAEDIGTE.keySet()),
                entry("land", EigenesLeser.LAENDER.keySet()),
                entry("sehbehinderung", EigenesLeser.SEHBEHINDERUNGEN.keySet()),
                entry("quelle", BesonderesLeser.QUELLEN.keySet()),
                entry("hilfeart", HilfenLeser.ARTEN.keySet()),
                entry("betreuerausbildung", BesonderesLeser.AUSBILDUNGEN.keySet()),
                entry("ort", BesonderesLeser.ORTE.keySet()),
                entry("gebiet", KorrekturLeser.GEBIETE.keySet()),
                entry("weg", KorrekturLeser.WEGE.keySet()));
    }
}
