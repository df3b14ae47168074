package de.tragwerk.decision.hear;

import de.tragwerk.access.Access;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.deliver.Versand;
import de.tragwerk.decision.model.Fall;
import de.tragwerk.decision.model.Schreiben;
import de.tragwerk.decision.propose.Weigerung;
import de.tragwerk.decision.store.SchreibenTabelle;
import de.tragwerk.document.Block;
import de.tragwerk.document.Brief;
import de.tragwerk.document.Documents;
import de.tragwerk.document.NoticeRenderer;
import de.tragwerk.document.Text;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes letters: PDF, file, way to the person, log.
@Component
public class Briefe {
    private final SchreibenTabelle schreiben;
    private final Documents documents;
    private final Versand versand;
    private final Access access;
    private final Audit audit;
    private final RealTime time;
    private final NoticeRenderer renderer = new NoticeRenderer();

    Briefe(
            SchreibenTabelle schreiben,
            Documents documents,
            Versand versand,
            Access access,
            Audit audit,
            RealTime time) {
        this.schreiben = schreiben;
        this.documents = documents;
        this.versand = versand;
        this.access = access;
        this.audit = audit;
        this.time = time;
    }

    /// A character that cannot be printed, if there is one.
    public Optional<Weigerung> hindernis(Brief brief) {
        return renderer.druckbar(brief).map(f -> new Weigerung.ZeichenFehlt(f.satz()));
    }

    /// @param frist day until which an answer is asked for, `null` without
    /// @return id of the letter
    public UUID schreibe(Fall fall, Schreiben.Art art, Brief brief, LocalDate heute, @Nullable LocalDate frist) {
        return schreibe(fall, art, brief, heute, frist, List.of());
    }

    /// The same with copies for others it is about.
    public UUID schreibe(
            Fall fall,
            Schreiben.Art art,
            Brief brief,
            LocalDate heute,
            @Nullable LocalDate frist,
            List<UUID> mitbetroffene) {
        return schreibe(fall, null, art, brief, heute, frist, fall.postfach() ? fall.antrag() : null, mitbetroffene);
    }

    /// A letter to another person of the file than the applicant: by post, for the mailbox is not hers.
    public UUID schreibeAn(
            Fall fall, UUID person, Schreiben.Art art, Brief brief, LocalDate heute, @Nullable LocalDate frist) {
        return schreibe(fall, person, art, brief, heute, frist, null, List.of());
    }

    /// A letter to somebody else: by post, whatever the person agreed to.
    public UUID schreibeAnDritte(Fall fall, Schreiben.Art art, Brief brief, LocalDate heute) {
        return schreibe(fall, null, art, brief, heute, null, null, List.of());
    }

    /// @param person whom it is addressed to, `null` for the applicant and for who is not in the file
    private UUID schreibe(
            Fall fall,
            @Nullable UUID person,
            Schreiben.Art art,
            Brief brief,
            LocalDate heute,
            @Nullable LocalDate frist,
            @Nullable UUID postfach,
            List<UUID> mitbetroffene) {
        if (!(renderer.pdf(brief, time.instant()) instanceof NoticeRenderer.Pdf pdf)) {
            throw new IllegalStateException("Zeichen fehlt nach der Prüfung: " + art);
        }
        UUID id = Ids.next();
        String name = art.titel() + " " + heute + " " + fall.aktenzeichen().replace('/', '-') + ".pdf";
        Documents.Document dokument = documents.put(new Documents.NewDocument(
                fall.akte(), fall.kreis(), datei(art), id, name, "application/pdf", pdf.bytes()));
        Schreiben s = new Schreiben(
                id,
                fall.akte(),
                fall.kreis(),
                person,
                art,
                fall.aktenzeichen(),
                heute,
                dokument.id(),
                dokument.sha256(),
                access.employee().id());
        schreiben.neu(s, brief, time.instant());
        versand.bereite(s, postfach, kurz(brief), frist, pdf.bytes());
        versand.bereiteAusfertigungen(s, mitbetroffene);
        audit.log(Entry.of("decision.LETTER")
                .subjects(fall.akte(), person == null ? fall.antragsteller().id() : person)
                .subjects(mitbetroffene)
                .thing("dokument", dokument.id(), dokument.sha256()));
        return id;
    }

    private static Documents.Art datei(Schreiben.Art art) {
        return art == Schreiben.Art.BESCHEID ? Documents.Art.BESCHEID : Documents.Art.SCHREIBEN;
    }

    private static String kurz(Brief brief) {
        return brief.bloecke().stream()
                .filter(Block.Kasten.class::isInstance)
                .flatMap(k -> ((Block.Kasten) k).absaetze().stream())
                .map(Text::schlicht)
                .collect(Collectors.joining("\n"));
    }
}
