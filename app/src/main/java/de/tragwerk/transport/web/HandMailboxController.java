package de.tragwerk.transport.web;

import de.tragwerk.access.Action;
import de.tragwerk.access.ActionCatalog;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.Role;
import de.tragwerk.access.Rule;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import de.tragwerk.shell.Download;
import de.tragwerk.shell.NavEntry;
import de.tragwerk.transport.Attachment;
import de.tragwerk.transport.fetch.HandMailbox;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Variant 2: the officer's own mailbox. Each act brings key and PIN anew; neither is kept.
@Controller
@OnSide(Side.AMT)
class HandMailboxController {

    enum HandAction implements Action {
        HAND_MAILBOX,
        HAND_OPEN,
        HAND_CONFIRM,
        HAND_OVER;

        @Override
        public Rule rule() {
            return Rule.role(Role.SACHBEARBEITUNG);
        }
    }

    private static final String SEITE = "transport/web/handpostfach";

    private final HandMailbox mailbox;
    private final Audit audit;

    HandMailboxController(HandMailbox mailbox, Audit audit) {
        this.mailbox = mailbox;
        this.audit = audit;
    }

    @Bean
    static ActionCatalog handActions() {
        return ActionCatalog.of("transport", HandAction.values());
    }

    @Bean
    static NavEntry handEntry() {
        return new NavEntry(
                "Arbeit", "Einzelplatz-Postfach", "/handpostfach", "tw-icon--eingang", 60, HandAction.HAND_MAILBOX);
    }

    private interface Act {
        void with(byte[] p12, char[] pin) throws HandMailbox.Refused;
    }

    @GetMapping("/handpostfach")
    @Permitted("transport.HAND_MAILBOX")
    String start() {
        audit.logAlone(Entry.of("transport.HAND_MAILBOX"));
        return SEITE;
    }

    @PostMapping("/handpostfach")
    @Permitted("transport.HAND_MAILBOX")
    String list(
            @RequestParam("schluessel") MultipartFile schluessel,
            @RequestParam(defaultValue = "") String pin,
            Model model)
            throws IOException {
        return with(
                schluessel,
                pin,
                "transport.HAND_MAILBOX",
                model,
                (p12, geheim) -> model.addAttribute("wartend", mailbox.waiting(p12, geheim)));
    }

    @PostMapping("/handpostfach/oeffnen")
    @Permitted("transport.HAND_OPEN")
    String open(
            @RequestParam("schluessel") MultipartFile schluessel,
            @RequestParam(defaultValue = "") String pin,
            @RequestParam(defaultValue = "") String id,
            Model model)
            throws IOException {
        return with(schluessel, pin, "transport.HAND_OPEN", model, (p12, geheim) -> {
            HandMailbox.Opened o = mailbox.open(p12, geheim, id);
            model.addAttribute("offen", o);
            model.addAttribute("angaben", Readable.lines(o.message().xml()));
        });
    }

    /// Everything as one file for the workplace: message and attachments, names made harmless.
    @PostMapping("/handpostfach/speichern")
    @Permitted("transport.HAND_OPEN")
    ResponseEntity<byte[]> save(
            @RequestParam("schluessel") MultipartFile schluessel,
            @RequestParam(defaultValue = "") String pin,
            @RequestParam(defaultValue = "") String id)
            throws IOException {
        byte[] p12 = schluessel.getBytes();
        char[] geheim = pin.toCharArray();
        try {
            HandMailbox.Opened o = mailbox.open(p12, geheim, id);
            audit.logAlone(Entry.of("transport.HAND_OPEN"));
            return Download.of("nachricht.zip", Download.ZIP, zip(o));
        } catch (HandMailbox.Refused e) {
            audit.logAlone(Entry.of("transport.HAND_OPEN").failed());
            return ResponseEntity.unprocessableContent()
                    .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                    .body(e.sentence().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } finally {
            wipe(p12, geheim);
        }
    }

    @PostMapping("/handpostfach/quittieren")
    @Permitted("transport.HAND_CONFIRM")
    String confirm(
            @RequestParam("schluessel") MultipartFile schluessel,
            @RequestParam(defaultValue = "") String pin,
            @RequestParam(defaultValue = "") String id,
            Model model)
            throws IOException {
        return with(schluessel, pin, "transport.HAND_CONFIRM", model, (p12, geheim) -> {
            mailbox.confirm(p12, geheim, id);
            model.addAttribute("getan", "Der Empfang ist quittiert. Der Absender sieht es im Laufzettel.");
        });
    }

    @PostMapping("/handpostfach/uebergeben")
    @Permitted("transport.HAND_OVER")
    String handOver(
            @RequestParam("schluessel") MultipartFile schluessel,
            @RequestParam(defaultValue = "") String pin,
            @RequestParam(defaultValue = "") String id,
            Model model)
            throws IOException {
        return with(schluessel, pin, "transport.HAND_OVER", model, (p12, geheim) -> {
            mailbox.handOver(p12, geheim, id);
            model.addAttribute(
                    "getan",
                    "Die Nachricht ist im Fachverfahren eingegangen und quittiert. Sie finden sie dort, wo auch die selbst abgeholten liegen.");
        });
    }

    private String with(MultipartFile schluessel, String pin, String action, Model model, Act act) throws IOException {
        byte[] p12 = schluessel.getBytes();
        char[] geheim = pin.toCharArray();
        try {
            act.with(p12, geheim);
            audit.logAlone(Entry.of(action));
        } catch (HandMailbox.Refused e) {
            audit.logAlone(Entry.of(action).failed());
            model.addAttribute("fehler", e.sentence());
        } finally {
            wipe(p12, geheim);
        }
        return SEITE;
    }

    private static void wipe(byte[] p12, char[] pin) {
        Arrays.fill(p12, (byte) 0);
        Arrays.fill(pin, '\0');
    }

    private static byte[] zip(HandMailbox.Opened o) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("nachricht.xml"));
            zip.write(o.message().xml());
            int n = 0;
            for (Attachment a : o.message().attachments()) {
                n++;
                zip.putNextEntry(new ZipEntry("anlage-" + n + "-"
                        + a.name().replaceAll("[^A-Za-z0-9._-]", "_").replaceFirst("^\\.+", "_")));
                zip.write(a.content());
            }
        }
        return out.toByteArray();
    }
}
