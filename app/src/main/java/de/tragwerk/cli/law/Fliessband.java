package de.tragwerk.cli.law;

import de.tragwerk.cli.law.ausgabe.Zeile;
import de.tragwerk.cli.law.fall.Mangel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Reads, computes and writes at the same time: packets of lines go to all cores and come back in their order.
/// Only a few packets are under way, so memory does not grow with the input.
final class Fliessband {
    private static final int UNTERWEGS_JE_KERN = 4;

    /// What happened so far.
    ///
    /// @param fehlerhaft cases that could not be read or of which a month was refused
    record Bilanz(long faelle, long haushaltsmonate, long fehlerhaft) {
        Bilanz plus(Bilanz b) {
            return new Bilanz(faelle + b.faelle, haushaltsmonate + b.haushaltsmonate, fehlerhaft + b.fehlerhaft);
        }
    }

    private record Fertig(byte[] zeilen, Bilanz bilanz) {}

    interface Fortschritt {
        void stand(Bilanz bilanz);
    }

    private final Zeile.Umfang umfang;
    private final int kerne;
    private final ConcurrentLinkedQueue<Zeile> frei = new ConcurrentLinkedQueue<>();

    Fliessband(Zeile.Umfang umfang, int kerne) {
        this.umfang = umfang;
        this.kerne = kerne;
    }

    Bilanz laufe(InputStream in, OutputStream out, Fortschritt fortschritt) throws IOException, InterruptedException {
        Bilanz bilanz = new Bilanz(0, 0, 0);
        Zeilenleser leser = new Zeilenleser(in);
        Deque<Future<Fertig>> unterwegs = new ArrayDeque<>();
        try (ExecutorService arbeiter = Executors.newFixedThreadPool(kerne)) {
            while (true) {
                Zeilenleser.Paket paket = leser.naechstes();
                if (paket != null) {
                    unterwegs.add(arbeiter.submit(() -> rechne(paket)));
                }
                while (unterwegs.size() >= kerne * UNTERWEGS_JE_KERN || paket == null && !unterwegs.isEmpty()) {
                    Fertig fertig = hole(unterwegs.remove());
                    out.write(fertig.zeilen());
                    bilanz = bilanz.plus(fertig.bilanz());
                    fortschritt.stand(bilanz);
                }
                if (paket == null) {
                    break;
                }
            }
        }
        out.flush();
        return bilanz;
    }

    private static Fertig hole(Future<Fertig> f) throws InterruptedException {
        try {
            return f.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Fertig rechne(Zeilenleser.Paket paket) {
        @Nullable Zeile vorhanden = frei.poll();
        Zeile zeile = vorhanden == null ? new Zeile(umfang) : vorhanden;
        ByteArrayOutputStream aus = new ByteArrayOutputStream(paket.von().length * 512);
        long faelle = 0;
        long zuLang = 0;
        for (int i = 0; i < paket.von().length; i++) {
            long nummer = paket.erste() + i;
            int laenge = paket.laenge()[i];
            if (laenge < 0) {
                aus.writeBytes(Zeile.fehler(
                        nummer, new Mangel("$", "Die Zeile ist länger als " + Zeilenleser.LAENGSTE + " Bytes.")));
                zuLang++;
                faelle++;
            } else if (!leer(paket.daten(), paket.von()[i], laenge)) {
                aus.writeBytes(zeile.rechne(paket.daten(), paket.von()[i], laenge, nummer));
                faelle++;
            }
        }
        long[] z = zeile.zaehler();
        frei.add(zeile);
        return new Fertig(aus.toByteArray(), new Bilanz(faelle, z[0], z[1] + zuLang));
    }

    private static boolean leer(byte[] daten, int von, int laenge) {
        for (int i = von; i < von + laenge; i++) {
            if (daten[i] != ' ' && daten[i] != '\r' && daten[i] != '\t') {
                return false;
            }
        }
        return true;
    }
}
