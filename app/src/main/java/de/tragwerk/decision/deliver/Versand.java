package de.tragwerk.decision.deliver;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.application.Antraege;
import de.tragwerk.application.Post;
import de.tragwerk.application.ReceiptReceived;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.model.Absender;
import de.tragwerk.decision.model.Bekanntgabe;
import de.tragwerk.decision.model.Bescheid;
import de.tragwerk.decision.model.Feiertage;
import de.tragwerk.decision.model.Formate;
import de.tragwerk.decision.model.Zustellung;
import de.tragwerk.decision.store.BescheidTabelle;
import de.tragwerk.decision.store.TextTabelle;
import de.tragwerk.decision.store.ZustellungTabelle;
import de.tragwerk.document.Documents;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.message.Mitteilung;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Brings Bescheide on their way and counts when they are known.
@Service
public class Versand {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /// A Bescheid with its delivery, for lists.
    public record Posten(Zustellung zustellung, Bescheid bescheid) {}

    /// A print batch.
    ///
    /// @param zip PDFs, `index.csv` and `SHA256SUMS`
    public record Stapel(UUID id, byte[] zip) {}

    private final ZustellungTabelle zustellungen;
    private final BescheidTabelle bescheide;
    private final TextTabelle texte;
    private final Documents documents;
    private final Antraege antraege;
    private final Post post;
    private final Access access;
    private final Audit audit;
    private final RealTime time;
    private final Clock clock;

    Versand(
            ZustellungTabelle zustellungen,
            BescheidTabelle bescheide,
            TextTabelle texte,
            Documents documents,
            Antraege antraege,
            Post post,
            Access access,
            Audit audit,
            RealTime time,
            Clock clock) {
        this.zustellungen = zustellungen;
        this.bescheide = bescheide;
        this.texte = texte;
        this.documents = documents;
        this.antraege = antraege;
        this.post = post;
        this.access = access;
        this.audit = audit;
        this.time = time;
        this.clock = clock;
    }

    /// Puts a new Bescheid on its way, in the transaction of the release: into the mailbox when the person
    /// agreed, else
    /// into the letters.
    ///
    /// @param antrag application whose return way leads to the mailbox, `null` for a letter
    public void bereite(Bescheid b, @Nullable UUID antrag, String kurz, List<Mitteilung.Zeile> zeilen, byte[] pdf) {
        Zustellung.Weg weg = antrag == null ? Zustellung.Weg.POST : Zustellung.Weg.POSTFACH;
        zustellungen.neu(new Zustellung(
                Ids.next(),
                b.akte(),
                b.kreis(),
                b.id(),
                weg,
                Zustellung.Zustand.OFFEN,
                null,
                null,
                null,
                null,
                null,
                null));
        if (antrag != null) {
            Mitteilung.Datei datei = new Mitteilung.Datei("Bescheid-" + b.datum() + ".pdf", "application/pdf", pdf);
            UUID nachricht = post.send(
                    antraege.get(antrag),
                    Mitteilung.Art.BESCHEID,
                    b.aktenzeichen(),
                    "Ihr Bescheid vom " + Formate.tag(b.datum()),
                    kurz,
                    null,
                    zeilen,
                    List.of(datei),
                    List.of());
            zustellungen.gesendet(b.id(), nachricht);
        }
    }

    /// Receipts of the portal: told, retrieved.
    @EventListener
    @Transactional
    public void quittung(ReceiptReceived quittung) {
        zustellungen.zuNachricht(quittung.bezug()).ifPresent(z -> {
            if (quittung.abgerufen()) {
                abgerufen(z.bescheid(), quittung.zeitpunkt());
            } else {
                benachrichtigt(z.bescheid(), quittung.zeitpunkt());
            }
        });
    }

    @Transactional
    public List<Posten> druckliste() {
        audit.log(Entry.of("decision.PRINT_LIST"));
        return posten(zustellungen.druckliste());
    }

    private List<Posten> posten(List<Zustellung> liste) {
        return liste.stream()
                .map(z -> new Posten(z, bescheide.finde(z.bescheid()).orElseThrow(AccessRefused::new)))
                .toList();
    }

    /// Packs everything that waits into one batch: the PDFs in the order of the index, and their checksums.
    @Transactional
    public Stapel packe() {
        List<Posten> offen = posten(zustellungen.druckliste()).stream()
                .filter(p -> p.zustellung().zustand() == Zustellung.Zustand.OFFEN)
                .toList();
        UUID id = Ids.next();
        byte[] zip = zip(offen);
        zustellungen.neuerStapel(id, time.instant(), access.employee().id(), offen.size(), sha256(zip));
        offen.forEach(p -> zustellungen.gedruckt(p.zustellung().id(), id));
        audit.log(Entry.of("decision.PRINT_BATCH")
                .subjects(offen.stream().map(p -> p.bescheid().akte()).toList())
                .thing("druckstapel", id, sha256(zip)));
        return new Stapel(id, zip);
    }

    private byte[] zip(List<Posten> posten) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringBuilder index = new StringBuilder("nr;datei;bescheid;aktenzeichen;datum;sha256\n");
        StringBuilder summen = new StringBuilder();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            int nr = 0;
            for (Posten p : posten) {
                String datei = String.format("%04d.pdf", ++nr);
                byte[] pdf = documents.open(p.bescheid().dokument());
                String sha = HexFormat.of().formatHex(sha256(pdf));
                index.append(nr)
                        .append(';')
                        .append(datei)
                        .append(';')
                        .append(p.bescheid().id())
                        .append(';')
                        .append(p.bescheid().aktenzeichen())
                        .append(';')
                        .append(p.bescheid().datum())
                        .append(';')
                        .append(sha)
                        .append('\n');
                summen.append(sha).append("  ").append(datei).append('\n');
                datei(zip, datei, pdf);
            }
            byte[] indexBytes = index.toString().getBytes(StandardCharsets.UTF_8);
            summen.append(HexFormat.of().formatHex(sha256(indexBytes))).append("  index.csv\n");
            datei(zip, "index.csv", indexBytes);
            datei(zip, "SHA256SUMS", summen.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void datei(ZipOutputStream zip, String name, byte[] inhalt) throws IOException {
        ZipEntry eintrag = new ZipEntry(name);
        eintrag.setTime(0);
        zip.putNextEntry(eintrag);
        zip.write(inhalt);
        zip.closeEntry();
    }

    /// Everything that is printed was given to the post today.
    ///
    /// @return number of letters
    @Transactional
    public int abgesandt() {
        LocalDate heute = LocalDate.now(clock);
        List<Zustellung> gedruckt = zustellungen.druckliste().stream()
                .filter(z -> z.zustand() == Zustellung.Zustand.GEDRUCKT)
                .toList();
        List<UUID> stapel = new ArrayList<>();
        for (Zustellung z : gedruckt) {
            zustellungen.abgesandt(z.id(), heute, Bekanntgabe.post(heute, feiertage()));
            if (z.stapel() != null && !stapel.contains(z.stapel())) {
                stapel.add(z.stapel());
            }
        }
        stapel.forEach(s -> zustellungen.stapelAbgesandt(s, heute));
        audit.log(Entry.of("decision.POSTED")
                .subjects(gedruckt.stream().map(Zustellung::akte).toList()));
        return gedruckt.size();
    }

    /// The portal says that the person was told about her Bescheid (§ 37 Abs. 2a SGB X).
    @Transactional
    public void benachrichtigt(UUID bescheid, Instant am) {
        zustellungen.zu(bescheid).ifPresent(z -> {
            zustellungen.benachrichtigt(
                    bescheid, am, Bekanntgabe.postfach(LocalDate.ofInstant(am, BERLIN), feiertage()));
            audit.log(Entry.of("decision.NOTIFIED").subjects(z.akte()));
        });
    }

    /// The portal says that the person opened her Bescheid.
    @Transactional
    public void abgerufen(UUID bescheid, Instant am) {
        zustellungen.zu(bescheid).ifPresent(z -> {
            zustellungen.abgerufen(bescheid, am);
            audit.log(Entry.of("decision.RETRIEVED").subjects(z.akte()));
        });
    }

    private Feiertage feiertage() {
        return new Feiertage(
                Feiertage.Land.of(texte.absender().map(Absender::land).orElse("NW")));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
