package de.tragwerk.mailbox;

import de.tragwerk.access.Access;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mail.MailAddress;
import de.tragwerk.mail.Mails;
import de.tragwerk.mailbox.store.HinweisTabelle;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.privacy.OneTimeCode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The acting citizen's address for notices: off until she enters one and confirms it with the code that was sent
/// there, and gone with its key at one press.
@Component
@Transactional
public class Benachrichtigungen {

    /// How long a code may be used; a mail may take its time.
    public static final int MINUTES = 60;

    private static final int TRIES = 5;
    private static final int CODES_A_DAY = 5;

    private final HinweisTabelle table;
    private final Mails mails;
    private final Access access;
    private final Audit audit;
    private final RealTime time;

    Benachrichtigungen(HinweisTabelle table, Mails mails, Access access, Audit audit, RealTime time) {
        this.table = table;
        this.mails = mails;
        this.access = access;
        this.audit = audit;
        this.time = time;
    }

    /// What the page shows.
    ///
    /// @param moeglich whether this portal sends mail at all
    /// @param adresse confirmed, `null` without
    /// @param abgelehnt whether the last mail there was refused for good
    /// @param neu waits for its code, `null` without
    /// @param codeAbgelehnt whether the mail with the code was
    /// @param verbraucht whether the code is over: too late, or too many wrong ones
    public record Stand(
            boolean moeglich,
            @Nullable String adresse,
            boolean abgelehnt,
            @Nullable String neu,
            boolean codeAbgelehnt,
            boolean verbraucht) {}

    /// What was refused, as the end of a message key; empty for nothing.
    public record Outcome(String problem) {
        static final Outcome GOOD = new Outcome("");

        public boolean good() {
            return problem.isEmpty();
        }
    }

    public Stand stand() {
        UUID konto = access.citizen().konto();
        audit.log(Entry.of("mailbox.NOTICES").subjects(konto));
        return table.finde(konto)
                .map(z -> new Stand(
                        mails.on(),
                        z.adresse(),
                        z.abgelehnt() != null,
                        z.neu(),
                        z.codeAbgelehnt(),
                        z.codeBis() != null && (z.codeBis().isBefore(now()) || z.fehlversuche() >= TRIES)))
                .orElse(new Stand(mails.on(), null, false, null, false, false));
    }

    /// Sends a code to an address. A confirmed one stays in use until the code is entered.
    public Outcome ask(String typed) {
        UUID konto = access.citizen().konto();
        Entry entry = Entry.of("mailbox.ASK_NOTICES").subjects(konto);
        MailAddress address = MailAddress.of(typed).orElse(null);
        String problem = !mails.on()
                ? "aus"
                : address == null
                        ? "adresse"
                        : !table.zaehle(konto, now(), now().minusDays(1), CODES_A_DAY) ? "viele" : "";
        if (!problem.isEmpty() || address == null) {
            audit.log(entry.refused());
            return new Outcome(problem);
        }
        UUID mail = Ids.next();
        String code = OneTimeCode.random();
        table.wartet(konto, address.text(), mail, code, OneTimeCode.hash(code), now().plusMinutes(MINUTES), now());
        mails.send(CodeMail.ART, mail);
        audit.log(entry);
        return Outcome.GOOD;
    }

    /// Confirms the address that waits.
    public Outcome confirm(String code) {
        UUID konto = access.citizen().konto();
        Entry entry = Entry.of("mailbox.CONFIRM_NOTICES").subjects(konto);
        if (!table.bestaetige(konto, OneTimeCode.hash(code), TRIES, now())) {
            audit.log(entry.refused());
            return new Outcome("code");
        }
        audit.log(entry);
        return Outcome.GOOD;
    }

    /// Switches notices off and deletes every address.
    public void delete() {
        UUID konto = access.citizen().konto();
        table.loesche(konto);
        audit.log(Entry.of("mailbox.DELETE_NOTICES").subjects(konto));
    }

    private OffsetDateTime now() {
        return time.instant().atOffset(ZoneOffset.UTC);
    }
}
