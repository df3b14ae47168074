package de.tragwerk.decision.model;

import de.tragwerk.access.Bereich;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What can be known about a case: a closed catalogue with stable codes. Each kind says whether it belongs to the
/// household or to a person, whether it may occur several times, and what its value looks like.
public enum TatsacheArt {
    ROLLE("Stellung im Haushalt", Ebene.PERSON, Form.AUSWAHL, false, Auswahl.ROLLE),
    /// Whose child somebody is: a stepparent's means are not for it (§ 27 Abs. 2 Satz 3 SGB XII). Without it both
    /// are parents.
    KIND_VON("Kind von", Ebene.PERSON, Form.AUSWAHL, false, Auswahl.KIND_VON),
    /// Whether somebody of the file lives there, by whole months; without it she does.
    ZUGEHOERIGKEIT("Zugehörigkeit zum Haushalt", Ebene.PERSON, Form.AUSWAHL, false, Auswahl.ZUGEHOERIGKEIT),
    ZEITWEISE("lebt nur an einzelnen Tagen oder im Wechsel hier", Ebene.PERSON, Form.JA_NEIN, false, Map.of()),
    /// Chapter 4 is granted on application (§ 44 Abs. 1 Satz 1 SGB XII), and nobody has to take help.
    OHNE_ANTRAG("beantragt selbst keine Leistungen", Ebene.PERSON, Form.JA_NEIN, false, Map.of()),
    /// Whether letters for her go to the applicant alone; without it each adult gets her own (§ 37 Abs. 1 SGB
    /// X).
    EMPFANGSVOLLMACHT(
            "Vollmacht: Bescheide gehen an die antragstellende Person (§ 13 SGB X)",
            Ebene.PERSON,
            Form.JA_NEIN,
            false,
            Map.of()),
    /// From when on her benefit is taken away (§ 66 Abs. 1 SGB I); only an act after a written hint does it.
    ENTZIEHUNG("Entziehung wegen fehlender Mitwirkung (§ 66 SGB I)", Ebene.PERSON, Form.JA_NEIN, false, Map.of()),
    /// The group of § 1 Abs. 1 AsylbLG; who was recognised belongs to none (§ 1 Abs. 3).
    AUFENTHALT("Leistungsberechtigung (§ 1 AsylbLG)", Ebene.PERSON, Form.AUSWAHL, false, Auswahl.AUFENTHALT),
    AUFENTHALT_SEIT("im Bundesgebiet ohne wesentliche Unterbrechung seit", Ebene.PERSON, Form.TAG, false, Map.of()),
    RECHTSMISSBRAUCH(
            "Dauer des Aufenthalts rechtsmissbräuchlich selbst beeinflusst",
            Ebene.PERSON,
            Form.JA_NEIN,
            false,
            Map.of()),
    /// Cents of what remains in a month: food, body and health care (§ 1a AsylbLG).
    EINSCHRAENKUNG("Einschränkung nach § 1a AsylbLG, verbleibender Bedarf", Ebene.PERSON, Form.BETRAG, false, Map.of()),
    SONSTIGE_LEISTUNG("sonstige Leistungen (§ 6 AsylbLG)", Ebene.PERSON, Form.BETRAG, false, Map.of()),
    PERSOENLICH_IN_NATUR("persönlicher Bedarf als Sachleistung, Wert", Ebene.PERSON, Form.BETRAG, false, Map.of()),
    NOTWENDIG_IN_NATUR("notwendiger Bedarf als Sachleistung, Wert", Ebene.PERSON, Form.BETRAG, false, Map.of()),
    /// As whom somebody gets a compensation payment (§§ 83, 85, 87 SGB XIV).
    ENTSCHAEDIGUNG_ALS("Entschädigung als", Ebene.PERSON, Form.AUSWAHL, false, Auswahl.ENTSCHAEDIGUNG_ALS),
    /// Day of the notice that recognises the consequences of damage, or that somebody died of them; its reference
    /// stands in the reason of the fact. It holds from the month from which they are recognised.
    ANERKENNUNG("Schädigungsfolgen anerkannt, Bescheid vom", Ebene.PERSON, Form.TAG, false, Map.of()),
    GRAD_SCHAEDIGUNG("Grad der Schädigungsfolgen", Ebene.PERSON, Form.AUSWAHL, false, Auswahl.GRAD_SCHAEDIGUNG),
    SCHWERSTE_FOLGEN("schwerste Schädigungsfolgen (§ 83 Abs. 3 SGB XIV)", Ebene.PERSON, Form.JA_NEIN, false, Map.of()),
    /// Children who raise the payment of a widow or widower. Never taken from the form, which asks for all of hers.
    KINDER_WITWE(
            "minderjährige Kinder im Haushalt, die selbst eine Zahlung für Waisen beziehen (§ 85 Abs. 1 Satz 2 SGB XIV)",
            Ebene.PERSON,
            Form.ZAHL,
            false,
            Map.of()),
    /// Why an orphan is paid after her 18th birthday; it may tell of a disability.
    WAISE_WEITER(
            "Waise ab 18 Jahren: Grund der Zahlung (§ 87 Abs. 4 SGB XIV)",
            Ebene.PERSON,
            Form.AUSWAHL,
            false,
            Auswahl.WAISE_WEITER),
    ERWERBSMINDERUNG("Erwerbsminderung", Ebene.PERSON, Form.AUSWAHL, false, Auswahl.ERWERBSMINDERUNG),
    /// Why somebody who could work opens no Bürgergeld for herself and her family.
    KEIN_BUERGERGELD(
            "Bürgergeld ist ausgeschlossen (§ 7 SGB II)", Ebene.PERSON, Form.AUSWAHL, false, Auswahl.KEIN_BUERGERGELD),
    /// § 39 SGB XII: nothing is presumed of somebody about whom nobody said that she keeps house with the
    /// applicant.
    GEMEINSAM_WIRTSCHAFTEN(
            "wirtschaftet gemeinsam und unterstützt (§ 39 SGB XII)",
            Ebene.PERSON,
            Form.AUSWAHL,
            false,
            Auswahl.GEMEINSAM_WIRTSCHAFTEN),
    MERKZEICHEN_G("Merkzeichen G oder aG", Ebene.PERSON, Form.JA_NEIN, false, Map.of()),
    ALLEINERZIEHEND("sorgt allein für ein Kind", Ebene.PERSON, Form.JA_NEIN, false, Map.of()),
    ENTBINDUNGSTERMIN("voraussichtlicher Entbindungstermin", Ebene.PERSON, Form.TAG, false, Map.of()),
    BILDUNGSHILFE("Hilfe zur Schul- oder Hochschulbildung (§ 112 SGB IX)", Ebene.PERSON, Form.JA_NEIN, false, Map.of()),
    ERNAEHRUNG("Mehrkosten der Ernährung", Ebene.PERSON, Form.BETRAG, false, Map.of()),
    GRUNDRENTENZEITEN("Grundrentenzeiten in Monaten", Ebene.PERSON, Form.ZAHL, false, Map.of()),
    EINKOMMEN("Einkommen", Ebene.PERSON, Form.POSTEN, true, Auswahl.EINKOMMEN),
    /// Arrives once, in its first month; spread by the calculation where it would end the claim (§ 82 Abs. 7 Satz
    /// 2 SGB XII).
    NACHZAHLUNG(
            "Nachzahlung für andere Monate, im Monat des Zuflusses",
            Ebene.PERSON,
            Form.POSTEN,
            true,
            Auswahl.EINKOMMEN),
    ABSETZUNG("Absetzung vom Einkommen", Ebene.PERSON, Form.POSTEN, true, Auswahl.ABSETZUNG),
    VERMOEGEN("Vermögen", Ebene.PERSON, Form.POSTEN, true, Auswahl.VERMOEGEN),
    /// Persons of the file count while they live there; this says who does besides.
    MITBEWOHNER("weitere Menschen in der Wohnung, die nicht zur Akte gehören", Ebene.FALL, Form.ZAHL, false, Map.of()),
    /// Everybody in the home together, as forms were read before [#MITBEWOHNER]; nobody enters it any more.
    KOPFZAHL("Menschen in der Wohnung, alle zusammen", Ebene.FALL, Form.ZAHL, false, Map.of()),
    KALTMIETE("Miete ohne Nebenkosten", Ebene.FALL, Form.BETRAG, false, Map.of()),
    NEBENKOSTEN("Nebenkosten ohne Heizung", Ebene.FALL, Form.BETRAG, false, Map.of()),
    HEIZKOSTEN("Heizkosten", Ebene.FALL, Form.BETRAG, false, Map.of()),
    WARMWASSER("Warmwasser", Ebene.FALL, Form.AUSWAHL, false, Auswahl.WARMWASSER),
    KARENZ_BEGINN("erster Monat der Leistung (Karenzzeit)", Ebene.FALL, Form.MONAT, false, Map.of()),
    /// A gap in the benefit makes the waiting year longer (§ 35 Abs. 1 Satz 4 SGB XII).
    KARENZ_PAUSEN("volle Monate ohne Leistung seit Beginn der Karenzzeit", Ebene.FALL, Form.ZAHL, false, Map.of()),
    KARENZ_SGB2("Monate der Karenzzeit, die im SGB II verbraucht sind", Ebene.FALL, Form.ZAHL, false, Map.of()),
    ANGEMESSENE_UNTERKUNFT("angemessene Bruttokaltmiete", Ebene.FALL, Form.BETRAG, false, Map.of()),
    ANGEMESSENE_HEIZUNG("angemessene Heizkosten", Ebene.FALL, Form.BETRAG, false, Map.of()),
    /// Without it nothing is lowered.
    AUFFORDERUNG("Aufforderung, die Wohnkosten zu senken, im Monat", Ebene.FALL, Form.MONAT, false, Map.of()),
    TODESFALL("Todesfall im Haushalt im Monat", Ebene.FALL, Form.MONAT, false, Map.of()),
    /// Ways of living with rules of their own, which nothing here computes, are kept apart (§§ 27b, 42a SGB
    /// XII).
    WOHNFORM("Wohnform", Ebene.FALL, Form.AUSWAHL, false, Auswahl.WOHNFORM),
    BUERGERGELD_BIS_ALTER("Bürgergeld endet mit der Altersgrenze", Ebene.PERSON, Form.JA_NEIN, false, Map.of()),
    UNTERBRINGUNG("Unterbringung", Ebene.FALL, Form.AUSWAHL, false, Auswahl.UNTERBRINGUNG),
    VERPFLEGUNG("Verpflegung wird gestellt", Ebene.FALL, Form.JA_NEIN, false, Map.of()),
    HAUSHALTSENERGIE("Haushaltsenergie", Ebene.FALL, Form.BETRAG, false, Map.of()),
    /// Another office had it first: the application counts from then (§ 16 Abs. 2 Satz 2 SGB I, § 18 Abs. 2
    /// SGB XII).
    ANTRAG_AM("Antrag gilt als gestellt am (§ 16 Abs. 2 SGB I)", Ebene.FALL, Form.TAG, false, Map.of()),
    LEISTUNG_AB("Leistung ab (Tag der Kenntnis)", Ebene.FALL, Form.TAG, false, Map.of()),
    /// Day from which § 44 Abs. 4 Satz 3 SGB X counts back, where somebody asked for a review.
    UEBERPRUEFUNG("Überprüfung beantragt am (§ 44 SGB X)", Ebene.FALL, Form.TAG, false, Map.of()),
    /// She wants her rent paid to the landlord (§ 35a Abs. 3 Satz 1 SGB XII).
    MIETE_DIREKT("Miete soll direkt gezahlt werden (Wunsch der Person)", Ebene.FALL, Form.JA_NEIN, false, Map.of()),
    KONTO("Bankverbindung", Ebene.FALL, Form.IBAN, false, Map.of()),
    KONTOINHABER("Kontoinhaberin oder Kontoinhaber", Ebene.FALL, Form.TEXT, false, Map.of()),
    /// How the money comes; without it by transfer to the account.
    ZAHLUNGSWEG("Zahlungsweg", Ebene.FALL, Form.AUSWAHL, false, Auswahl.ZAHLUNGSWEG),
    /// The contract number the issuer knows the card by, not the number printed on it.
    BEZAHLKARTE("Vertragsnummer der Bezahlkarte", Ebene.FALL, Form.TEXT, false, Map.of());

    /// Whose fact it is.
    public enum Ebene {
        FALL,
        PERSON
    }

    /// What a value looks like in storage: cents, whole number, `true`, ISO day, ISO month, code, `code:cents`,
    /// IBAN without blanks, text.
    public enum Form {
        BETRAG,
        ZAHL,
        JA_NEIN,
        TAG,
        MONAT,
        AUSWAHL,
        POSTEN,
        IBAN,
        TEXT;

        /// How a value is typed, `null` where that needs no word.
        public @Nullable String muster() {
            return switch (this) {
                case BETRAG, POSTEN -> "zum Beispiel 544,00";
                case ZAHL -> "eine ganze Zahl, zum Beispiel 3";
                case TAG -> "TT.MM.JJJJ, zum Beispiel 14.03.1979";
                case MONAT -> "MM.JJJJ, zum Beispiel 03.2026";
                case IBAN -> "zum Beispiel DE02 1203 0000 0000 2020 51";
                case JA_NEIN, AUSWAHL, TEXT -> null;
            };
        }
    }

    /// Codes of [#ROLLE] and [#KIND_VON].
    public static final String ANTRAGSTELLER = "antragsteller";

    public static final String PARTNER = "partner";

    /// Codes of [#ZUGEHOERIGKEIT].
    public static final String HIER = "hier";

    public static final String NOCH_NICHT = "noch_nicht";

    public static final String AUSGEZOGEN = "ausgezogen";
    public static final String VERZOGEN = "verzogen";
    public static final String VERSTORBEN = "verstorben";

    /// Codes of [#GEMEINSAM_WIRTSCHAFTEN].
    public static final String JA = "ja";

    public static final String AUSGENOMMEN = "ausgenommen";

    /// Codes of [#VERMOEGEN] that say why it is not used now.
    public static final String GESPERRT = "gesperrt";

    public static final String SPAETER = "spaeter";
    public static final String HAERTE = "haerte";

    /// Codes of [#WOHNFORM].
    public static final String WOHNUNG = "wohnung";

    public static final String VERWANDTE = "verwandte";

    /// Codes of [#ENTSCHAEDIGUNG_ALS].
    public static final String GESCHAEDIGT = "geschaedigt";

    public static final String WITWE = "witwe";
    public static final String PARTNER_MIT_KIND = "partner";
    public static final String GEHEIRATET = "geheiratet";
    public static final String HALBWAISE = "halbwaise";
    public static final String VOLLWAISE = "vollwaise";

    /// Codes of [#AUFENTHALT] with which this statute ends.
    public static final String ANERKANNT = "anerkannt";

    public static final String ANDERER_TITEL = "anderer_titel";

    private final String titel;
    private final Ebene ebene;
    private final Form form;
    private final boolean mehrfach;
    private final Map<String, String> auswahl;

    TatsacheArt(String titel, Ebene ebene, Form form, boolean mehrfach, Map<String, String> auswahl) {
        this.titel = titel;
        this.ebene = ebene;
        this.form = form;
        this.mehrfach = mehrfach;
        this.auswahl = auswahl;
    }

    public String titel() {
        return titel;
    }

    public Ebene ebene() {
        return ebene;
    }

    public Form form() {
        return form;
    }

    public boolean mehrfach() {
        return mehrfach;
    }

    /// Whether a claim depends on it: an account or a power of attorney changes no award (§ 48 Abs. 1 SGB X).
    public boolean zaehlt() {
        return switch (this) {
            case KONTO, KONTOINHABER, ZAHLUNGSWEG, BEZAHLKARTE, EMPFANGSVOLLMACHT, UEBERPRUEFUNG, MIETE_DIREKT -> false;
            default -> true;
        };
    }

    /// Whether it says where money goes: then a second person has to have seen it before the pay run goes by it.
    public boolean zahlweg() {
        return switch (this) {
            case KONTO, KONTOINHABER, ZAHLUNGSWEG, BEZAHLKARTE -> true;
            default -> false;
        };
    }

    /// The area of the file it lies in; the database goes by the same table
    /// (`decision/V106__sgb14_und_anhoerung.sql`).
    public Bereich bereich() {
        return switch (this) {
            case ERWERBSMINDERUNG,
                    MERKZEICHEN_G,
                    ENTBINDUNGSTERMIN,
                    BILDUNGSHILFE,
                    ERNAEHRUNG,
                    ANERKENNUNG,
                    GRAD_SCHAEDIGUNG,
                    SCHWERSTE_FOLGEN,
                    WAISE_WEITER -> Bereich.GESUNDHEIT;
            default -> Bereich.ALLGEMEIN;
        };
    }

    /// Whether a calculation of this statute asks for it; a file nobody calculates keeps what every case has.
    public boolean fuer(@Nullable Gesetz gesetz) {
        return gesetz == Gesetz.SGB14 ? fuerSgb14() : andere(gesetz);
    }

    /// No income, no household and no home counts there: only the entitled person, and where the money goes.
    private boolean fuerSgb14() {
        return switch (this) {
            case ENTSCHAEDIGUNG_ALS,
                    ANERKENNUNG,
                    GRAD_SCHAEDIGUNG,
                    SCHWERSTE_FOLGEN,
                    KINDER_WITWE,
                    WAISE_WEITER,
                    ZUGEHOERIGKEIT,
                    ENTZIEHUNG,
                    ANTRAG_AM,
                    UEBERPRUEFUNG,
                    EMPFANGSVOLLMACHT,
                    KONTO,
                    KONTOINHABER,
                    ZAHLUNGSWEG -> true;
            default -> false;
        };
    }

    private boolean andere(@Nullable Gesetz gesetz) {
        return switch (this) {
            case ENTSCHAEDIGUNG_ALS, ANERKENNUNG, GRAD_SCHAEDIGUNG, SCHWERSTE_FOLGEN, KINDER_WITWE, WAISE_WEITER ->
                false;
            case AUFENTHALT,
                    AUFENTHALT_SEIT,
                    RECHTSMISSBRAUCH,
                    EINSCHRAENKUNG,
                    SONSTIGE_LEISTUNG,
                    PERSOENLICH_IN_NATUR,
                    NOTWENDIG_IN_NATUR,
                    UNTERBRINGUNG,
                    VERPFLEGUNG,
                    HAUSHALTSENERGIE,
                    BEZAHLKARTE -> gesetz == Gesetz.ASYLBLG;
            case WOHNFORM, BUERGERGELD_BIS_ALTER, KEIN_BUERGERGELD, OHNE_ANTRAG -> gesetz != Gesetz.ASYLBLG;
            case KOPFZAHL -> false;
            default -> true;
        };
    }

    /// What the field of its value is called.
    public String feld() {
        return switch (form) {
            // Assets are what is there, not what comes in each month.
            case BETRAG, POSTEN -> this == VERMOEGEN ? "Wert in €" : "Betrag im Monat in €";
            default -> "Wert";
        };
    }

    /// Codes with their words, for choices and items.
    public Map<String, String> auswahl() {
        return auswahl;
    }

    /// The kinds in the order of the screen.
    public static List<TatsacheArt> der(Ebene ebene) {
        return java.util.Arrays.stream(values()).filter(a -> a.ebene == ebene).toList();
    }
}
