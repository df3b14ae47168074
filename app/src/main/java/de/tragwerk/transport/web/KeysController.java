package de.tragwerk.transport.web;

import static de.tragwerk.access.Role.ADMINISTRATION;
import static de.tragwerk.access.Role.BETRIEB;

import de.tragwerk.access.Access;
import de.tragwerk.access.Action;
import de.tragwerk.access.ActionCatalog;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.Rule;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.kernel.Days;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.osci.Holder;
import de.tragwerk.osci.crypto.Certificates;
import de.tragwerk.shell.Meldung;
import de.tragwerk.shell.NavEntry;
import de.tragwerk.transport.keys.KeyEnds;
import de.tragwerk.transport.keys.KeyExpiry;
import de.tragwerk.transport.keys.KeyNotices;
import de.tragwerk.transport.keys.KeyRing;
import de.tragwerk.transport.keys.KeyWatch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The keys of a Mandant: which is in use, which still fetches old mail and until when, what was warned of.
@Controller
@OnSide({Side.AMT, Side.VERMITTLUNG})
@Transactional
class KeysController {

    enum KeysAction implements Action {
        KEYS;

        @Override
        public Rule rule() {
            return Rule.role(ADMINISTRATION, BETRIEB);
        }
    }

    /// @param current whether it signs and is the one in use
    /// @param until last day its mailbox is emptied, null without a day
    record Row(
            String fingerprint,
            String subject,
            Instant from,
            Instant to,
            boolean current,
            @Nullable LocalDate until,
            boolean over) {}

    private final KeyRing keys;
    private final KeyWatch watch;
    private final KeyEnds ends;
    private final KeyNotices notices;
    private final Access access;
    private final Audit audit;

    KeysController(KeyRing keys, KeyWatch watch, KeyEnds ends, KeyNotices notices, Access access, Audit audit) {
        this.keys = keys;
        this.watch = watch;
        this.ends = ends;
        this.notices = notices;
        this.access = access;
        this.audit = audit;
    }

    @Bean
    static ActionCatalog keysActions() {
        return ActionCatalog.of("transport", KeysAction.values());
    }

    @Bean
    static NavEntry keysEntry() {
        return new NavEntry("Verwaltung", "Zertifikate", "/zertifikate", "tw-icon--schloss", 84, KeysAction.KEYS);
    }

    @Bean
    static Meldung keysMeldung(KeyNotices notices) {
        return new Meldung() {
            @Override
            public Action action() {
                return KeysAction.KEYS;
            }

            @Override
            public List<String> offene() {
                return notices.unseen().stream().map(KeyNotices.Notice::satz).toList();
            }

            @Override
            public String href() {
                return "/zertifikate";
            }
        };
    }

    @GetMapping("/zertifikate")
    @Permitted("transport.KEYS")
    public String show(Model model) {
        audit.log(Entry.of("transport.KEYS"));
        List<Row> rows = rows();
        model.addAttribute("schluessel", rows);
        model.addAttribute(
                "warnungen",
                watch.of(Scope.current().mandant()).stream()
                        .filter(k -> k.step() > 0)
                        .map(KeyExpiry::sentence)
                        .toList());
        model.addAttribute("hinweise", notices.all());
        model.addAttribute("wechsel", rows.size() > 1);
        return "transport/web/zertifikate";
    }

    private List<Row> rows() {
        String mandant = Scope.current().mandant();
        if (!keys.has(mandant)) {
            return List.of();
        }
        Map<String, LocalDate> until = ends.ends();
        List<Holder> all = keys.all(mandant);
        return all.stream()
                .map(h -> {
                    String fingerprint = Certificates.fingerprint(h.certificate());
                    boolean current = h.equals(all.getFirst());
                    return new Row(
                            fingerprint,
                            h.certificate().getSubjectX500Principal().getName(),
                            h.certificate().getNotBefore().toInstant(),
                            h.certificate().getNotAfter().toInstant(),
                            current,
                            until.get(fingerprint),
                            !current && !ends.fetches(h.certificate()));
                })
                .toList();
    }

    @PostMapping("/zertifikate/ende")
    @Permitted("transport.KEYS")
    public String end(
            @RequestParam(defaultValue = "") String fingerabdruck,
            @RequestParam(defaultValue = "") String bis,
            RedirectAttributes flash) {
        LocalDate day = Days.read(bis).orElse(null);
        boolean earlier =
                rows().stream().anyMatch(r -> !r.current() && r.fingerprint().equals(fingerabdruck));
        boolean good = earlier && day != null && !day.isBefore(ends.today());
        if (good && day != null) {
            ends.put(fingerabdruck, day, access.employee().id());
        } else {
            flash.addFlashAttribute(
                    "fehler",
                    earlier
                            ? "Nennen Sie einen Tag ab heute, zum Beispiel 31.12.2026. Bis dahin wird auch das alte Postfach geleert."
                            : "Das Zertifikat in Gebrauch hat keinen letzten Tag. Wählen Sie ein früheres.");
        }
        audit.log(good ? Entry.of("transport.KEYS") : Entry.of("transport.KEYS").failed());
        return "redirect:/zertifikate";
    }

    @PostMapping("/zertifikate/gesehen")
    @Permitted("transport.KEYS")
    public String seen() {
        notices.seen(access.employee().id());
        audit.log(Entry.of("transport.KEYS"));
        return "redirect:/zertifikate";
    }
}
