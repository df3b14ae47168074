package de.tragwerk.intermediary;

import de.tragwerk.access.Action;
import de.tragwerk.access.ActionCatalog;
import de.tragwerk.access.AttemptLimit;
import de.tragwerk.access.Attempts;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.Rule;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.kernel.Days;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.crypto.Policy;
import de.tragwerk.osci.intermediary.Intermediary;
import de.tragwerk.osci.intermediary.Rules;
import de.tragwerk.transport.keys.KeyRing;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;

/// The OSCI endpoint: signatures instead of logins.
@Controller
@OnSide(Side.VERMITTLUNG)
class OsciController {

    enum IntermediaryAction implements Action {
        OSCI;

        @Override
        public Rule rule() {
            return Rule.anyone();
        }
    }

    private final JdbcMailboxStore store;
    private final Tally tally;
    private final KeyRing keys;
    private final RealTime time;
    private final Attempts attempts;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Rules rules;

    OsciController(
            JdbcMailboxStore store,
            Tally tally,
            KeyRing keys,
            RealTime time,
            Attempts attempts,
            Audit audit,
            TransactionTemplate transaction,
            IntermediarySettings settings) {
        this.store = store;
        this.tally = tally;
        this.keys = keys;
        this.time = time;
        this.attempts = attempts;
        this.audit = audit;
        this.transaction = transaction;
        this.rules = settings.rules();
    }

    @Bean
    static ActionCatalog intermediaryActions() {
        return ActionCatalog.of("intermediary", IntermediaryAction.values());
    }

    @PostMapping("/osci")
    @Permitted("intermediary.OSCI")
    ResponseEntity<InputStreamResource> osci(HttpServletRequest request) throws Exception {
        String mandant = Scope.current().mandant();
        Blob answer = Scope.call(Scope.job(mandant, "osci"), () -> handle(mandant, request));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/xml;charset=utf-8"))
                .contentLength(answer.length())
                .body(new InputStreamResource(answer.open()));
    }

    private Blob handle(String mandant, HttpServletRequest request) throws Exception {
        Intermediary.Answer answer = new Intermediary(
                        keys.identity(mandant),
                        keys.trust(),
                        store,
                        rules,
                        () -> new Policy(time.instant().atZone(Days.ZONE).toLocalDate()),
                        time::instant)
                .handle(request.getInputStream());
        if (answer.code().fault()) {
            // Refused before it was known who asks.
            attempts.refused(request, AttemptLimit.STRANGER);
        }
        boolean done = answer.code().accepted();
        Entry entry = Entry.of("intermediary.OSCI");
        transaction.executeWithoutResult(status -> {
            audit.log(done ? entry : entry.refused());
            // Last, because everybody counts in the same row.
            tally.count(answer);
        });
        return answer.body();
    }
}
