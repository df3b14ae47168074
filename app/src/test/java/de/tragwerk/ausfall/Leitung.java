package de.tragwerk.ausfall;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The line between programs and their database, which a test cuts.
final class Leitung implements AutoCloseable {

    enum Zustand {
        OFFEN,
        /// Nothing gets through and nobody is told, as when a switch dies.
        STUMM,
        /// What is sent arrives; the answers are lost.
        OHNE_ANTWORT,
        /// Whoever connects is turned away.
        ZU
    }

    private final ServerSocket server;
    private final Set<Socket> offene = ConcurrentHashMap.newKeySet();
    private final Object tor = new Object();
    private volatile int ziel;
    private volatile Zustand zustand = Zustand.OFFEN;

    Leitung(int ziel) throws IOException {
        this.ziel = ziel;
        server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::nimmAn);
    }

    int port() {
        return server.getLocalPort();
    }

    /// From now on new connections lead there, as a proxy does after a failover.
    void nach(int port) {
        ziel = port;
    }

    void stelle(Zustand neu) {
        synchronized (tor) {
            zustand = neu;
            tor.notifyAll();
        }
    }

    /// Ends all connections; bytes under way are lost.
    void kappe() {
        offene.forEach(Leitung::schliesse);
        offene.clear();
    }

    private void nimmAn() {
        while (!server.isClosed()) {
            try {
                Socket innen = server.accept();
                if (zustand == Zustand.ZU) {
                    schliesse(innen);
                } else {
                    Thread.ofVirtual().start(() -> verbinde(innen));
                }
            } catch (IOException geschlossen) {
                return;
            }
        }
    }

    private void verbinde(Socket innen) {
        Socket aussen = new Socket();
        try {
            aussen.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), ziel));
            offene.add(innen);
            offene.add(aussen);
            Thread.ofVirtual().start(() -> reiche(innen, aussen, true));
            reiche(aussen, innen, false);
        } catch (IOException weg) {
            schliesse(innen);
            schliesse(aussen);
        }
    }

    private void reiche(Socket von, Socket nach, boolean hin) {
        byte[] puffer = new byte[1 << 14];
        try {
            InputStream in = von.getInputStream();
            OutputStream out = nach.getOutputStream();
            for (int n = in.read(puffer); n >= 0; n = in.read(puffer)) {
                if (darf(hin)) {
                    out.write(puffer, 0, n);
                }
            }
        } catch (IOException abgerissen) {
            // The other half hears of it below.
        } finally {
            schliesse(von);
            schliesse(nach);
            offene.remove(von);
            offene.remove(nach);
        }
    }

    /// Waits while the line is dumb.
    private boolean darf(boolean hin) {
        synchronized (tor) {
            while (zustand == Zustand.STUMM) {
                try {
                    tor.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
            return hin || zustand != Zustand.OHNE_ANTWORT;
        }
    }

    private static void schliesse(Socket socket) {
        try {
            socket.close();
        } catch (IOException schonZu) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        stelle(Zustand.ZU);
        kappe();
    }
}
