package de.tragwerk.oversight.web;

import de.tragwerk.access.FreshFactor;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.audit.ActionNames;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.kernel.Days;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Side;
import de.tragwerk.oversight.AccessFilter;
import de.tragwerk.oversight.AccessLog;
import de.tragwerk.shell.Csv;
import de.tragwerk.shell.Download;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// The log of accesses with filters, pages and export. Filters come by POST: an Aktenzeichen belongs in no
/// address.
@Controller
@OnSide(Side.AMT)
@Transactional
class AccessLogController {

    private static final int PAGE = 50;
    private static final int EXPORT = 50_000;

    private final AccessLog log;
    private final StaffDirectory staff;
    private final Audit audit;
    private final RealTime time;
    private final int many;

    AccessLogController(
            AccessLog log,
            StaffDirectory staff,
            Audit audit,
            RealTime time,
            @Value("${tragwerk.auffaellig.viele:60}") int many) {
        this.log = log;
        this.staff = staff;
        this.audit = audit;
        this.time = time;
        this.many = many;
    }

    /// What the form sent, as it was typed.
    record Asked(String aktenzeichen, String wer, String zweck, String handlung, String von, String bis, String vor) {}

    @GetMapping("/zugriffe")
    @Permitted("oversight.READ_LOG")
    String newest(Model model) {
        return show(new Asked("", "", "", "", today().minusDays(30).toString(), today().toString(), ""), model);
    }

    @PostMapping("/zugriffe")
    @Permitted("oversight.READ_LOG")
    String filtered(Asked asked, Model model) {
        return show(asked, model);
    }

    @PostMapping("/zugriffe.csv")
    @Permitted("oversight.EXPORT_LOG")
    @FreshFactor
    ResponseEntity<byte[]> export(Asked asked) {
        AccessFilter filter = filter(asked, (name, sentence) -> {}).orElse(null);
        audit.log(entry("oversight.EXPORT_LOG", filter));
        List<AccessLog.Line> lines = filter == null ? List.of() : log.find(filter, EXPORT);
        Map<UUID, String> who = staff.names();
        StringBuilder csv = new StringBuilder("\uFEFFZeit;Wer;Handlung;Ergebnis;Zweck;Wessen Daten;Zurück bis\r\n");
        for (AccessLog.Line line : lines) {
            csv.append(line.at()).append(';');
            csv.append(Csv.cell(name(line, who))).append(';');
            csv.append(Csv.cell(ActionNames.of(line.action())))
                    .append(';')
                    .append(line.outcome())
                    .append(';');
            csv.append(Csv.cell(line.purpose())).append(';');
            csv.append(line.subjects().stream().map(UUID::toString).collect(Collectors.joining(" ")));
            csv.append(';')
                    .append(line.reachBack() == null ? "" : line.reachBack())
                    .append("\r\n");
        }
        return Download.csv("zugriffe.csv", csv);
    }

    private String show(Asked asked, Model model) {
        AccessFilter filter = filter(asked, model::addAttribute).orElse(null);
        // Written first, so that the officer finds her own look in the list.
        audit.log(entry("oversight.READ_LOG", filter));
        List<AccessLog.Line> lines = filter == null ? List.of() : log.find(filter, PAGE + 1);
        List<AccessLog.Line> page = lines.subList(0, Math.min(PAGE, lines.size()));
        Map<UUID, String> who = staff.names();
        model.addAttribute("asked", asked);
        model.addAttribute("handlungen", ActionNames.all());
        model.addAttribute("zeilen", page);
        model.addAttribute("weiter", lines.size() > PAGE ? page.getLast().id().toString() : "");
        model.addAttribute("wer", page.stream().collect(Collectors.toMap(AccessLog.Line::id, l -> name(l, who))));
        model.addAttribute("namen", who);
        model.addAttribute(
                "zeichen",
                log.names(page.stream()
                        .flatMap(l -> l.subjects().stream())
                        .distinct()
                        .toList()));
        model.addAttribute("zwecke", log.purposes(today().minusDays(365)));
        model.addAttribute("auffaellig", log.unusual(today().minusDays(30), many));
        model.addAttribute("versiegelt", log.sealed().orElse(0L));
        return "oversight/web/zugriffe";
    }

    private interface Complaint {
        void add(String name, Object sentence);
    }

    private static Entry entry(String action, @Nullable AccessFilter filter) {
        if (filter == null) {
            return Entry.of(action).failed();
        }
        Entry entry = Entry.of(action).reach(filter.from());
        UUID actor = filter.actor();
        entry = entry.subjects(filter.subjects());
        return actor == null ? entry : entry.subjects(actor);
    }

    private Optional<AccessFilter> filter(Asked asked, Complaint complaint) {
        try {
            List<UUID> subjects = List.of();
            if (!text(asked.aktenzeichen()).isEmpty()) {
                subjects = log.file(text(asked.aktenzeichen())).map(log::whose).orElse(List.of());
                if (subjects.isEmpty()) {
                    complaint.add(
                            "hinweis", "Eine Akte mit diesem Aktenzeichen gibt es nicht. Prüfen Sie die Ziffern.");
                    return Optional.empty();
                }
            }
            return Optional.of(new AccessFilter(
                    subjects,
                    id(asked.wer()),
                    text(asked.zweck()),
                    text(asked.handlung()),
                    day(asked.von(), today().minusDays(30)),
                    day(asked.bis(), today()),
                    id(asked.vor())));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            complaint.add("hinweis", "Diese Auswahl verstehen wir nicht. Prüfen Sie die beiden Tage.");
            return Optional.empty();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(time.instant(), Days.ZONE);
    }

    private static LocalDate day(@Nullable String day, LocalDate otherwise) {
        return text(day).isEmpty() ? otherwise : LocalDate.parse(text(day));
    }

    private static @Nullable UUID id(@Nullable String id) {
        return text(id).isEmpty() ? null : UUID.fromString(text(id));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static String name(AccessLog.Line line, Map<UUID, String> who) {
        UUID actor = line.actor();
        return switch (line.actorKind()) {
            case "employee" -> actor == null ? "?" : who.getOrDefault(actor, "gelöschtes Konto");
            case "system" -> "Auftrag " + line.job();
            case "citizen" -> "Bürgerkonto";
            default -> "ohne Anmeldung";
        };
    }
}
