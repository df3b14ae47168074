package de.tragwerk.xta;

import de.tragwerk.access.Action;
import de.tragwerk.access.ActionCatalog;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.Rule;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.osci.xta.Wire;
import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/// The XTA endpoint. All three ports of the WSDL may point here; the action says what is wanted.
@Controller
@OnSide(Side.XTA)
class XtaController {

    enum XtaAction implements Action {
        XTA;

        @Override
        public Rule rule() {
            return Rule.anyone();
        }
    }

    private final XtaServer server;

    XtaController(XtaServer server) {
        this.server = server;
    }

    @Bean
    static ActionCatalog xtaActions() {
        return ActionCatalog.of("xta", XtaAction.values());
    }

    /// Open to everybody in the words of the desk; who it is says the certificate, and the account what she may.
    @PostMapping("/xta")
    @Permitted("xta.XTA")
    ResponseEntity<InputStreamResource> xta(HttpServletRequest request) throws Exception {
        if (!(request.getAttribute("jakarta.servlet.request.X509Certificate") instanceof X509Certificate[] chain)
                || chain.length == 0) {
            throw new IllegalStateException("Ohne Zertifikat endet schon der Aufbau der Verbindung");
        }
        String mandant = Scope.current().mandant();
        String type = request.getContentType() == null ? "" : request.getContentType();
        Wire answer = Scope.call(Scope.job(mandant, "xta"), () -> server.handle(chain[0], type, request));
        return ResponseEntity.status(answer.status())
                .header(HttpHeaders.CONTENT_TYPE, answer.contentType())
                .contentLength(answer.body().length())
                .body(new InputStreamResource(answer.body().open()));
    }
}
