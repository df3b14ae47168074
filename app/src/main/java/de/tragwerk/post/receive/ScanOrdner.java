package de.tragwerk.post.receive;

import de.tragwerk.kernel.Sha256;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.post.Posteingang;
import de.tragwerk.post.Scan;
import de.tragwerk.post.store.OrdnerStore;
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
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes scans from the folder `post/<mandant>/eingang` below the data home; a subfolder named by the number of a
/// workgroup is that workgroup's.
///
/// A file is stored first and moved to `erledigt` then; after a kill between the two its hash says that it is
/// there. What cannot be taken goes to `abgelehnt`, with a sentence beside it; what throws stays where it lies
/// and is tried again. Both stand on the page of the post until they are gone. Copies in `erledigt` are deleted
/// after some days: they are not sealed.
@Component
class ScanOrdner implements MandantJob {

    private static final Logger LOG = LoggerFactory.getLogger(ScanOrdner.class);
    private static final String REASON = ".grund.txt";
    private static final int NAME = 80;

    private final Home home;
    private final Scan scan;
    private final Posteingang post;
    private final PostStore store;
    private final OrdnerStore reste;
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
            OrdnerStore reste,
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
        this.reste = reste;
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
        Set<String> lying = new HashSet<>();
        all(eingang, eingang, Optional.of(first), lying);
        for (Path sub : folders(eingang)) {
            String name = sub.getFileName().toString();
            Optional<Integer> gruppe = gruppen.stream()
                    .map(PostStore.Gruppe::kreis)
                    .filter(k -> name.equals(Integer.toString(k)))
                    .findFirst();
            all(sub, eingang, gruppe, lying);
        }
        lying.addAll(refused(eingang.resolveSibling("abgelehnt")));
        reste.behalte(lying);
        clear(eingang.resolveSibling("erledigt"));
    }

    private static List<Path> folders(Path in) throws IOException {
        try (Stream<Path> all = Files.list(in)) {
            return all.filter(p -> Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    /// Takes what lies in a folder; whatever one file throws, the others are taken all the same.
    private void all(Path from, Path eingang, Optional<Integer> gruppe, Set<String> lying) {
        List<Path> found;
        try {
            found = files(from);
        } catch (IOException | RuntimeException e) {
            stays(from, gruppe, "Der Ordner lässt sich nicht lesen. Der Betrieb prüft die Rechte.", lying, e);
            return;
        }
        for (Path file : found) {
            try {
                take(file, eingang, gruppe, lying);
            } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
                stays(
                        file,
                        gruppe,
                        "Die Datei lässt sich nicht übernehmen. Scannen Sie den Brief neu, oder nehmen Sie ihn hier auf.",
                        lying,
                        e);
            }
        }
    }

    /// It lies where it was put and is tried again; people read it on the page of the post.
    private void stays(Path what, Optional<Integer> gruppe, String satz, Set<String> lying, @Nullable Throwable why) {
        String key = key(what);
        lying.add(key);
        if (reste.merke(key, gruppe.orElse(null), satz, false)) {
            LOG.warn("Ein Scan bleibt im Ordner liegen: {}", why == null ? satz : kind(why));
        }
    }

    private static String kind(Throwable why) {
        return why.getClass().getSimpleName();
    }

    /// Keys of the refused files that still lie there.
    private static List<String> refused(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(ScanOrdner::key).toList();
        }
    }

    private static String key(Path path) {
        return Sha256.hex(path.toString());
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

    private void take(Path file, Path eingang, Optional<Integer> gruppe, Set<String> lying) throws IOException {
        if (gruppe.isEmpty()) {
            refuse(
                    file,
                    eingang,
                    gruppe,
                    "Der Unterordner nennt keine Arbeitsgruppe. Er heißt wie ihre Nummer, zum Beispiel 1.");
            return;
        }
        if (Files.size(file) > FileCheck.MAX) {
            refuse(file, eingang, gruppe, "Die Datei ist größer als 20 MB. Scannen Sie in kleineren Stapeln.");
            return;
        }
        byte[] content = Files.readAllBytes(file);
        switch (scan.pruefe(content)) {
            case Scan.Urteil.Gut gut -> {
                post.nimmAusOrdner(gruppe.get(), gut, content);
                move(file, eingang.resolveSibling("erledigt"));
            }
            // Unseen is not bad: it stays where it lies until somebody can look.
            case Scan.Urteil.Schlecht bad
            when bad.spaeter() ->
                stays(file, gruppe, "Der Virenscanner antwortet nicht. Die Datei wartet auf ihn.", lying, null);
            case Scan.Urteil.Schlecht bad -> refuse(file, eingang, gruppe, bad.satz());
        }
    }

    private void refuse(Path file, Path eingang, Optional<Integer> gruppe, String satz) throws IOException {
        Path folderOfRefused = Files.createDirectories(eingang.resolveSibling("abgelehnt"));
        Path target = target(file, folderOfRefused);
        Files.writeString(target.resolveSibling(target.getFileName() + REASON), satz + "\n");
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        reste.merke(key(target), gruppe.orElse(null), satz, true);
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
            String name = file.getFileName().toString();
            // A name as long as names can be leaves no room for the hash before it: its end says the kind.
            return into.resolve(hash + "-" + name.substring(Math.max(0, name.length() - NAME)));
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
                try {
                    Files.delete(old);
                } catch (IOException e) {
                    LOG.warn("Eine übernommene Datei lässt sich nicht löschen: {}", kind(e));
                }
            }
        }
    }
}
