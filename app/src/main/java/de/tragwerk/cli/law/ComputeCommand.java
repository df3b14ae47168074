package de.tragwerk.cli.law;

import de.tragwerk.cli.law.ausgabe.Zeile;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Many cases: one JSON per line in, one per line out.
@Command(
        name = "compute",
        mixinStandardHelpOptions = true,
        description = {
            "Rechnet viele Fälle: je Zeile ein Fall hinein, je Zeile ein Ergebnis heraus, in derselben Reihenfolge.",
            "Ein fehlerhafter Fall ergibt eine Zeile mit Pfad und Satz; der Lauf geht weiter.",
            "Ende mit 0: alle Fälle gerechnet; mit 3: einzelne Fälle waren fehlerhaft oder wurden abgelehnt."
        })
final class ComputeCommand implements Callable<Integer> {
    /// Exit status: the run went through, some cases did not.
    static final int EINZELNE_FEHLERHAFT = 3;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--in",
            defaultValue = "-",
            description = "Datei mit einem Fall je Zeile; - ist die Standardeingabe")
    @SuppressWarnings("NullAway.Init") // has a default
    private Path in;

    @Option(names = "--out", defaultValue = "-", description = "Datei für die Ergebnisse; - ist die Standardausgabe")
    @SuppressWarnings("NullAway.Init") // has a default
    private Path out;

    @Option(
            names = "--umfang",
            defaultValue = "werte",
            description =
                    "kurz: nur Ansprüche; werte: jeder Zwischenwert; protokoll: jeder Schritt mit Norm und Rechnung")
    @SuppressWarnings("NullAway.Init") // has a default
    private Zeile.Umfang umfang;

    @Option(names = "--kerne", description = "wie viele Rechenkerne; sonst alle")
    private @Nullable Integer kerne;

    @Option(names = "--still", description = "ohne Fortschritt")
    private boolean still;

    @Option(names = "--json", description = "die Bilanz als JSON auf die Fehlerausgabe, für Programme")
    private boolean json;

    @Option(
            names = "--change",
            description = "rechnet mit einem geänderten Wert, zum Beispiel sgb12.regelbedarf_1=580.00")
    private @Nullable List<String> aenderungen;

    @Override
    public Integer call() throws Exception {
        Aenderung.gelten(aenderungen == null ? List.of() : aenderungen);
        int anzahl = kerne == null ? Runtime.getRuntime().availableProcessors() : kerne;
        if (anzahl < 1 || anzahl > 1024) {
            throw new IllegalArgumentException("Die Zahl der Kerne liegt zwischen 1 und 1024.");
        }
        Anzeige anzeige = new Anzeige(spec.commandLine().getErr(), still || json);
        Fliessband.Bilanz bilanz;
        try (InputStream ein = Datei.lesen(in);
                OutputStream aus = Datei.schreiben(out, System.out)) {
            bilanz = new Fliessband(umfang, anzahl).laufe(ein, aus, anzeige);
        }
        anzeige.fertig(bilanz);
        if (json) {
            spec.commandLine()
                    .getErr()
                    .println("{\"faelle\":" + bilanz.faelle() + ",\"haushaltsmonate\":" + bilanz.haushaltsmonate()
                            + ",\"fehlerhaft\":" + bilanz.fehlerhaft() + ",\"je_sekunde\":" + anzeige.jeSekunde(bilanz)
                            + "}");
            spec.commandLine().getErr().flush();
        }
        return bilanz.fehlerhaft() == 0 ? 0 : EINZELNE_FEHLERHAFT;
    }
}
