package de.tragwerk.decision.deliver;

import de.tragwerk.akte.Erinnerungen;
import de.tragwerk.application.Antraege;
import de.tragwerk.application.Post;
import de.tragwerk.application.ReceiptReceived;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.model.Bekanntgabe;
import de.tragwerk.decision.model.Bescheid;
import de.tragwerk.decision.model.Formate;
import de.tragwerk.decision.model.Schreiben;
import de.tragwerk.decision.model.Widerspruch;
import de.tragwerk.decision.model.Zustellung;
import de.tragwerk.decision.store.AbrufTabelle;
import de.tragwerk.decision.store.TextTabelle;
import de.tragwerk.decision.store.ZustellungTabelle;
import de.tragwerk.kernel.Days;
import de.tragwerk.kernel.Ids;
import de.tragwerk.message.Mitteilung;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Brings Bescheide and letters on their way, and hears from the portal when they are known.
@Service
public class Versand {

    private final ZustellungTabelle zustellungen;
    private final AbrufTabelle abrufe;
    private final TextTabelle texte;
    private final Antraege antraege;
    private final Post post;
    private final Audit audit;
    private final Erinnerungen erinnerungen;

    Versand(
            ZustellungTabelle zustellungen,
            AbrufTabelle abrufe,
            TextTabelle texte,
            Antraege antraege,
            Post post,
            Audit audit,
            Erinnerungen erinnerungen) {
        this.zustellungen = zustellungen;
        this.abrufe = abrufe;
        this.texte = texte;
        this.antraege = antraege;
        this.post = post;
        this.audit = audit;
        this.erinnerungen = erinnerungen;
    }

    /// Puts a new Bescheid on its way, in the transaction of the release: into the mailbox when the person
    /// agreed, else into the letters.
    ///
    /// @param antrag application whose return way leads to the mailbox, `null` for a letter
    public void bereite(Bescheid b, @Nullable UUID antrag, String kurz, List<Mitteilung.Zeile> zeilen, byte[] pdf) {
        UUID id = neu(b.akte(), b.kreis(), b.id(), null, null, null, antrag);
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
        empfaenger.forEach(person -> neu(b.akte(), b.kreis(), b.id(), null, person, null, null));
    }

    /// Puts copies of another letter into the letters, for others it is about.
    public void bereiteAusfertigungen(Schreiben s, List<UUID> empfaenger) {
        empfaenger.forEach(person -> neu(s.akte(), s.kreis(), null, s.id(), person, null, null));
    }

    /// Puts copies of a Bescheid into the letters, for those who represent somebody in objections it is about
    /// (§ 13 Abs. 3 Satz 1, § 37 Abs. 1 Satz 2 SGB X).
    public void bereiteVertretung(Bescheid b, List<Widerspruch> widersprueche) {
        widersprueche.forEach(w -> neu(b.akte(), b.kreis(), b.id(), null, w.person(), w.id(), null));
    }

    /// The same for another letter.
    public void bereiteVertretung(UUID schreiben, int kreis, List<Widerspruch> widersprueche) {
        widersprueche.forEach(w -> neu(w.akte(), kreis, null, schreiben, w.person(), w.id(), null));
    }

    private UUID neu(
            UUID akte,
            int kreis,
            @Nullable UUID bescheid,
            @Nullable UUID schreiben,
            @Nullable UUID empfaenger,
            @Nullable UUID vertretung,
            @Nullable UUID antrag) {
        UUID id = Ids.next();
        zustellungen.neu(new Zustellung(
                id,
                akte,
                kreis,
                bescheid,
                schreiben,
                empfaenger,
                vertretung,
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
        UUID id = neu(s.akte(), s.kreis(), null, s.id(), null, null, antrag);
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
            switch (quittung.art()) {
                case ABGERUFEN -> abgerufen(z, quittung.zeitpunkt());
                case BENACHRICHTIGT -> benachrichtigt(z, quittung.zeitpunkt());
                case UNLESBAR -> unlesbar(z, quittung.zeitpunkt());
            }
        });
    }

    /// The portal cannot open it: whatever it told her of a letter, this one did not reach her (§ 37 Abs. 2a
    /// Satz 5 SGB X). It counts as silent from now on, and who is responsible gets it onto her desk
    /// ([Postfachwacht]).
    private void unlesbar(Zustellung z, Instant am) {
        zustellungen.unlesbar(z.id(), am);
        audit.log(Entry.of("decision.MAILBOX_SILENT").subjects(z.akte()));
    }

    /// The portal says that the message to the person was sent (§ 37 Abs. 2a Satz 4 SGB X): ours, once the mail server
    /// has taken it over.
    private void benachrichtigt(Zustellung z, Instant am) {
        zustellungen.benachrichtigt(
                z.id(), am, Bekanntgabe.postfach(LocalDate.ofInstant(am, Days.ZONE), texte.feiertage()));
        // Not silent any more: whoever was told has nothing left to do.
        erinnerungen.erledigt(z.id());
        audit.log(Entry.of("decision.NOTIFIED").subjects(z.akte()));
    }

    /// The portal says that the person opened it. Where it never said that it had told her, that day counts.
    private void abgerufen(Zustellung z, Instant am) {
        zustellungen.abgerufen(z.id(), am);
        abrufe.bekannt(z.id(), Bekanntgabe.abgerufen(LocalDate.ofInstant(am, Days.ZONE), texte.feiertage()));
        erinnerungen.erledigt(z.id());
        audit.log(Entry.of("decision.RETRIEVED").subjects(z.akte()));
    }
}
