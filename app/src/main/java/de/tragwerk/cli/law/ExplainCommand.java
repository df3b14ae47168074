package de.tragwerk.cli.law;

import de.tragwerk.cli.law.ausgabe.Erklaerung;
import de.tragwerk.cli.law.ausgabe.Monatsergebnis;
import de.tragwerk.cli.law.ausgabe.Zeile;
import de.tragwerk.cli.law.fall.Fall;
import de.tragwerk.cli.law.fall.Mangel;
import de.tragwerk.cli.law.leistung.Leistungen;
import de.tragwerk.kernel.Protokoll;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// One case, explained sentence by sentence.
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Erklärt einen Fall Schritt für Schritt, mit Normen oder in Einfacher Sprache.")
final class ExplainCommand implements Callable<Integer> {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "FALL", description = "Datei mit einem Fall als JSON")
    @SuppressWarnings("NullAway.Init") // required
    private Path datei;

    @Option(names = "--sprache", defaultValue = "de", description = "de oder de-simple (Einfache Sprache)")
    @SuppressWarnings("NullAway.Init") // has a default
    private String sprache;

    @Option(names = "--monat", description = "nur dieser Monat, zum Beispiel 2026-03")
    private @Nullable String monat;

    @Option(names = "--json", description = "dieselben Schritte als JSON (wie compute --umfang protokoll)")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        byte[] inhalt = Datei.fall(datei);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Zeile zeile = new Zeile(Zeile.Umfang.PROTOKOLL);
            out.print(new String(zeile.rechne(inhalt, 0, inhalt.length, 1), StandardCharsets.UTF_8));
            out.flush();
            return zeile.zaehler()[1] == 0 ? 0 : ComputeCommand.EINZELNE_FEHLERHAFT;
        }
        Fall fall = lies(inhalt);
        if (monat != null && fall.monate().stream().noneMatch(m -> m.toString().equals(monat))) {
            throw new IllegalArgumentException("Den Monat " + monat + " gibt es in diesem Fall nicht. Er reicht von "
                    + fall.von() + " bis " + fall.bis() + ".");
        }
        Erklaerung erklaerung = Erklaerung.in(sprache);
        boolean gut = Monatsergebnis.rechne(fall, Protokoll.neu(), e -> {
            if (monat == null || e.monat().toString().equals(monat)) {
                out.println(erklaerung.text(e));
            }
        });
        out.flush();
        return gut ? 0 : ComputeCommand.EINZELNE_FEHLERHAFT;
    }

    static Fall lies(byte[] inhalt) {
        try {
            return Leistungen.leser().lies(inhalt, 0, inhalt.length);
        } catch (Mangel m) {
            throw new IllegalArgumentException(m.pfad() + ": " + m.satz());
        }
    }
}
