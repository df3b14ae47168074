package de.tragwerk.law.jmh;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.but.Bildungspaket;
import de.tragwerk.law.but.Kind;
import de.tragwerk.law.landesblindengeld.Land;
import de.tragwerk.law.landesblindengeld.Landesblindengeld;
import de.tragwerk.law.sgb12.hilfen.Blindenhilfe;
import de.tragwerk.law.sgb12.hilfen.Einkommensgrenze;
import de.tragwerk.law.sgb14.Entschaedigung;
import de.tragwerk.law.sgb9.Eigenbeitrag;
import de.tragwerk.law.vbvg.Betreuung;
import de.tragwerk.law.vbvg.Verguetung;
import de.tragwerk.law.zuordnung.Mensch;
import de.tragwerk.law.zuordnung.Zuordnung;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// The small statutes and the question which system applies, recorded.
@State(Scope.Thread)
public class KleineJmh {
    private static final YearMonth MONAT = YearMonth.of(2026, 3);

    private final Vorrat<Kind> schueler = new Vorrat<>(
            z -> Kind.inDerSchule(z.geboren(MONAT, 6, 17), Kind.Rechtskreis.values()[z.bis(5)]));
    private final Vorrat<Eigenbeitrag.Fall> beitraege = new Vorrat<>(z -> new Eigenbeitrag.Fall(
            Eigenbeitrag.Quelle.values()[z.bis(3)], z.euro(10_000, 60_000), z.einmalIn(2), false, z.bis(4)));
    private final Vorrat<Entschaedigung.Fall> schaeden = new Vorrat<>(
            z -> new Entschaedigung.Fall(Entschaedigung.Art.GESCHAEDIGT, z.bis(11) * 10, z.einmalIn(3), 0));
    private final Vorrat<Landesblindengeld.Fall> blinde = new Vorrat<>(z -> new Landesblindengeld.Fall(
            z.einmalIn(2) ? Land.BY : Land.NW,
            Landesblindengeld.Art.BLIND,
            20 + z.bis(70),
            false,
            z.euro(0, 200),
            Money.ZERO));
    private final Vorrat<Betreuung> betreuungen = new Vorrat<>(z -> new Betreuung(
            LocalDate.of(2026, 1, 15),
            Betreuung.Ausbildung.values()[z.bis(3)],
            Betreuung.Ort.values()[z.bis(2)],
            z.einmalIn(2),
            false));
    private final Vorrat<Blindenhilfe.Fall> hilfen =
            new Vorrat<>(z -> new Blindenhilfe.Fall(z.geboren(MONAT, 1, 90), z.bis(6), null, 0));
    private final Vorrat<List<Mensch>> haushalte = new Vorrat<>(z -> List.of(
            Mensch.of("a", Mensch.Rolle.ANTRAGSTELLEND, z.geboren(MONAT, 18, 90)),
            Mensch.of("b", Mensch.Rolle.PARTNER, z.geboren(MONAT, 18, 90))
                    .mit(Mensch.Erwerbsminderung.values()[z.bis(4)]),
            Mensch.of("k", Mensch.Rolle.KIND, z.geboren(MONAT, 1, 24))));
    private final Protokoll protokoll = Protokoll.neu();

    @Benchmark
    public Money bildung() {
        protokoll.leeren();
        return Bildungspaket.berechne(schueler.naechster(), MONAT, Money.ZERO, protokoll)
                .betrag();
    }

    @Benchmark
    public Money eigenbeitrag() {
        protokoll.leeren();
        return Eigenbeitrag.berechne(beitraege.naechster(), MONAT, protokoll);
    }

    @Benchmark
    public Money entschaedigung() {
        protokoll.leeren();
        return Entschaedigung.berechne(schaeden.naechster(), MONAT, protokoll).betrag();
    }

    @Benchmark
    public Money landesblindengeld() {
        protokoll.leeren();
        return Landesblindengeld.berechne(blinde.naechster(), MONAT, protokoll).betrag();
    }

    @Benchmark
    public Money betreuung() {
        protokoll.leeren();
        return Verguetung.berechne(betreuungen.naechster(), 2, protokoll).betrag();
    }

    @Benchmark
    public Money blindenhilfeMitGrenze() {
        protokoll.leeren();
        Money hilfe = Blindenhilfe.berechne(hilfen.naechster(), MONAT, protokoll);
        return hilfe.plus(Einkommensgrenze.berechne(MONAT, Money.euro("400"), 1, protokoll));
    }

    @Benchmark
    public Zuordnung.Ergebnis zuordnung() {
        return Zuordnung.fuer(haushalte.naechster(), MONAT);
    }
}
