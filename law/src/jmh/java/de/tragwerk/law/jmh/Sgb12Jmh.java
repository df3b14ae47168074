package de.tragwerk.law.jmh;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.bench.Haushalte;
import de.tragwerk.law.sgb12.Haushalt;
import de.tragwerk.law.sgb12.Lebensunterhalt;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// SGB XII household-months: without Protokoll, recorded, recorded with the copy that is stored.
@State(Scope.Thread)
public class Sgb12Jmh {
    private static final int VORRAT = 4_096;
    private final Haushalt[] haushalte = new Haushalt[VORRAT];
    private final Protokoll protokoll = Protokoll.neu();
    private int i;

    @Setup
    public void erzeuge() {
        Haushalte erzeuger = new Haushalte(new Random(2026));
        for (int k = 0; k < VORRAT; k++) {
            haushalte[k] = erzeuger.naechster();
        }
    }

    private Haushalt naechster() {
        return haushalte[i++ & VORRAT - 1];
    }

    @Benchmark
    public Money ohneProtokoll() {
        return Lebensunterhalt.berechne(naechster(), Protokoll.OHNE).gesamt();
    }

    @Benchmark
    public Money aufgezeichnet() {
        protokoll.leeren();
        return Lebensunterhalt.berechne(naechster(), protokoll).gesamt();
    }

    @Benchmark
    public Protokoll.Fertig mitAbschrift() {
        protokoll.leeren();
        Lebensunterhalt.berechne(naechster(), protokoll);
        return protokoll.fertig();
    }
}
