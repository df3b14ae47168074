package de.tragwerk.ausfall;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A file system of two pages over a folder, so that it can be full. Only where the system lets us mount.
final class Platte implements AutoCloseable {

    private static final int GROESSE = 8192;

    private final Path ordner;
    private final Path fuellung;

    private Platte(Path ordner) {
        this.ordner = ordner;
        this.fuellung = ordner.resolve("voll");
    }

    static boolean moeglich() throws Exception {
        Path probe = Files.createTempDirectory("ausfall-platte-");
        try {
            return mount(probe) == 0 && rufe("umount", probe.toString()) == 0;
        } finally {
            Files.delete(probe);
        }
    }

    /// Full until [#raeume]; what lay in the folder is back after [#close].
    static Platte voll(Path ordner) throws Exception {
        Files.createDirectories(ordner);
        if (mount(ordner) != 0) {
            throw new IOException("Lässt sich nicht einhängen: " + ordner);
        }
        Platte platte = new Platte(ordner);
        Files.write(platte.fuellung, new byte[GROESSE]);
        return platte;
    }

    /// There is room again.
    void raeume() throws Exception {
        rufe("mount", "-o", "remount,size=4m", ordner.toString());
        Files.delete(fuellung);
    }

    private static int mount(Path ordner) throws Exception {
        return rufe("mount", "-t", "tmpfs", "-o", "size=" + GROESSE, "tmpfs", ordner.toString());
    }

    private static int rufe(String... zeile) throws Exception {
        return new ProcessBuilder(zeile)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Override
    public void close() throws Exception {
        Path daneben = Files.createTempDirectory(ordner.getParent(), "platte-");
        List<Path> dateien;
        try (Stream<Path> alle = Files.list(ordner)) {
            dateien = alle.toList();
        }
        for (Path p : dateien) {
            Files.copy(p, daneben.resolve(p.getFileName()));
        }
        if (rufe("umount", ordner.toString()) != 0) {
            throw new IOException("Lässt sich nicht aushängen: " + ordner);
        }
        for (Path p : dateien) {
            Files.move(daneben.resolve(p.getFileName()), ordner.resolve(p.getFileName()));
        }
        Files.delete(daneben);
    }
}
