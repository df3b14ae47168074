package de.tragwerk.transport.web;

import de.tragwerk.access.Action;
import de.tragwerk.access.ActionCatalog;
import de.tragwerk.access.Attempts;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.Rule;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.JobWake;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.transport.Services;
import de.tragwerk.transport.fit.FitCallback;
import de.tragwerk.transport.fit.FitTargets;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/// Where a delivery service of FIT-Connect may tell an authority that something waits.
///
/// The call carries no content and is only a hint: a genuine one brings the next fetch forward, a missed one costs the
/// usual interval. It is off unless the operator lets connections in (`tragwerk.fitconnect.rueckruf=ein`), because an
/// authority otherwise takes none.
@Controller
@OnSide(Side.AMT)
class FitCallbackController {

    enum FitCallbackAction implements Action {
        FIT_CALLBACK;

        @Override
        public Rule rule() {
            return Rule.anyone();
        }
    }

    private static final String ACTION = "transport.FIT_CALLBACK";
    private static final int MOST_BYTES = 65_536;

    private final FitTargets targets;
    private final Home home;
    private final RealTime time;
    private final JobWake jobs;
    private final Attempts attempts;
    private final Audit audit;
    private final boolean on;

    FitCallbackController(
            FitTargets targets,
            Home home,
            RealTime time,
            JobWake jobs,
            Attempts attempts,
            Audit audit,
            @Value("${tragwerk.fitconnect.rueckruf:aus}") String setting) {
        this.targets = targets;
        this.home = home;
        this.time = time;
        this.jobs = jobs;
        this.attempts = attempts;
        this.audit = audit;
        this.on = setting.equals("ein");
    }

    @Bean
    static ActionCatalog fitCallbackActions() {
        return ActionCatalog.of("transport", FitCallbackAction.values());
    }

    @PostMapping("/fitconnect/rueckruf")
    @Permitted(ACTION)
    ResponseEntity<Void> called(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (!on || body.length > MOST_BYTES || !genuine(request, new String(body, StandardCharsets.UTF_8))) {
            audit.logAlone(Entry.of(ACTION).refused());
            return ResponseEntity.status(on ? HttpStatus.UNAUTHORIZED : HttpStatus.NOT_FOUND)
                    .build();
        }
        attempts.succeeded(request);
        audit.logAlone(Entry.of(ACTION));
        jobs.wake(Services.FIT_FETCH);
        return ResponseEntity.noContent().build();
    }

    /// Sealed with the secret of the own destination, and not older than five minutes.
    private boolean genuine(HttpServletRequest request, String body) {
        Optional<FitTargets.Target> own =
                Scope.get(Scope.job(Scope.current().mandant(), Services.FIT_FETCH), targets::own);
        return own.isPresent()
                && FitCallback.genuine(
                        home.password("fit-rueckruf-" + own.get().destination()),
                        Objects.requireNonNullElse(request.getHeader(FitCallback.TIME), ""),
                        Objects.requireNonNullElse(request.getHeader(FitCallback.SEAL), ""),
                        body,
                        time.instant());
    }
}
