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
import de.tragwerk.decision.model.Deckblatt;
import de.tragwerk.decision.model.Faelle;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Feiertage;
import de.tragwerk.decision.model.Formate;
import de.tragwerk.decision.model.Schreiben;
import de.tragwerk.decision.model.Zustellung;
import de.tragwerk.decision.store.AbrufTabelle;
import de.tragwerk.decision.store.BescheidTabelle;
import de.tragwerk.decision.store.RueckbriefTabelle;
import de.tragwerk.decision.store.SchreibenTabelle;
import de.tragwerk.decision.store.TextTabelle;
import de.tragwerk.decision.store.ZustellungTabelle;
import de.tragwerk.document.Block;
import de.tragwerk.document.Brief;
import de.tragwerk.document.Documents;
import de.tragwerk.document.NoticeRenderer;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.message.Mitteilung;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Brings Bescheide on their way and counts when they are known.
@Service
public class Versand {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /// A letter with its delivery, for lists.
    ///
    /// @param id of the act or letter
    /// @param link page that shows it
    public record Posten(
            Zustellung zustellung,
            UUID id,
            String aktenzeichen,
            String titel,
            LocalDate datum,
            UUID dokument,
            String link) {}

    /// A print batch.
    ///
    /// @param zip PDFs, `index.csv` and `SHA256SUMS`
    public record Stapel(UUID id, byte[] zip) {}

    private final ZustellungTabelle zustellungen;
    private final BescheidTabelle bescheide;
    private final SchreibenTabelle schreiben;
    private final TextTabelle texte;
    private final RueckbriefTabelle rueckbriefe;
    private final AbrufTabelle abrufe;
    private final Faelle faelle;
    private final Documents documents;
    private final Antraege antraege;
    private final Post post;
    private final Access access;
    private final Audit audit;
    private final RealTime time;
    private final Clock clock;
    private final NoticeRenderer renderer = new NoticeRenderer();

    Versand(
            ZustellungTabelle zustellungen,
            BescheidTabelle bescheide,
            SchreibenTabelle schreiben,
            TextTabelle texte,
            RueckbriefTabelle rueckbriefe,
            AbrufTabelle abrufe,
            Faelle faelle,
            Documents documents,
            Antraege antraege,
            Post post,
            Access access,
            Audit audit,
            RealTime time,
            Clock clock) {
        this.zustellungen = zustellungen;
        this.bescheide = bescheide;
        this.schreiben = schreiben;
        this.texte = texte;
        this.rueckbriefe = rueckbriefe;
        this.abrufe = abrufe;
        this.faelle = faelle;
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
        UUID id = neu(b.akte(), b.kreis(), b.id(), null, null, antrag);
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
            zustellungen.gesendet(id, nachricht);
        }
    }

    /// Puts copies of a Bescheid into the letters, for others it is about, in the transaction of the release.
    public void bereiteAusfertigungen(Bescheid b, List<UUID> empfaenger) {
        empfaenger.forEach(person -> neu(b.akte(), b.kreis(), b.id(), null, person, null));
    }

    /// Puts copies of another letter into the letters, for others it is about.
    public void bereiteAusfertigungen(Schreiben s, List<UUID> empfaenger) {
        empfaenger.forEach(person -> neu(s.akte(), s.kreis(), null, s.id(), person, null));
    }

    private UUID neu(
            UUID akte,
            int kreis,
            @Nullable UUID bescheid,
            @Nullable UUID schreiben,
            @Nullable UUID empfaenger,
            @Nullable UUID antrag) {
        UUID id = Ids.next();
        zustellungen.neu(new Zustellung(
                id,
                akte,
                kreis,
                bescheid,
                schreiben,
                empfaenger,
                antrag == null ? Zustellung.Weg.POST : Zustellung.Weg.POSTFACH,
                Zustellung.Zustand.OFFEN,
                null,
                null,
                null,
                null,
                null,
                null));
        return id;
    }

    /// Puts a letter on its way, in the current transaction.
    ///
    /// @param antrag application whose return way leads to the mailbox, `null` for a letter
    /// @param frist day until which an answer is asked for, `null` without
    public void bereite(Schreiben s, @Nullable UUID antrag, String kurz, @Nullable LocalDate frist, byte[] pdf) {
        boolean bescheid = s.art() == Schreiben.Art.BESCHEID;
        UUID id = neu(s.akte(), s.kreis(), null, s.id(), null, antrag);
        if (antrag != null) {
            UUID nachricht = post.send(
                    antraege.get(antrag),
                    bescheid ? Mitteilung.Art.BESCHEID : Mitteilung.Art.FRAGE,
                    s.aktenzeichen(),
                    (bescheid ? "Ihr " : "") + s.art().titel() + " vom " + Formate.tag(s.datum()),
                    kurz,
                    frist,
                    List.of(),
                    List.of(new Mitteilung.Datei(
                            (bescheid ? "Bescheid-" : "Schreiben-") + s.datum() + ".pdf", "application/pdf", pdf)),
                    List.of());
            zustellungen.gesendet(id, nachricht);
        }
    }

    /// Receipts of the portal: told, retrieved.
    @EventListener
    @Transactional
    public void quittung(ReceiptReceived quittung) {
        zustellungen.zuNachricht(quittung.bezug()).ifPresent(z -> {
            if (quittung.abgerufen()) {
                abgerufen(z, quittung.zeitpunkt());
            } else {
                benachrichtigt(z, quittung.zeitpunkt());
            }
        });
    }

    @Transactional
    public List<Posten> druckliste() {
        audit.log(Entry.of("decision.PRINT_LIST"));
        return posten(zustellungen.druckliste());
    }

    private List<Posten> posten(List<Zustellung> liste) {
        return liste.stream().map(this::posten).toList();
    }

    private Posten posten(Zustellung z) {
        if (z.bescheid() != null) {
            Bescheid b = bescheide.finde(z.bescheid()).orElseThrow(AccessRefused::new);
            String titel = "Bescheid, " + b.art().titel() + ausfertigung(z);
            return new Posten(z, b.id(), b.aktenzeichen(), titel, b.datum(), b.dokument(), "/bescheide/" + b.id());
        }
        Schreiben s =
                schreiben.finde(java.util.Objects.requireNonNull(z.schreiben())).orElseThrow(AccessRefused::new);
        return new Posten(
                z,
                s.id(),
                s.aktenzeichen(),
                s.art().titel() + ausfertigung(z),
                s.datum(),
                s.dokument(),
                "/akte/" + s.akte() + "/bescheide");
    }

    private static String ausfertigung(Zustellung z) {
        return z.empfaenger() == null ? "" : " (weitere Ausfertigung)";
    }

    /// Packs what waits into one batch: the PDFs in the order of the index, and their checksums. Two who pack at once
    /// get different letters.
    ///
    /// @return empty when no letter waits
    @Transactional
    public Optional<Stapel> packe() {
        List<Posten> offen = posten(zustellungen.nimmInDruck());
        if (offen.isEmpty()) {
            audit.log(Entry.of("decision.PRINT_BATCH").refused());
            return Optional.empty();
        }
        UUID id = Ids.next();
        LocalDate heute = LocalDate.now(clock);
        Instant jetzt = time.instant().truncatedTo(ChronoUnit.SECONDS);
        byte[] zip = zip(offen, heute, jetzt);
        byte[] sha256 = Druckstapel.sha256(zip);
        zustellungen.neuerStapel(id, jetzt, heute, access.employee().id(), offen.size(), sha256);
        offen.forEach(p -> zustellungen.gedruckt(p.zustellung().id(), id));
        gepackt(id, offen, sha256);
        return Optional.of(new Stapel(id, zip));
    }

    /// The same batch once more, for who lost the file: the letters in it that have not left the house.
    ///
    /// @return empty when it was given to the post already
    @Transactional
    public Optional<Stapel> packeNoch(UUID id) {
        ZustellungTabelle.Stapel s = zustellungen.stapel(id).orElseThrow(AccessRefused::new);
        List<Posten> drin = posten(zustellungen.imStapel(id));
        if (s.abgesandt() != null || drin.isEmpty()) {
            audit.log(Entry.of("decision.PRINT_BATCH").refused());
            return Optional.empty();
        }
        gepackt(id, drin, s.sha256());
        return Optional.of(new Stapel(id, zip(drin, s.tag(), s.am())));
    }

    private byte[] zip(List<Posten> liste, LocalDate tag, Instant am) {
        return Druckstapel.zip(liste.stream().map(p -> stueck(p, tag, am)).toList());
    }

    private void gepackt(UUID id, List<Posten> liste, byte[] sha256) {
        audit.log(Entry.of("decision.PRINT_BATCH")
                .subjects(liste.stream().map(p -> p.zustellung().akte()).toList())
                .thing("druckstapel", id, sha256));
    }

    /// A letter as the print shop gets it. One that came back, or goes to somebody else it is about, has a sheet with
    /// that address on top.
    private Druckstapel.Stueck stueck(Posten p, LocalDate tag, Instant am) {
        byte[] pdf = documents.open(p.dokument());
        Zustellung z = p.zustellung();
        Brief brief = z.bescheid() == null
                ? schreiben.brief(p.id())
                : bescheide.brief(bescheide.finde(p.id()).orElseThrow(AccessRefused::new));
        RueckbriefTabelle.Grund zurueck = rueckbriefe.zuletzt(z.id()).orElse(null);
        if (zurueck == null && z.empfaenger() == null) {
            return new Druckstapel.Stueck(p, pdf, Druckstapel.plz(anschrift(brief)), null);
        }
        Fall fall = faelle.finde(z.akte()).orElseThrow(AccessRefused::new);
        List<String> anschrift =
                z.empfaenger() == null ? anschrift(fall, z, anschrift(brief)) : faelle.anschrift(fall, z.empfaenger());
        Brief oben = zurueck == null
                ? ausfertigung(p, fall, anschrift, brief.titel(), tag)
                : Deckblatt.brief(
                        texte.absender().orElseThrow(),
                        p.aktenzeichen(),
                        anschrift,
                        tag,
                        p.titel() + " vom " + Formate.tag(p.datum()),
                        zurueck == RueckbriefTabelle.Grund.POSTFACH);
        if (!(renderer.pdf(oben, am) instanceof NoticeRenderer.Pdf deckblatt)) {
            throw new IllegalStateException("Zeichen fehlt im Deckblatt: " + z.id());
        }
        return new Druckstapel.Stueck(p, pdf, Druckstapel.plz(anschrift), deckblatt.bytes());
    }

    /// Where a letter goes that came back: to whom it is addressed, at the address of today.
    ///
    /// @param alt the address it names; of who is not in the file no other is known
    private List<String> anschrift(Fall fall, Zustellung z, List<String> alt) {
        Schreiben s =
                z.schreiben() == null ? null : schreiben.finde(z.schreiben()).orElseThrow(AccessRefused::new);
        if (s != null && s.art() == Schreiben.Art.DRITTSCHULDNER) {
            return alt;
        }
        UUID an = s == null ? null : s.person();
        return fall.person(an)
                .map(p -> Mitbetroffene.anschrift(fall, p, faelle.anschrift(fall, p.id()), LocalDate.now(clock)))
                .orElse(fall.anschrift());
    }

    private Brief ausfertigung(Posten p, Fall fall, List<String> anschrift, String titel, LocalDate tag) {
        return Deckblatt.ausfertigung(
                texte.absender().orElseThrow(),
                p.aktenzeichen(),
                anschrift,
                tag,
                titel + " vom " + Formate.tag(p.datum()),
                fall.antragsteller().voll(),
                p.zustellung().bescheid() != null);
    }

    private static List<String> anschrift(Brief brief) {
        return brief.bloecke().stream()
                .filter(Block.Anschrift.class::isInstance)
                .map(b -> ((Block.Anschrift) b).zeilen())
                .findFirst()
                .orElse(List.of());
    }

    /// Letters of a file that were given to the post or lie in a mailbox that is silent, newest first.
    @Transactional
    public List<Posten> unterwegs(UUID akte) {
        return posten(zustellungen.abgesandte(akte));
    }

    /// One letter with its delivery.
    @Transactional
    public Posten posten(UUID zustellung) {
        return posten(zustellungen.finde(zustellung).orElseThrow(AccessRefused::new));
    }

    /// Batches that were downloaded and wait for the post.
    @Transactional
    public List<ZustellungTabelle.Stapel> offeneStapel() {
        return zustellungen.offeneStapel();
    }

    /// One batch was given to the post on this day: from it the periods of its letters run.
    ///
    /// @param tag `null` when it could not be read
    /// @return what is wrong and what to do, empty when it is noted
    @Transactional
    public Optional<String> abgesandt(UUID id, @Nullable LocalDate tag) {
        ZustellungTabelle.Stapel s = zustellungen.stapel(id).orElseThrow(AccessRefused::new);
        if (s.abgesandt() != null) {
            return postNein("Für diesen Stapel ist schon vermerkt, dass er am " + Formate.tag(s.abgesandt())
                    + " zur Post ging.");
        }
        if (tag == null || tag.isBefore(s.tag()) || tag.isAfter(LocalDate.now(clock))) {
            return postNein("Nennen Sie den Tag, an dem der Stapel zur Post ging: nicht vor dem " + Formate.tag(s.tag())
                    + " und nicht in der Zukunft.");
        }
        List<Zustellung> drin = zustellungen.imStapel(id);
        zustellungen.abgesandt(id, tag, Bekanntgabe.post(tag, feiertage()));
        zustellungen.stapelAbgesandt(id, tag);
        audit.log(Entry.of("decision.POSTED")
                .subjects(drin.stream().map(Zustellung::akte).toList()));
        return Optional.empty();
    }

    private Optional<String> postNein(String satz) {
        audit.log(Entry.of("decision.POSTED").refused());
        return Optional.of(satz);
    }

    /// The portal says that the message to the person was sent (§ 37 Abs. 2a Satz 4 SGB X): ours, once the mail server
    /// has taken it over.
    private void benachrichtigt(Zustellung z, Instant am) {
        zustellungen.benachrichtigt(z.id(), am, Bekanntgabe.postfach(LocalDate.ofInstant(am, BERLIN), feiertage()));
        audit.log(Entry.of("decision.NOTIFIED").subjects(z.akte()));
    }

    /// The portal says that the person opened it. Where it never said that it had told her, that day counts.
    private void abgerufen(Zustellung z, Instant am) {
        zustellungen.abgerufen(z.id(), am);
        abrufe.bekannt(z.id(), Bekanntgabe.abgerufen(LocalDate.ofInstant(am, BERLIN), feiertage()));
        audit.log(Entry.of("decision.RETRIEVED").subjects(z.akte()));
    }

    private Feiertage feiertage() {
        return new Feiertage(
                Feiertage.Land.of(texte.absender().map(Absender::land).orElse("NW")));
    }
}
