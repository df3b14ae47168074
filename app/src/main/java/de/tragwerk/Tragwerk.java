package de.tragwerk;

import de.tragwerk.cli.TragwerkCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/// Entry point: `./tragwerk COMMAND`.
@SpringBootApplication
@Modulithic(systemName = "Tragwerk", sharedModules = "mandant")
public class Tragwerk {

    public static void main(String[] args) {
        NativeCrypto.install();
        LastResort.install();
        int code = TragwerkCommand.execute(args);
        if (code != 0 || !TragwerkCommand.keepsRunning()) {
            System.exit(code);
        }
    }
}
