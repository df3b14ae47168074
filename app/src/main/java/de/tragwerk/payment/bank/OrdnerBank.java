package de.tragwerk.payment.bank;

import de.tragwerk.decision.Zahlungsweg;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.stereotype.Component;

/// Lays files into a folder from which the payment program of the bank takes them; what is to be sent with
/// verification of payees, and what is for the cash desk, for the sender of cheques and for the issuer of cards
/// lies in folders beside it.
@Component
class OrdnerBank implements Bank {

    private final Home home;

    OrdnerBank(Home home) {
        this.home = home;
    }

    @Override
    public String uebergib(String mandant, Zahlungsweg weg, boolean pruefung, String name, byte[] bytes)
            throws IOException {
        if (!name.matches("[A-Za-z0-9-]{1,60}\\.(xml|csv)")) {
            throw new IllegalArgumentException("Kein Name einer Zahlungsdatei");
        }
        Path ordner = ordner(mandant, name(weg, pruefung));
        if (!WholeFile.lay(ordner, name, bytes)) {
            throw new DoppelterName();
        }
        return name;
    }

    private static String name(Zahlungsweg weg, boolean pruefung) {
        if (weg != Zahlungsweg.KONTO) {
            return "ausgang-" + weg.code();
        }
        return pruefung ? "ausgang-pruefung" : "ausgang";
    }

    private Path ordner(String mandant, String name) throws IOException {
        Path bank = home.folder("bank");
        Files.setPosixFilePermissions(bank, PosixFilePermissions.fromString("rwx------"));
        Path ordner = bank.resolve(mandant).resolve(name);
        Files.createDirectories(ordner);
        return ordner;
    }
}
