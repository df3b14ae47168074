package de.tragwerk.decision.deliver;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.model.Bekanntgabe;
import de.tragwerk.decision.model.Deckblatt;
import de.tragwerk.decision.model.Faelle;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Formate;
import de.tragwerk.decision.model.Schreiben;
import de.tragwerk.decision.model.Widerspruch;
import de.tragwerk.decision.model.Zustellung;
import de.tragwerk.decision.store.BescheidTabelle;
import de.tragwerk.decision.store.RueckbriefTabelle;
import de.tragwerk.decision.store.SchreibenTabelle;
import de.tragwerk.decision.store.TextTabelle;
import de.tragwerk.decision.store.WiderspruchTabelle;
import de.tragwerk.decision.store.ZustellungTabelle;
import de.tragwerk.document.Block;
import de.tragwerk.document.Brief;
import de.tragwerk.document.Documents;
import de.tragwerk.document.NoticeRenderer;
import de.tragwerk.kernel.Ids;
import de.tragwerk.kernel.Sha256;
import de.tragwerk.mandant.RealTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Letters to the post: batches for the printer, a sheet with another address where one is needed, and the day
/// they left the house.
@Service
public class Briefausgang {
    /// A print batch.
    ///
    /// @param zip PDFs, `index.csv` and `SHA256SUMS`
    public record Stapel(UUID id, byte[] zip) {}

    private final Sendungen sendungen;
    private final ZustellungTabelle zustellungen;
    private final BescheidTabelle bescheide;
    private final SchreibenTabelle schreiben;
    private final TextTabelle texte;
    private final RueckbriefTabelle rueckbriefe;
    private final WiderspruchTabelle widersprueche;
    private final Faelle faelle;
    private final Documents documents;
    private final Access access;
    private final Audit audit;
    private final RealTime time;
    private final Clock clock;
    private final NoticeRenderer renderer = new NoticeRenderer();

    Briefausgang(
            Sendungen sendungen,
            ZustellungTabelle zustellungen,
            BescheidTabelle bescheide,
            SchreibenTabelle schreiben,
            TextTabelle texte,
            RueckbriefTabelle rueckbriefe,
            WiderspruchTabelle widersprueche,
            Faelle faelle,
            Documents documents,
            Access access,
            Audit audit,
            RealTime time,
            Clock clock) {
        this.sendungen = sendungen;
        this.zustellungen = zustellungen;
        this.bescheide = bescheide;
        this.schreiben = schreiben;
        this.texte = texte;
        this.rueckbriefe = rueckbriefe;
        this.widersprueche = widersprueche;
        this.faelle = faelle;
        this.documents = documents;
        this.access = access;
        this.audit = audit;
        this.time = time;
        this.clock = clock;
    }

    /// How many letters wait that the acting person may not open: they lie in an area she was not given.
    @Transactional
    public int verdeckte() {
        return zustellungen.verdeckteBriefe();
    }

    /// A letter that waits and cannot be printed as it is: the others go without it.
    ///
    /// @param satz what is wrong and what to do
    public record Undruckbar(Sendungen.Posten posten, String satz) {}

    /// Letters that wait for the printer.
    public record Wartet(List<Sendungen.Posten> druckbar, List<Undruckbar> undruckbar) {}

    /// Letters that wait for the printer and that she may open.
    @Transactional
    public Wartet druckliste() {
        audit.log(Entry.of("decision.PRINT_LIST"));
        return wartet(sendungen.posten(zustellungen.druckliste()));
    }

    private Wartet wartet(List<Sendungen.Posten> alle) {
        LocalDate heute = LocalDate.now(clock);
        List<Sendungen.Posten> druckbar = new ArrayList<>();
        List<Undruckbar> undruckbar = new ArrayList<>();
        for (Sendungen.Posten p : alle) {
            fehlt(p, heute).ifPresentOrElse(f -> undruckbar.add(new Undruckbar(p, satz(f))), () -> druckbar.add(p));
        }
        return new Wartet(druckbar, undruckbar);
    }

    /// A letter itself was printed when it was made; only a sheet on top can hold what no font has.
    private Optional<NoticeRenderer.ZeichenFehlt> fehlt(Sendungen.Posten p, LocalDate heute) {
        Zustellung z = p.zustellung();
        return z.empfaenger() == null && rueckbriefe.zuletzt(z.id()).isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(umschlag(p, heute).deckblatt()).flatMap(renderer::druckbar);
    }

    private static String satz(NoticeRenderer.ZeichenFehlt fehlt) {
        return "Auf dem Deckblatt steht das Zeichen „" + fehlt.zeichen()
                + "“, das sich nicht drucken lässt. Ändern Sie Namen oder Anschrift der Person in der Akte oder"
                + " der Vertretung beim Widerspruch, dann geht"
                + " der Brief mit dem nächsten Stapel hinaus.";
    }

    /// Packs what waits into one batch: the PDFs in the order of the index, and their checksums. Two who pack at
    /// once get different letters; what the acting person may not open waits for somebody else.
    ///
    /// @return empty when no letter waits that can be printed
    @Transactional
    public Optional<Stapel> packe() {
        List<Sendungen.Posten> offen =
                wartet(sendungen.posten(zustellungen.nimmInDruck())).druckbar();
        if (offen.isEmpty()) {
            audit.log(Entry.of("decision.PRINT_BATCH").refused());
            return Optional.empty();
        }
        UUID id = Ids.next();
        LocalDate heute = LocalDate.now(clock);
        Instant jetzt = time.instant().truncatedTo(ChronoUnit.SECONDS);
        byte[] zip = zip(offen, heute, jetzt);
        byte[] sha256 = Sha256.of(zip);
        zustellungen.neuerStapel(id, jetzt, heute, access.employee().id(), offen.size(), sha256);
        offen.forEach(p -> zustellungen.gedruckt(p.zustellung().id(), id));
        gepackt(id, offen, sha256);
        return Optional.of(new Stapel(id, zip));
    }

    /// The same batch once more, for who lost the file: the letters in it that have not left the house.
    ///
    /// @return empty when it was given to the post already, or holds a letter the acting person may not open
    /// or that cannot be printed any more, because its address is another one now
    @Transactional
    public Optional<Stapel> packeNoch(UUID id) {
        ZustellungTabelle.Stapel s = zustellungen.stapel(id).orElseThrow(AccessRefused::new);
        List<Sendungen.Posten> drin = sendungen.posten(zustellungen.imStapel(id));
        if (s.abgesandt() != null
                || drin.isEmpty()
                || !wartet(drin).undruckbar().isEmpty()
                || !zustellungen.verdeckt(List.of(id)).isEmpty()) {
            audit.log(Entry.of("decision.PRINT_BATCH").refused());
            return Optional.empty();
        }
        gepackt(id, drin, s.sha256());
        return Optional.of(new Stapel(id, zip(drin, s.tag(), s.am())));
    }

    private byte[] zip(List<Sendungen.Posten> liste, LocalDate tag, Instant am) {
        return Druckstapel.zip(liste.stream().map(p -> stueck(p, tag, am)).toList());
    }

    private void gepackt(UUID id, List<Sendungen.Posten> liste, byte[] sha256) {
        audit.log(Entry.of("decision.PRINT_BATCH")
                .subjects(liste.stream().map(p -> p.zustellung().akte()).toList())
                .thing("druckstapel", id, sha256));
    }

    /// Where a letter goes.
    ///
    /// @param deckblatt sheet with that address, for one that came back or goes to somebody else it is about
    private record Umschlag(
            List<String> anschrift, @Nullable Brief deckblatt) {}

    /// A letter as the print shop gets it.
    private Druckstapel.Stueck stueck(Sendungen.Posten p, LocalDate tag, Instant am) {
        byte[] pdf = documents.open(p.dokument());
        Umschlag um = umschlag(p, tag);
        Brief oben = um.deckblatt();
        if (oben == null) {
            return new Druckstapel.Stueck(p, pdf, Druckstapel.plz(um.anschrift()), null);
        }
        if (!(renderer.pdf(oben, am) instanceof NoticeRenderer.Pdf deckblatt)) {
            throw new IllegalStateException(
                    "Zeichen fehlt im Deckblatt: " + p.zustellung().id());
        }
        return new Druckstapel.Stueck(p, pdf, Druckstapel.plz(um.anschrift()), deckblatt.bytes());
    }

    private Umschlag umschlag(Sendungen.Posten p, LocalDate tag) {
        Zustellung z = p.zustellung();
        Brief brief = z.bescheid() == null
                ? schreiben.brief(p.id())
                : bescheide.brief(bescheide.finde(p.id()).orElseThrow(AccessRefused::new));
        RueckbriefTabelle.Grund zurueck = rueckbriefe.zuletzt(z.id()).orElse(null);
        if (zurueck == null && z.empfaenger() == null) {
            return new Umschlag(anschrift(brief), null);
        }
        Fall fall = faelle.finde(z.akte()).orElseThrow(AccessRefused::new);
        Widerspruch vertretung = z.vertretung() == null
                ? null
                : widersprueche.finde(z.vertretung()).orElseThrow(AccessRefused::new);
        List<String> anschrift = vertretung != null
                ? vertretung.anVertretung()
                : z.empfaenger() == null
                        ? anschrift(fall, z, anschrift(brief))
                        : faelle.anschrift(fall, z.empfaenger());
        Brief oben = zurueck == null
                ? vertretung == null
                        ? ausfertigung(p, fall, anschrift, brief.titel(), tag)
                        : vertretung(p, fall, vertretung, brief.titel(), tag)
                : Deckblatt.brief(
                        texte.absender().orElseThrow(),
                        p.aktenzeichen(),
                        anschrift,
                        tag,
                        p.titel() + " vom " + Formate.tag(p.datum()),
                        zurueck == RueckbriefTabelle.Grund.POSTFACH);
        return new Umschlag(anschrift, oben);
    }

    /// Where a letter goes that came back: to whom it is addressed, at the address of today.
    ///
    /// @param alt the address it names; of who is not in the file no other is known
    private List<String> anschrift(Fall fall, Zustellung z, List<String> alt) {
        Schreiben s =
                z.schreiben() == null ? null : schreiben.finde(z.schreiben()).orElseThrow(AccessRefused::new);
        if (s != null && s.art().anDritte() && s.person() == null) {
            return alt;
        }
        UUID an = s == null ? null : s.person();
        return fall.person(an)
                .map(p -> Mitbetroffene.anschrift(fall, p, faelle.anschrift(fall, p.id()), LocalDate.now(clock)))
                .orElse(fall.anschrift());
    }

    private Brief ausfertigung(Sendungen.Posten p, Fall fall, List<String> anschrift, String titel, LocalDate tag) {
        return Deckblatt.ausfertigung(
                texte.absender().orElseThrow(),
                p.aktenzeichen(),
                anschrift,
                tag,
                titel + " vom " + Formate.tag(p.datum()),
                fall.antragsteller().voll(),
                p.zustellung().bescheid() != null);
    }

    private Brief vertretung(Sendungen.Posten p, Fall fall, Widerspruch w, String titel, LocalDate tag) {
        return Deckblatt.vertretung(
                texte.absender().orElseThrow(), fall, w, tag, titel + " vom " + Formate.tag(p.datum()));
    }

    private static List<String> anschrift(Brief brief) {
        return brief.bloecke().stream()
                .filter(Block.Anschrift.class::isInstance)
                .map(b -> ((Block.Anschrift) b).zeilen())
                .findFirst()
                .orElse(List.of());
    }

    /// Batches that were downloaded and wait for the post.
    @Transactional
    public List<ZustellungTabelle.Stapel> offeneStapel() {
        return zustellungen.offeneStapel();
    }

    /// How many letters of these batches the acting person may not open; without those that have none.
    @Transactional
    public Map<UUID, Integer> verdeckt(List<ZustellungTabelle.Stapel> stapel) {
        return zustellungen.verdeckt(
                stapel.stream().map(ZustellungTabelle.Stapel::id).toList());
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
        zustellungen.abgesandt(id, tag, Bekanntgabe.post(tag, texte.feiertage()));
        zustellungen.stapelAbgesandt(id, tag);
        audit.log(Entry.of("decision.POSTED")
                .subjects(drin.stream().map(Zustellung::akte).toList()));
        return Optional.empty();
    }

    private Optional<String> postNein(String satz) {
        audit.log(Entry.of("decision.POSTED").refused());
        return Optional.of(satz);
    }
}
