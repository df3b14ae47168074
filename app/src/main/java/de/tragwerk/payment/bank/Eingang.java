package de.tragwerk.payment.bank;

import de.tragwerk.kernel.Sha256;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import de.tragwerk.mandant.Purpose;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.payment.store.UnlesbarTabelle;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes messages of the bank, and answers of those who pay without one, from the folder `bank/<mandant>/eingang`,
/// where the payment program of the bank lays them.
///
/// What was read moves to `erledigt`, what cannot be read to `unlesbar`, and people are told of it on the page of the
/// payments; a file that still grows is named otherwise than `.xml` or `.csv` until it is whole.
@Component
class Eingang implements MandantJob {

    private static final Logger LOG = LoggerFactory.getLogger(Eingang.class);

    private final Home home;
    private final Rueckmeldung rueckmeldung;
    private final Auszahlungsantworten antworten;
    private final UnlesbarTabelle unlesbare;
    private final RealTime time;
    private final TransactionTemplate transaction;
    private final Duration every;

    Eingang(
            Home home,
            Rueckmeldung rueckmeldung,
            Auszahlungsantworten antworten,
            UnlesbarTabelle unlesbare,
            RealTime time,
            TransactionTemplate transaction,
            @Value("${tragwerk.bank.takt:10s}") Duration every) {
        this.home = home;
        this.unlesbare = unlesbare;
        this.time = time;
        this.transaction = transaction;
        this.every = every;
        this.antworten = antworten;
        this.rueckmeldung = rueckmeldung;
    }

    @Override
    public String name() {
        return "bankpost";
    }

    @Override
    public Set<Mandant.Art> arten() {
        return EnumSet.of(Mandant.Art.AMT);
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public void run() throws Exception {
        Path eingang = home.folder("bank").resolve(Scope.current().mandant()).resolve("eingang");
        if (!Files.isDirectory(eingang)) {
            return;
        }
        List<Path> dateien;
        try (Stream<Path> alle = Files.list(eingang)) {
            dateien = alle.filter(p -> p.getFileName().toString().matches(".+\\.(xml|csv)") && Files.isRegularFile(p))
                    .sorted()
                    .toList();
        }
        Exception erste = null;
        for (Path datei : dateien) {
            try {
                lege(datei, nimm(datei) ? "erledigt" : "unlesbar");
            } catch (Exception e) {
                // It stays where it is and is read again; the others need not wait for it.
                erste = erste == null ? e : erste;
            }
        }
        if (erste != null) {
            throw erste;
        }
    }

    private boolean nimm(Path datei) throws Exception {
        if (Files.size(datei) > BankLeser.GROESSE) {
            unlesbar(datei, "Die Nachricht ist größer als 64 MiB.", sha256(datei));
            return false;
        }
        byte[] bytes = Files.readAllBytes(datei);
        return Scope.call(Scope.current().withPurpose(Purpose.ZAHLUNG), () -> {
            try {
                if (AntwortLeser.ist(bytes)) {
                    antworten.nimm(bytes);
                } else {
                    rueckmeldung.nimm(bytes);
                }
                return true;
            } catch (BankLeser.Unlesbar e) {
                unlesbar(datei, Objects.requireNonNull(e.getMessage()), Sha256.of(bytes));
                return false;
            }
        });
    }

    private static byte[] sha256(Path datei) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(datei), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        return digest.digest();
    }

    private void unlesbar(Path datei, String grund, byte[] sha256) {
        LOG.warn("Eine Nachricht der Bank liegt im Ordner unlesbar: {}", grund);
        transaction.executeWithoutResult(
                tx -> unlesbare.neu(datei.getFileName().toString(), grund, sha256, time.instant()));
    }

    /// Under a name that no other message has: banks use theirs again.
    private static void lege(Path datei, String ordner) throws IOException {
        Path ziel = Files.createDirectories(datei.resolveSibling(ordner));
        String name = datei.getFileName().toString();
        int punkt = name.lastIndexOf('.');
        Files.move(datei, frei(ziel, name.substring(0, punkt), name.substring(punkt)));
    }

    private static Path frei(Path ordner, String name, String endung) {
        Path ziel = ordner.resolve(name + endung);
        for (int nr = 2; Files.exists(ziel); nr++) {
            ziel = ordner.resolve(name + "-" + nr + endung);
        }
        return ziel;
    }
}
