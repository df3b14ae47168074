package de.tragwerk.decision.model;

import de.tragwerk.decision.Zahlungsweg;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The choices of [TatsacheArt]: codes with the words screens show, in their order. Codes stay, because facts
/// are kept with them; those of items are the codes of the form's lists.
final class Auswahl {

    static final Map<String, String> ROLLE = wahl(
            "antragsteller", "antragstellende Person",
            "partner", "Partnerin oder Partner",
            "kind", "Kind",
            "andere", "andere Person");

    static final Map<String, String> KIND_VON = wahl(
            "beide",
            "beiden",
            TatsacheArt.ANTRAGSTELLER,
            "der antragstellenden Person allein",
            TatsacheArt.PARTNER,
            "der Partnerin oder dem Partner allein");

    static final Map<String, String> ZUGEHOERIGKEIT = wahl(
            TatsacheArt.HIER, "lebt im Haushalt",
            TatsacheArt.NOCH_NICHT, "noch nicht eingezogen",
            TatsacheArt.AUSGEZOGEN, "ausgezogen",
            TatsacheArt.VERZOGEN, "in den Bereich einer anderen Behörde verzogen (§ 98 SGB XII, § 113 SGB XIV)",
            TatsacheArt.VERSTORBEN, "verstorben; ab dem Monat nach dem Tod");

    static final Map<String, String> AUFENTHALT = wahl(
            "gestattung",
            "Aufenthaltsgestattung (Nr. 1)",
            "ankunft",
            "Asylgesuch, Ankunftsnachweis (Nr. 1a)",
            "flughafen",
            "Einreise über einen Flughafen nicht gestattet (Nr. 2)",
            "erlaubnis",
            "Aufenthaltserlaubnis nach Nr. 3",
            "duldung",
            "Duldung (Nr. 4)",
            "ausreisepflichtig",
            "vollziehbar ausreisepflichtig (Nr. 5)",
            "familie",
            "Ehegatte, Lebenspartner oder minderjähriges Kind (Nr. 6)",
            "folgeantrag",
            "Folge- oder Zweitantrag (Nr. 7)",
            TatsacheArt.ANERKANNT,
            "nicht mehr: anerkannt oder mit Schutz",
            TatsacheArt.ANDERER_TITEL,
            "nicht mehr: anderer Aufenthaltstitel");

    static final Map<String, String> ENTSCHAEDIGUNG_ALS = wahl(
            TatsacheArt.GESCHAEDIGT, "geschädigte Person (§ 83 SGB XIV)",
            TatsacheArt.WITWE, "Witwe, Witwer oder hinterbliebener Lebenspartner (§ 85 Abs. 1 SGB XIV)",
            TatsacheArt.PARTNER_MIT_KIND,
                    "Partner einer eheähnlichen Gemeinschaft, der das gemeinsame Kind betreut (§ 85 Abs. 2 SGB XIV)",
            TatsacheArt.HALBWAISE, "Waise eines verstorbenen Elternteils (§ 87 Abs. 1 SGB XIV)",
            TatsacheArt.VOLLWAISE, "Waise beider verstorbener Eltern (§ 87 Abs. 2 SGB XIV)",
            TatsacheArt.GEHEIRATET, "nicht mehr: hat geheiratet, ab dem Monat danach (§ 85 Abs. 3 SGB XIV)");

    /// Codes are the names of [de.tragwerk.law.sgb14.Waisenalter.Grund] in small letters.
    static final Map<String, String> WAISE_WEITER = wahl(
            "ausbildung", "Ausbildung, bis 27 (Nr. 1)",
            "uebergang", "Übergangszeit, ohne Ausbildungsplatz, Freiwilligendienst, bis 27 (Nr. 2)",
            "arbeitsuchend", "ohne Beschäftigung, arbeitsuchend gemeldet, bis 21 (Nr. 2)",
            "behinderung", "kann sich wegen einer Behinderung nicht selbst unterhalten (Nr. 2)");

    /// Full tens, as the law counts them; below 30 no payment is due.
    static final Map<String, String> GRAD_SCHAEDIGUNG = wahl(
            "10", "10", "20", "20", "30", "30", "40", "40", "50", "50", "60", "60", "70", "70", "80", "80", "90", "90",
            "100", "100");

    static final Map<String, String> ERWERBSMINDERUNG = wahl(
            "keine", "keine",
            "voll_dauerhaft", "voll auf Dauer",
            "voll_befristet", "voll auf Zeit",
            "werkstatt", "Eingangs- oder Berufsbildungsbereich einer Werkstatt");

    static final Map<String, String> KEIN_BUERGERGELD = wahl(
            "nein", "nein",
            "altersrente", "bezieht eine Rente wegen Alters (Abs. 4)",
            "einrichtung", "länger als sechs Monate in einer stationären Einrichtung (Abs. 4)",
            "ausbildung", "förderfähige Ausbildung (Abs. 5, § 22 SGB XII)",
            "deckt_selbst", "Kind, das seinen Bedarf selbst deckt (Abs. 3 Nr. 4)",
            "ausland", "vom Bürgergeld ausgeschlossen nach Abs. 1 Satz 2");

    static final Map<String, String> GEMEINSAM_WIRTSCHAFTEN = wahl(
            TatsacheArt.JA,
            "ja",
            "nein",
            "nein, oder nicht ausreichend (Satz 2)",
            TatsacheArt.AUSGENOMMEN,
            "ausgenommen (Satz 3)");

    static final Map<String, String> WARMWASSER = wahl(
            "zentral", "mit der Heizung",
            "dezentral", "Boiler, Durchlauferhitzer oder Therme in der Wohnung");

    static final Map<String, String> WOHNFORM = wahl(
            TatsacheArt.WOHNUNG,
            "in einer Wohnung",
            TatsacheArt.VERWANDTE,
            "bei Verwandten ohne Vertrag",
            "wohnform",
            "in einer besonderen Wohnform",
            "heim",
            "in Heim, Klinik oder Haft",
            "gemeinschaft",
            "in einer Gemeinschaftsunterkunft",
            "notunterkunft",
            "in Pension oder Notunterkunft",
            "ohne",
            "ohne Wohnung");

    static final Map<String, String> UNTERBRINGUNG = wahl(
            "wohnung", "Wohnung",
            "gemeinschaft", "Gemeinschaftsunterkunft",
            "aufnahme", "Aufnahmeeinrichtung",
            "einrichtung", "stationäre Einrichtung");

    static final Map<String, String> ZAHLUNGSWEG = wahl(
            Zahlungsweg.KONTO.code(), Zahlungsweg.KONTO.titel(),
            Zahlungsweg.BAR.code(), Zahlungsweg.BAR.titel(),
            Zahlungsweg.SCHECK.code(), Zahlungsweg.SCHECK.titel(),
            Zahlungsweg.KARTE.code(), Zahlungsweg.KARTE.titel() + " (AsylbLG)");

    static final Map<String, String> EINKOMMEN = wahl(
            "employment", "Arbeitslohn, brutto",
            "mini_job", "Minijob",
            "self_employment", "selbständige Arbeit, Gewinn",
            "workshop_pay", "Werkstattlohn",
            "youth_job", "Ausbildungsvergütung oder Arbeit neben Schule oder Studium",
            "volunteer_service", "Taschengeld eines Freiwilligendienstes",
            "honorary", "Aufwandsentschädigung im Ehrenamt",
            "pension_old_age", "Altersrente",
            "pension_incapacity", "Rente wegen Erwerbsminderung",
            "pension_survivor", "Hinterbliebenenrente",
            "company_pension", "Betriebsrente",
            "private_annuity", "private Rente",
            "child_benefit", "Kindergeld",
            "uvg", "Unterhaltsvorschuss",
            "maintenance_child", "Unterhalt für ein Kind",
            "maintenance_spouse", "Unterhalt vom (früheren) Ehepartner",
            "housing_benefit", "Wohngeld",
            "sick_pay", "Krankengeld",
            "capital", "Kapitalerträge",
            "rent_lease", "Miete und Pacht",
            "other", "anderes Einkommen");

    static final Map<String, String> ABSETZUNG = wahl(
            "steuer", "Steuern",
            "sozialversicherung", "Pflichtbeiträge zur Sozialversicherung",
            "kranken_pflege", "Kranken- und Pflegeversicherung",
            "haftpflicht", "Haftpflichtversicherung",
            "hausrat", "Hausratversicherung",
            "sterbegeld", "Sterbegeldversicherung",
            "riester", "geförderte Altersvorsorge",
            "arbeitsmittel", "Arbeitsmittel, nachgewiesen",
            "werbungskosten", "andere notwendige Ausgaben für die Arbeit");

    static final Map<String, String> VERMOEGEN = wahl(
            "geld",
            "Bargeld und Guthaben",
            "wertpapiere",
            "Wertpapiere",
            "fahrzeug",
            "Fahrzeug",
            "versicherung",
            "Lebens- oder Rentenversicherung",
            "grundbesitz",
            "Haus- und Grundbesitz",
            "bestattung",
            "Bestattungsvorsorge",
            TatsacheArt.GESPERRT,
            "nicht verwertbar: gesperrt, gepfändet, fest gebunden (§ 90 Abs. 1)",
            TatsacheArt.SPAETER,
            "verwertbar, aber nicht sofort (§ 91)",
            TatsacheArt.HAERTE,
            "Einsatz wäre eine Härte (§ 90 Abs. 3)",
            "anderes",
            "anderes Vermögen");

    /// Codes and words in the order given.
    private static Map<String, String> wahl(String... paare) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < paare.length; i += 2) {
            map.put(paare[i], paare[i + 1]);
        }
        return Collections.unmodifiableMap(map);
    }

    private Auswahl() {}
}
