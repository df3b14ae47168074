package de.tragwerk.cli.xta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class XtaCommandTest {

    @Test
    void theWordsAreThere() {
        CommandLine xta = new CommandLine(new XtaCommand());
        assertThat(xta.getSubcommands().keySet())
                .containsExactlyInAnyOrder(
                        "list",
                        "konto",
                        "zertifikat",
                        "buchung",
                        "postfach",
                        "sperren",
                        "freigeben",
                        "entfernen",
                        "profil",
                        "profil-entfernen");
        xta.parseArgs("konto", "--kennung", "ags:1", "--name", "Stadt", "--no-osci", "--mandant", "vermittlung");
        xta.parseArgs("profil", "--dienst", "urn:a:b", "--nachrichtentyp", "a", "--nachrichtentyp", "b");
        assertThatThrownBy(() -> xta.parseArgs("sperren")).isInstanceOf(CommandLine.MissingParameterException.class);
    }
}
