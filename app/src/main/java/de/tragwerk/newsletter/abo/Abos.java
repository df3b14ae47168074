package de.tragwerk.newsletter.abo;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mail.MailAddress;
import de.tragwerk.mail.Mails;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.newsletter.Rundbrief;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Subscribing in two steps and unsubscribing in one. Nobody is logged in, so the program itself acts; what a
/// page answers does not depend on whether an address is known.
@Component
public class Abos {

    /// Hours a link that confirms may be used.
    public static final int STUNDEN = 24;

    private static final int MINUTEN_BIS_ZUM_NAECHSTEN = 10;

    private final AboTabelle table;
    private final Mails mails;
    private final Audit audit;
    private final RealTime time;
    private final TransactionTemplate transaction;

    Abos(AboTabelle table, Mails mails, Audit audit, RealTime time, TransactionTemplate transaction) {
        this.table = table;
        this.mails = mails;
        this.audit = audit;
        this.time = time;
        this.transaction = transaction;
    }

    /// Sends a link to the address, if it is one that has not subscribed and got none in the last minutes.
    ///
    /// @param sprache one of [Rundbrief#SPRACHEN]
    /// @return what was refused, as the end of a message key; empty for nothing
    public String subscribe(String typed, String sprache) {
        MailAddress address = MailAddress.of(typed).orElse(null);
        return job(() -> {
            Entry entry = Entry.of("newsletter.SUBSCRIBE");
            String problem = !mails.on()
                    ? "aus"
                    : address == null ? "adresse" : !Rundbrief.SPRACHEN.contains(sprache) ? "sprache" : "";
            if (!problem.isEmpty() || address == null) {
                audit.log(entry.refused());
                return problem;
            }
            OffsetDateTime bis = now().plusHours(STUNDEN);
            table.zuAdresse(address.text())
                    .ifPresentOrElse(
                            known -> {
                                if (known.bestaetigt() == null
                                        && known.linkBis() != null
                                        && known.linkBis().isBefore(bis.minusMinutes(MINUTEN_BIS_ZUM_NAECHSTEN))) {
                                    mails.send(AboMail.ART, table.neuerLink(known, sprache, bis));
                                }
                            },
                            () -> mails.send(AboMail.ART, table.neu(address.text(), sprache, now(), bis)));
            audit.log(entry);
            return "";
        });
    }

    /// Whether this link still confirms something. Shows a button and leaves no entry: anybody may ask as often
    /// as she likes.
    public boolean waits(String token) {
        return job(() -> table.zuLink(token, now()).isPresent());
    }

    /// @return false when the link is over
    public boolean confirm(String token) {
        return job(() -> {
            UUID abo = table.zuLink(token, now()).orElse(null);
            if (abo == null) {
                audit.log(Entry.of("newsletter.CONFIRM").refused());
                return false;
            }
            table.bestaetige(abo, now());
            audit.log(Entry.of("newsletter.CONFIRM").subjects(abo));
            return true;
        });
    }

    /// Whether somebody subscribed with this link; like [#waits] without an entry.
    public boolean subscribed(String token) {
        return job(() -> table.zuEnde(token).isPresent());
    }

    /// Deletes the subscriber with her key; a second press changes nothing.
    ///
    /// @return whether there was one
    public boolean unsubscribe(String token) {
        return job(() -> {
            Entry entry = Entry.of("newsletter.UNSUBSCRIBE");
            UUID abo = table.zuEnde(token).orElse(null);
            if (abo == null) {
                audit.log(entry.refused());
            } else {
                table.loesche(abo);
                audit.log(entry.subjects(abo));
            }
            return abo != null;
        });
    }

    private <T> T job(Supplier<T> work) {
        return Scope.get(
                Scope.job(Scope.current().mandant(), "newsletter"),
                () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private OffsetDateTime now() {
        return time.instant().atOffset(ZoneOffset.UTC);
    }
}
