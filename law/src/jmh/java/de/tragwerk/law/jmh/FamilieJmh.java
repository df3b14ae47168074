package de.tragwerk.law.jmh;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.bkgg.Familie;
import de.tragwerk.law.bkgg.Kinderzuschlag;
import de.tragwerk.law.uhvorschg.Kind;
import de.tragwerk.law.uhvorschg.Unterhaltsvorschuss;
import de.tragwerk.law.wogg.Haushalt;
import de.tragwerk.law.wogg.Mietenstufe;
import de.tragwerk.law.wogg.Wohngeld;
import java.time.YearMonth;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// WoGG, BKGG and UhVorschG, each without a record and recorded.
@State(Scope.Thread)
public class FamilieJmh {
    private record Monatskind(Kind kind, YearMonth monat) {}

    private final Vorrat<Haushalt> wohngeld = new Vorrat<>(z -> new Haushalt(
            z.monat(), 1 + z.bis(6), 0, Mietenstufe.values()[z.bis(7)], z.euro(250, 1_200), z.euro(400, 3_000)));
    private final Vorrat<Familie> familien = new Vorrat<>(z -> new Familie(
            z.monat(),
            z.einmalIn(2),
            z.euro(900, 3_500),
            z.euro(563, 1_100),
            z.euro(400, 1_200),
            z.euro(300, 2_500),
            Money.ZERO,
            List.of(Money.ZERO, z.euro(0, 400))));
    private final Vorrat<Monatskind> kinder = new Vorrat<>(z -> {
        YearMonth monat = z.monat();
        Kind kind = new Kind(
                z.geboren(monat, 0, 17),
                z.euro(0, 300),
                Money.ZERO,
                true,
                z.euro(600, 900),
                true,
                Money.ZERO,
                false,
                30);
        return new Monatskind(kind, monat);
    });
    private final Protokoll protokoll = Protokoll.neu();

    @Benchmark
    public Money wohngeldOhneProtokoll() {
        return Wohngeld.berechne(wohngeld.naechster(), Protokoll.OHNE).betrag();
    }

    @Benchmark
    public Money wohngeldAufgezeichnet() {
        protokoll.leeren();
        return Wohngeld.berechne(wohngeld.naechster(), protokoll).betrag();
    }

    @Benchmark
    public Money kinderzuschlagOhneProtokoll() {
        return Kinderzuschlag.berechne(familien.naechster(), Protokoll.OHNE).betrag();
    }

    @Benchmark
    public Money kinderzuschlagAufgezeichnet() {
        protokoll.leeren();
        return Kinderzuschlag.berechne(familien.naechster(), protokoll).betrag();
    }

    @Benchmark
    public Money vorschussOhneProtokoll() {
        Monatskind k = kinder.naechster();
        return Unterhaltsvorschuss.berechne(k.kind(), k.monat(), Protokoll.OHNE);
    }

    @Benchmark
    public Money vorschussAufgezeichnet() {
        protokoll.leeren();
        Monatskind k = kinder.naechster();
        return Unterhaltsvorschuss.berechne(k.kind(), k.monat(), protokoll);
    }
}
