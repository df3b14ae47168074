package de.tragwerk.payment.bank;

import de.tragwerk.decision.Zahlungsweg;
import de.tragwerk.mandant.Home;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Lays files into a folder from which the payment program of the bank takes them; what is for the cash desk, for the
/// sender of cheques and for the issuer of cards lies in folders beside it.
///
/// A file appears whole or not at all: written beside, forced to the disk, renamed, the folder forced too.
@Component
class OrdnerBank implements Bank {

    private final Home home;

    OrdnerBank(Home home) {
        this.home = home;
    }

    @Override
    public String uebergib(String mandant, Zahlungsweg weg, String name, byte[] bytes) throws IOException {
        if (!name.matches("[A-Za-z0-9-]{1,60}\\.(xml|csv)")) {
            throw new IllegalArgumentException("Kein Name einer Zahlungsdatei");
        }
        Path ordner = ordner(mandant, weg);
        Path ziel = ordner.resolve(name);
        if (Files.exists(ziel)) {
            if (Arrays.equals(Files.readAllBytes(ziel), bytes)) {
                return name;
            }
            throw new DoppelterName();
        }
        Path neu = ordner.resolve(name + ".neu");
        Files.deleteIfExists(neu);
        try (FileChannel datei = FileChannel.open(
                neu,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                datei.write(rest);
            }
            datei.force(true);
        }
        Files.move(neu, ziel, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel verzeichnis = FileChannel.open(ordner, StandardOpenOption.READ)) {
            verzeichnis.force(true);
        }
        return name;
    }

    private Path ordner(String mandant, Zahlungsweg weg) throws IOException {
        Path bank = home.folder("bank");
        Files.setPosixFilePermissions(bank, PosixFilePermissions.fromString("rwx------"));
        Path ordner = bank.resolve(mandant).resolve(weg == Zahlungsweg.KONTO ? "ausgang" : "ausgang-" + weg.code());
        Files.createDirectories(ordner);
        return ordner;
    }
}
