package de.tragwerk.finder;

import de.tragwerk.law.sgb12.Altersgrenze;
import java.time.YearMonth;
import java.util.List;

/// The situation of a person in a month, as far as she told it, in the words of the law.
public final class Lage {

    private static final int ERWERBSFAEHIG_AB = 15;
    private static final int VOLLJAEHRIG = 18;

    private final Angaben angaben;
    private final YearMonth monat;
    private final Geld geld;

    public Lage(Angaben angaben, YearMonth monat) {
        this.angaben = angaben;
        this.monat = monat;
        this.geld = Geld.von(this);
    }

    public Angaben angaben() {
        return angaben;
    }

    public YearMonth monat() {
        return monat;
    }

    public Geld geld() {
        return geld;
    }

    /// § 41 Abs. 2 SGB XII, § 7a SGB II. The day of birth is not asked, so the first of the month serves.
    public Urteil altersgrenze() {
        return angaben.geburt()
                .map(g -> Urteil.of(Altersgrenze.erreicht(g.atDay(1), monat)))
                .orElse(Urteil.OFFEN);
    }

    /// Completed years; the month of birth counts as completed.
    private Urteil mindestens(int jahre) {
        return angaben.geburt()
                .map(g -> Urteil.of(!g.plusYears(jahre).isAfter(monat)))
                .orElse(Urteil.OFFEN);
    }

    /// § 41 Abs. 3 and 3a SGB XII, § 45 Satz 3 SGB XII: of full age, and unable to work for good or in a workshop.
    public Urteil dauerhaftGemindert() {
        Urteil dauer = angaben.ist("finder.rente", "em_dauer");
        Urteil werkstatt = angaben.ist("arbeit.status", "werkstatt", "werkstatt_arbeit");
        Urteil gemindert = werkstatt.oder(angaben.ist("arbeit.status", "rente") == Urteil.NEIN ? Urteil.NEIN : dauer);
        return gemindert.und(mindestens(VOLLJAEHRIG));
    }

    /// § 41 SGB XII.
    public Urteil kapitel4() {
        return altersgrenze().oder(dauerhaftGemindert());
    }

    /// § 8 SGB II, §§ 7, 7a SGB II.
    public Urteil erwerbsfaehig() {
        if (altersgrenze() == Urteil.JA || mindestens(ERWERBSFAEHIG_AB) == Urteil.NEIN) {
            return Urteil.NEIN;
        }
        if (gemindert() == Urteil.JA) {
            return Urteil.NEIN;
        }
        if (arbeitet() == Urteil.JA) {
            return altersgrenze() == Urteil.OFFEN ? Urteil.OFFEN : Urteil.JA;
        }
        return angaben.wert("arbeit.stunden_moeglich")
                .map(w -> switch (w) {
                    case "ja" -> altersgrenze() == Urteil.OFFEN ? Urteil.OFFEN : Urteil.JA;
                    case "nein" -> Urteil.NEIN;
                    default -> Urteil.OFFEN;
                })
                .orElse(Urteil.OFFEN);
    }

    private Urteil gemindert() {
        return angaben.ist("finder.rente", "em_dauer", "em_zeit")
                .oder(angaben.ist("arbeit.status", "werkstatt", "werkstatt_arbeit"));
    }

    public Urteil arbeitet() {
        return angaben.ist("arbeit.status", "angestellt", "selbstaendig");
    }

    /// § 7 Abs. 4 SGB II.
    public Urteil altersrente() {
        Urteil rente = angaben.ist("arbeit.status", "rente");
        return rente == Urteil.JA ? angaben.ist("finder.rente", "alter") : rente;
    }

    public Urteil ausbildung() {
        return angaben.ist("arbeit.status", "ausbildung");
    }

    public Urteil arbeitslos() {
        return angaben.ist("arbeit.status", "arbeitslos");
    }

    /// A group of § 1 Abs. 1 AsylbLG, by the document. Holders of § 24 AufenthG get SGB II and XII: the bill that
    /// would change it is not in force. Single titles of § 25 AufenthG are told apart in the form.
    public Urteil asyl() {
        Urteil deutschOderEu = angaben.ist("person.staatsangehoerigkeit", "deutsch", "eu");
        return deutschOderEu == Urteil.NEIN
                ? angaben.ist("aufenthalt.status", "gestattung", "duldung", "keins")
                : deutschOderEu.nicht();
    }

    /// § 7 Abs. 1 Satz 2 SGB II, § 23 Abs. 3 SGB XII: from the EU, without work and for less than five years.
    public Urteil euAusschluss() {
        Urteil eu = angaben.ist("person.staatsangehoerigkeit", "eu");
        if (eu != Urteil.JA) {
            return eu;
        }
        return angaben.wert("finder.eu_arbeit")
                        .filter(w -> !w.equals("unbekannt"))
                        .isEmpty()
                ? Urteil.OFFEN
                : angaben.ist("finder.eu_arbeit", "nein");
    }

    public Urteil partner() {
        return angaben.ist("partner.vorhanden", "verheiratet", "paar");
    }

    /// Ages of the children in this year: only years of birth are asked.
    public List<Integer> kinder() {
        return angaben.geburtsjahre().stream().map(j -> monat.getYear() - j).toList();
    }

    /// Whether a child below this age lives here.
    public Urteil kindUnter(int alter) {
        if (angaben.ist("finder.kinder", "ja") != Urteil.JA) {
            return angaben.ist("finder.kinder", "ja");
        }
        return kinder().isEmpty() ? Urteil.OFFEN : Urteil.of(kinder().stream().anyMatch(k -> k < alter));
    }

    public Urteil alleinMitKind() {
        return partner().nicht().und(kindUnter(VOLLJAEHRIG));
    }

    /// A benefit she receives or has applied for.
    public Urteil bezug(String... codes) {
        return angaben.hat("leistung.beantragt", codes);
    }

    /// A plan; nothing planned where the question was seen and left empty.
    public Urteil plan(String... codes) {
        return angaben.beantwortet("finder.plan")
                ? angaben.hat("finder.plan", codes)
                : angaben.beantwortet("leistung.beantragt") ? Urteil.NEIN : Urteil.OFFEN;
    }

    public Urteil anlass(String code) {
        return angaben.hat("finder.anlass", code);
    }

    /// Care grade, or one asked for (§ 61a SGB XII).
    public Urteil pflege() {
        return angaben.ist("gesund.pflegegrad", "nein").nicht();
    }

    public Urteil imHeim() {
        return angaben.ist("wohnen.art", "heim", "wohnform");
    }

    public Urteil merkzeichenG() {
        return angaben.ist("gesund.merkzeichen", "g");
    }

    /// Sees little or nothing.
    public Urteil sehbehindert() {
        return angaben.ist("finder.sehen", "fast", "blind");
    }

    /// § 72 SGB XII; a highly impaired sight may be enough in some Länder.
    ///
    /// @return open for people who see almost nothing
    public Urteil blind() {
        return angaben.wert("finder.sehen").filter("fast"::equals).isPresent()
                ? Urteil.OFFEN
                : angaben.ist("finder.sehen", "blind");
    }
}
