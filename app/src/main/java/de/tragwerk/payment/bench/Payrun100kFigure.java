package de.tragwerk.payment.bench;

import de.tragwerk.cli.bench.Bench;
import de.tragwerk.cli.bench.Figure;
import de.tragwerk.cli.bench.Reading;
import java.util.List;

/// The whole run over 100,000 cases of one authority, in seconds.
public final class Payrun100kFigure implements Figure {

    private static final int FAELLE = 100_000;

    @Override
    public String name() {
        return "payrun_100k_s";
    }

    @Override
    public String about() {
        return "100.000 laufende Fälle in einer Behörde: berechnen, speichern, freigeben, anweisen mit Protokoll, pain.001.";
    }

    @Override
    public Reading measure(Bench bench) throws Exception {
        PayrunFigure.Messung m = PayrunFigure.miss(bench, FAELLE, 1);
        return new Reading(m.nanos() / 1e9, "s", m.cpu() / 1e3 / FAELLE, List.of());
    }
}
