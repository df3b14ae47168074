package de.tragwerk.cli.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.mandant.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FitCommandTest {

    @Test
    void theWordsAreThere() {
        CommandLine fit = new CommandLine(new FitCommand());
        assertThat(fit.getSubcommands().keySet())
                .containsExactlyInAnyOrder(
                        "list", "weg", "eigen", "ziel", "sperren", "freigeben", "entfernen", "klient");
        fit.parseArgs("weg", "--mandant", "portal", "--organisation", "ags:1", "--zurueck");
        fit.parseArgs("ziel", "--organisation", "ags:1", "--zertifikat", "a.pem", "--leistung", "1", "--leistung", "2");
        assertThatThrownBy(() -> fit.parseArgs("klient")).isInstanceOf(CommandLine.MissingParameterException.class);
    }

    @Test
    void aSecretIsMadeOnceReplacedWhenAskedAndReadByNobodyElse(@TempDir Path dir) throws Exception {
        Home home = new Home(dir);
        String first = ClientSecret.of(home, "land-portal", false);
        assertThat(ClientSecret.of(home, "land-portal", false)).isEqualTo(first);
        assertThat(ClientSecret.of(home, "land-portal", true)).isNotEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(ClientSecret.file(home, "land-portal"))))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> ClientSecret.of(home, "../land", false)).hasMessageContaining("Kennung");
    }
}
