package de.tragwerk.cli.osci;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The mailbox of a workplace without a Fachverfahren: see what waits, fetch it, look at cards.
@Command(
        name = "mailbox",
        mixinStandardHelpOptions = true,
        description = "Das eigene Postfach: ansehen, abholen, Laufzettel zeigen.")
final class MailboxCommand implements Runnable {

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Zeigt, was im Postfach wartet, ohne es abzuholen.")
    int list(@Mixin Line line) throws Exception {
        return new Mailbox(line, spec.commandLine().getOut()).list();
    }

    @Command(
            name = "fetch",
            mixinStandardHelpOptions = true,
            description = "Holt wartende Nachrichten ab, öffnet sie und bestätigt den Empfang.")
    int fetch(
            @Mixin Line line,
            @Option(names = "--out", required = true, description = "Ordner") Path folder,
            @Option(names = "--id", description = "nur diese Nachricht, auch wenn sie schon abgeholt war") @Nullable
                    String id,
            @Option(names = "--pieces", description = "in Abschnitten von so vielen KB abholen") @Nullable
                    Integer pieces,
            @Option(names = "--old-mail", description = "auch Inhalte in alten Verfahren (CBC, 3DES, RSA 1.5) öffnen")
                    boolean oldMail)
            throws Exception {
        return new Mailbox(line, spec.commandLine().getOut()).fetch(folder, id, pieces, oldMail);
    }

    @Command(
            name = "card",
            mixinStandardHelpOptions = true,
            description = "Zeigt den Laufzettel einer Nachricht, ohne Kennung alle seit einem Zeitpunkt.")
    int card(
            @Mixin Line line,
            @Option(names = "--since", description = "Zeitpunkt wie 2026-03-02T00:00:00Z") @Nullable Instant since,
            @Parameters(paramLabel = "KENNUNG", arity = "0..1") @Nullable String id)
            throws Exception {
        Mailbox mailbox = new Mailbox(line, spec.commandLine().getOut());
        return id != null ? mailbox.card(id) : mailbox.cards(since == null ? Instant.EPOCH : since);
    }
}
