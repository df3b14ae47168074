package de.tragwerk.post.receive;

import de.tragwerk.kernel.Sha256;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.post.Posteingang;
import de.tragwerk.post.Scan;
import de.tragwerk.post.store.PostStore;
import de.tragwerk.scan.FileCheck;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes scans from the folder `post/<mandant>/eingang` below the data home; a subfolder named by the number of a
/// workgroup is that workgroup's.
///
/// A file is stored first and moved to `erledigt` then; after a kill between the two its hash says that it is there.
/// What cannot be taken goes to `abgelehnt`, with a sentence beside it. Copies in `erledigt` are deleted after some
/// days:
/// they are not sealed.
@Component
class ScanOrdner implements MandantJob {

    private static final Logger LOG = LoggerFactory.getLogger(ScanOrdner.class);

    private final Home home;
    private final Scan scan;
    private final Posteingang post;
    private final PostStore store;
    private final TransactionTemplate transaction;
    private final RealTime time;
    private final String folder;
    private final Duration every;
    private final Duration rest;
    private final Duration keep;

    ScanOrdner(
            Home home,
            Scan scan,
            Posteingang post,
            PostStore store,
            TransactionTemplate transaction,
            RealTime time,
            @Value("${tragwerk.post.ordner:post}") String folder,
            @Value("${tragwerk.post.takt:15s}") Duration every,
            @Value("${tragwerk.post.ruhe:10s}") Duration rest,
            @Value("${tragwerk.post.aufheben:14d}") Duration keep) {
        if (!folder.matches("[A-Za-z0-9_-]{1,40}")) {
            throw new IllegalArgumentException("tragwerk.post.ordner nennt einen Ordner unter dem Datenordner");
        }
        this.home = home;
        this.scan = scan;
        this.post = post;
        this.store = store;
        this.transaction = transaction;
        this.time = time;
        this.folder = folder;
        this.every = every;
        this.rest = rest;
        this.keep = keep;
    }

    @Override
    public String name() {
        return "papierpost";
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
    public void run() throws IOException {
        Path eingang = home.folder(folder).resolve(Scope.current().mandant()).resolve("eingang");
        if (!Files.isDirectory(eingang, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<PostStore.Gruppe> gruppen = transaction.execute(status -> store.gruppen());
        if (gruppen == null || gruppen.isEmpty()) {
            return;
        }
        int first = gruppen.stream().mapToInt(PostStore.Gruppe::kreis).min().orElseThrow();
        for (Path file : files(eingang)) {
            take(file, eingang, Optional.of(first));
        }
        try (Stream<Path> all = Files.list(eingang)) {
            for (Path sub : all.filter(p -> Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList()) {
                String name = sub.getFileName().toString();
                Optional<Integer> gruppe = gruppen.stream()
                        .map(PostStore.Gruppe::kreis)
                        .filter(k -> name.equals(Integer.toString(k)))
                        .findFirst();
                for (Path file : files(sub)) {
                    take(file, eingang, gruppe);
                }
            }
        }
        clear(eingang.resolveSibling("erledigt"));
    }

    /// Whole files: nobody has written to them for a moment, and no name says that they still grow.
    private List<Path> files(Path from) throws IOException {
        Instant quiet = time.instant().minus(rest);
        try (Stream<Path> all = Files.list(from)) {
            return all.filter(p -> Files.isRegularFile(p, LinkOption.NOFOLLOW_LINKS))
                    .filter(p -> !p.getFileName().toString().matches("\\..*|.*\\.(?i:tmp|part|crdownload)"))
                    .filter(p -> !p.toFile().isHidden() && p.toFile().lastModified() <= quiet.toEpochMilli())
                    .sorted()
                    .toList();
        }
    }

    private void take(Path file, Path eingang, Optional<Integer> gruppe) throws IOException {
        if (gruppe.isEmpty()) {
            refuse(
                    file,
                    eingang,
                    "Der Unterordner nennt keine Arbeitsgruppe. Er heißt wie ihre Nummer, zum Beispiel 1.");
            return;
        }
        if (Files.size(file) > FileCheck.MAX) {
            refuse(file, eingang, "Die Datei ist größer als 20 MB. Scannen Sie in kleineren Stapeln.");
            return;
        }
        byte[] content = Files.readAllBytes(file);
        switch (scan.pruefe(content)) {
            case Scan.Urteil.Gut gut -> {
                post.nimmAusOrdner(gruppe.get(), gut, content);
                move(file, eingang.resolveSibling("erledigt"));
            }
            // Unseen is not bad: it stays where it lies until somebody can look.
            case Scan.Urteil.Schlecht bad when bad.spaeter() -> LOG.warn("Ein Scan wartet auf den Virenscanner");
            case Scan.Urteil.Schlecht bad -> refuse(file, eingang, bad.satz());
        }
    }

    private void refuse(Path file, Path eingang, String satz) throws IOException {
        Path folderOfRefused = Files.createDirectories(eingang.resolveSibling("abgelehnt"));
        Path target = target(file, folderOfRefused);
        Files.writeString(target.resolveSibling(target.getFileName() + ".grund.txt"), satz + "\n");
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        LOG.warn("Ein Scan wurde abgelehnt, der Grund liegt daneben: {}", satz);
    }

    private void move(Path file, Path into) throws IOException {
        Path target = target(file, Files.createDirectories(into));
        // The days of keeping begin now, not when the paper was scanned.
        Files.setLastModifiedTime(file, FileTime.from(time.instant()));
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Scanners count from 1 again and again: the hash keeps files of one name apart.
    private static Path target(Path file, Path into) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), Sha256.digest())) {
            in.transferTo(OutputStream.nullOutputStream());
            String hash = HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 16);
            return into.resolve(hash + "-" + file.getFileName());
        }
    }

    private void clear(Path done) throws IOException {
        if (!Files.isDirectory(done, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        long limit = time.instant().minus(keep).toEpochMilli();
        try (Stream<Path> all = Files.list(done)) {
            for (Path old : all.filter(p -> Files.isRegularFile(p, LinkOption.NOFOLLOW_LINKS)
                            && p.toFile().lastModified() < limit)
                    .toList()) {
                Files.delete(old);
            }
        }
    }
}
