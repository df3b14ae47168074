package de.tragwerk.law.sgb2;

import static de.tragwerk.kernel.Eingabe.anteil;
import static de.tragwerk.kernel.Eingabe.cent;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Norm;
import de.tragwerk.kernel.Parameter;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.kernel.Schritt;
import de.tragwerk.law.sgb2.Einkommensart.Freibetrag;
import de.tragwerk.law.sgb2.Person.Einkommen;
import de.tragwerk.law.sgb2.Person.Merkmal;
import de.tragwerk.law.sgb2.Person.Rolle;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// §§ 11, 11a, 11b SGB II: what of a person's income counts.
final class Anrechnung {
    private static final String E = "EINKOMMEN";
    static final Schritt KINDERGELD_REST =
            schritt("KINDERGELD-REST", "§ 11 Abs. 1 Satz 5", "Kindergeld, das ein Kind nicht braucht", "");
    static final Schritt STEUERN = schritt("STEUERN", "§ 11b Abs. 1 Nr. 1", "ab: Steuern", "");
    static final Schritt BEITRAEGE =
            schritt("BEITRAEGE", "§ 11b Abs. 1 Nr. 2", "ab: Pflichtbeiträge zur Sozialversicherung", "");
    static final Schritt GRUNDABSETZUNG = schritt("GRUNDABSETZUNG", "§ 11b Abs. 2 Satz 1", "ab: Grundabsetzung", "");
    static final Schritt JUNG =
            schritt("JUNG", "§ 11b Abs. 2b", "ab: Absetzung für junge Menschen in Schule oder Ausbildung", "");
    static final Schritt NACHWEIS =
            schritt("NACHWEIS", "§ 11b Abs. 2 Satz 2", "ab: nachgewiesene Kosten statt der Grundabsetzung", "");
    static final Schritt[] STUFE = new Schritt[3];
    static final Schritt NETTO = Schritt.of(
            "S2-F-NETTO",
            E,
            new Norm("§ 30 SGB II (Fassung 2005)"),
            "ab: Freibetrag vom Netto",
            "Anteile am Brutto {0} × Netto {1} ÷ Brutto {2}",
            cent("Anteile"),
            cent("Netto"),
            cent("Brutto"));
    static final Schritt GRUNDRENTE = Schritt.of(
            "S2-F-GRUNDRENTE",
            E,
            Norm.sgb2("§ 11b Abs. 2a"),
            "ab: Freibetrag wegen Grundrentenzeiten",
            "{0} und {1} vom Rest von {2}, höchstens {3}",
            cent("Sockel"),
            anteil("Anteil"),
            cent("Rente"),
            cent("Höchstbetrag"));
    static final Schritt PAUSCHALE = schritt("PAUSCHALE", "§ 11b Abs. 1 Nr. 3", "ab: Pauschale für Versicherungen", "");
    static final Schritt VERSICHERUNG =
            schritt("VERSICHERUNG", "§ 11b Abs. 1 Nr. 3, 4", "ab: vorgeschriebene Versicherung, Vorsorge", "");
    static final Schritt UNTERHALT = schritt("UNTERHALT", "§ 11b Abs. 1 Nr. 7", "ab: gezahlter Unterhalt", "");
    static final Schritt KIND_ERWERB = schritt("KIND-ERWERB", "§ 13", "ab: freier Lohn eines Kindes unter 15", "");

    static {
        for (int i = 0; i < 3; i++) {
            STUFE[i] = Schritt.of(
                    "S2-F-STUFE-" + (i + 1),
                    E,
                    Norm.sgb2("§ 11b Abs. 3"),
                    "ab: Freibetrag, Stufe " + (i + 1),
                    "{0} × {1}",
                    anteil("Anteil"),
                    cent("Lohn in dieser Stufe"));
        }
    }

    private static Schritt schritt(String code, String stelle, String name, String rechnung) {
        return Schritt.of("S2-A-" + code, E, Norm.sgb2(stelle), name, rechnung);
    }

    private final Person p;
    private final LocalDate tag;
    private final boolean kindInGemeinschaft;
    private final boolean ost;
    private final Werte w;
    private final Protokoll protokoll;

    private Anrechnung(Person p, LocalDate tag, boolean kind, boolean ost, Werte w, Protokoll protokoll) {
        this.p = p;
        this.tag = tag;
        this.kindInGemeinschaft = kind;
        this.ost = ost;
        this.w = w;
        this.protokoll = protokoll;
    }

    /// @param kindergeldRest child benefit of a child that does not need it, drawn by this person
    /// @param kind a minor child belongs to the community: the last band is wider
    static Money fuer(
            Person p, Money kindergeldRest, LocalDate tag, boolean kind, boolean ost, Werte w, Protokoll protokoll) {
        return p.einkommen().isEmpty() && kindergeldRest.isZero()
                ? Money.ZERO
                : new Anrechnung(p, tag, kind, ost, w, protokoll).rechne(kindergeldRest);
    }

    /// Child benefit among the income of a child.
    static Money kindergeld(Person p) {
        Money summe = Money.ZERO;
        for (Einkommen e : p.einkommen()) {
            summe = e.art() == Einkommensart.KINDERGELD ? summe.plus(e.brutto()) : summe;
        }
        return summe;
    }

    private Money rechne(Money kindergeldRest) {
        Money brutto = Money.ZERO;
        Money netto = Money.ZERO;
        Money anderes = kindergeldRest;
        Money rente = Money.ZERO;
        Money alles = kindergeldRest;
        for (Einkommen e : p.einkommen()) {
            if (e.art().frei(w.monat()) || e.brutto().isZero()) {
                continue;
            }
            alles = alles.plus(e.brutto());
            Money rest = nachPflichtabzuegen(e);
            if (e.art().freibetrag() == Freibetrag.ERWERB) {
                brutto = brutto.plus(e.brutto());
                netto = netto.plus(rest);
            } else {
                anderes = anderes.plus(rest);
                rente = e.art().freibetrag() == Freibetrag.GRUNDRENTE ? rente.plus(e.brutto()) : rente;
            }
        }
        if (kindergeldRest.isPositive()) {
            protokoll.ergibt(KINDERGELD_REST, kindergeldRest);
        }
        Parameter bagatelle = w.bagatelle;
        if (bagatelle != null && alles.compareTo(bagatelle.geld()) <= 0) {
            return Money.ZERO;
        }
        Money zaehlt = netto.minus(erwerb(brutto, netto)).notNegative();
        if (anderes.isPositive()) {
            zaehlt = zaehlt.plus(anderes.minus(vonAnderem(anderes, rente, brutto.isPositive())));
        }
        return zaehlt.minus(minus(UNTERHALT, p.abzuege().unterhalt().min(zaehlt)));
    }

    private Money nachPflichtabzuegen(Einkommen e) {
        protokoll.ergibt(e.art().schritt(), e.brutto());
        Money steuern = minus(STEUERN, e.steuern().min(e.brutto()));
        Money rest = e.brutto().minus(steuern);
        return rest.minus(minus(BEITRAEGE, e.beitraege().min(rest)));
    }

    /// § 11b Abs. 2, 2b, 3: base amount and bands of the gross.
    private Money erwerb(Money brutto, Money netto) {
        if (brutto.isZero()) {
            return Money.ZERO;
        }
        Parameter kindErwerb = w.kindErwerb;
        if (kindErwerb != null && p.rolle() == Rolle.KIND && p.alter(tag) < 15) {
            return minus(KIND_ERWERB, kindErwerb.geld().min(netto), kindErwerb);
        }
        Parameter jung = jung();
        Money frei = grund(brutto, netto, jung);
        Freibetraege baender = w.freibetraege;
        Money anteile = Money.ZERO;
        for (int i = jung == null ? 0 : 1; i < baender.anzahl(); i++) {
            Money teil = baender.teil(i, brutto, kindInGemeinschaft);
            if (teil.isPositive()) {
                Parameter anteil = baender.anteil(i);
                Money band = anteil.anteil().of(teil);
                anteile = anteile.plus(band);
                if (!baender.vomNetto()) {
                    protokoll.mit(anteil).ergibt(STUFE[i], band.negated(), anteil.wert(), teil.cents());
                }
            }
        }
        if (baender.vomNetto()) {
            Money bereinigt = netto.minus(frei).notNegative();
            Money ab = anteile.share(bereinigt.cents(), brutto.cents());
            protokoll.ergibt(NETTO, ab.negated(), anteile.cents(), bereinigt.cents(), brutto.cents());
            return frei.plus(ab);
        }
        return frei.plus(anteile);
    }

    /// Abs. 2b: under 25 at school, in training or voluntary service; the first band falls away.
    private @Nullable Parameter jung() {
        boolean gilt = p.ist(Merkmal.AUSBILDUNG) && p.alter(tag) < 25 && w.wennGilt("frei_2_bis") != null;
        return gilt ? w.wert("geringfuegig") : null;
    }

    /// Abs. 2: 100 euro instead of insurance, provision and expenses; above 400 euro what is proved, if more.
    private Money grund(Money brutto, Money netto, @Nullable Parameter jung) {
        Person.Abzuege a = p.abzuege();
        Parameter pauschale = w.versicherung;
        Money nachweis =
                pauschale.geld().plus(a.versicherung()).plus(a.vorsorge()).plus(a.arbeit());
        Parameter grund = w.grundabsetzung;
        if (grund == null) {
            return minus(NACHWEIS, nachweis.min(netto), pauschale);
        }
        if (jung != null) {
            return minus(JUNG, jung.geld().max(nachweis).min(netto), jung);
        }
        boolean hoeher = brutto.compareTo(w.grundabsetzungGrenze) > 0 && nachweis.compareTo(grund.geld()) > 0;
        return hoeher
                ? minus(NACHWEIS, nachweis.min(netto), pauschale)
                : minus(GRUNDABSETZUNG, grund.geld().min(netto), grund);
    }

    /// Abs. 1 Nr. 3, 4 and Abs. 2a for income that is not from work; beside work the base amount covers the
    /// insurances.
    private Money vonAnderem(Money anderes, Money rente, boolean erwerb) {
        Money ab = rente.isPositive() ? grundrente(rente).min(anderes) : Money.ZERO;
        if (erwerb) {
            return ab;
        }
        boolean pauschale = p.alter(tag) >= 18 || p.ist(Merkmal.EIGENE_VERSICHERUNG);
        if (pauschale) {
            Money p30 = w.versicherung.geld().min(anderes.minus(ab));
            ab = ab.plus(minus(PAUSCHALE, p30, w.versicherung));
        }
        Money weitere = p.abzuege().versicherung().plus(p.abzuege().vorsorge()).min(anderes.minus(ab));
        return ab.plus(minus(VERSICHERUNG, weitere));
    }

    /// Abs. 2a with § 82a SGB XII.
    private Money grundrente(Money rente) {
        Parameter sockel = w.grundrenteSockel;
        if (sockel == null
                || p.grundrentenMonate() < w.wert("grundrente_monate").zahl()) {
            return Money.ZERO;
        }
        Parameter anteil = w.wert("grundrente_anteil");
        Parameter stufe1 = w.regelbedarf(1, ost);
        Money deckel = w.wert("grundrente_deckel").anteil().of(stufe1.geld());
        Money grund = sockel.geld().min(rente);
        Money frei = grund.plus(anteil.anteil().of(rente.minus(grund))).min(deckel);
        protokoll
                .mit(sockel, anteil, w.wert("grundrente_deckel"), stufe1)
                .ergibt(GRUNDRENTE, frei.negated(), sockel.wert(), anteil.wert(), rente.cents(), deckel.cents());
        return frei;
    }

    private Money minus(Schritt schritt, Money betrag, Parameter grund) {
        return minus(schritt, betrag, betrag.isPositive() ? protokoll.mit(grund) : protokoll);
    }

    private Money minus(Schritt schritt, Money betrag) {
        return minus(schritt, betrag, protokoll);
    }

    private static Money minus(Schritt schritt, Money betrag, Protokoll protokoll) {
        if (betrag.isPositive()) {
            protokoll.ergibt(schritt, betrag.negated());
        }
        return betrag;
    }
}
