package de.tragwerk.organisation.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.Role;
import de.tragwerk.access.Rule;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.audit.ActionNames;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.document.NoticeRenderer;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.database.Registry;
import de.tragwerk.organisation.Aufbau;
import de.tragwerk.organisation.Personal;
import de.tragwerk.organisation.Vergabe;
import de.tragwerk.organisation.Vergaben;
import de.tragwerk.shell.Csv;
import de.tragwerk.shell.Download;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.modulith.ApplicationModule;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The rights concept (Berechtigungskonzept) as it is at this moment: a page, a table, and an
/// accessible PDF to file.
@Controller
@OnSide(Side.AMT)
@Transactional
class ConceptController {

    private final Personal personal;
    private final Vergaben vergaben;
    private final Aufbau aufbau;
    private final StaffDirectory staff;
    private final Access access;
    private final Audit audit;
    private final Registry registry;
    private final RealTime time;
    private final NoticeRenderer renderer = new NoticeRenderer();

    ConceptController(
            Personal personal,
            Vergaben vergaben,
            Aufbau aufbau,
            StaffDirectory staff,
            Access access,
            Audit audit,
            Registry registry,
            RealTime time) {
        this.personal = personal;
        this.vergaben = vergaben;
        this.aufbau = aufbau;
        this.staff = staff;
        this.access = access;
        this.audit = audit;
        this.registry = registry;
        this.time = time;
    }

    @GetMapping("/berechtigungskonzept")
    @Permitted("organisation.CONCEPT")
    public String show(Model model) {
        audit.log(Entry.of("organisation.CONCEPT"));
        model.addAttribute("konzept", konzept());
        model.addAttribute("grundsaetze", Konzept.GRUNDSAETZE);
        model.addAttribute("rollen", AccountsController.ROLLEN);
        model.addAttribute("bereiche", RolesController.BEREICHE);
        return "organisation/web/konzept";
    }

    /// To file and to send: PDF/UA-1.
    @GetMapping("/berechtigungskonzept.pdf")
    @Permitted("organisation.CONCEPT")
    public ResponseEntity<byte[]> pdf() {
        audit.log(Entry.of("organisation.CONCEPT"));
        String behoerde = registry.get(Scope.current().mandant()).name();
        return switch (renderer.pdf(KonzeptPdf.brief(behoerde, konzept()), time.instant())) {
            case NoticeRenderer.Pdf pdf ->
                Download.of("berechtigungskonzept.pdf", MediaType.APPLICATION_PDF, pdf.bytes());
            case NoticeRenderer.ZeichenFehlt fehlt ->
                ResponseEntity.unprocessableEntity()
                        .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                        .body(fehlt.satz().getBytes(StandardCharsets.UTF_8));
        };
    }

    private Konzept konzept() {
        return new Konzept(
                vergaben.heute(),
                personal.alle().stream().filter(Personal.Konto::aktiv).toList(),
                aufbau.baum(),
                aufbau.gruppen().stream().filter(g -> g.einheit() == null).toList(),
                vergaben.funktionsgruppen(),
                vergaben.geltende(),
                darf(),
                staff.names());
    }

    @GetMapping("/berechtigungskonzept.csv")
    @Permitted("organisation.CONCEPT")
    public ResponseEntity<byte[]> table() {
        audit.log(Entry.of("organisation.CONCEPT"));
        Map<UUID, List<Vergabe>> rechte = vergaben.geltende().stream().collect(Collectors.groupingBy(Vergabe::konto));
        Map<UUID, String> namen = staff.names();
        StringBuilder csv = new StringBuilder(
                "\uFEFFKennung;Name;Stelle;Aktiv;Rollen;Arbeitsgruppen;Funktion;In Gruppe;Grund;Von;Bis;Beantragt;Bestätigt;Geprüft\r\n");
        for (Personal.Konto k : personal.alle()) {
            List<Vergabe> eigene = new ArrayList<>(rechte.getOrDefault(k.id(), List.of()));
            String konto = zeile(
                    k.login(),
                    k.name(),
                    k.stelle(),
                    k.aktiv() ? "ja" : "nein",
                    String.join(" ", k.rollen()),
                    String.join(", ", k.gruppen()));
            if (eigene.isEmpty()) {
                csv.append(konto)
                        .append(";")
                        .append(zeile("ohne Vergabe", "", "", "", "", "", "", ""))
                        .append("\r\n");
            }
            for (Vergabe v : eigene) {
                csv.append(konto)
                        .append(';')
                        .append(zeile(
                                v.funktion(),
                                Objects.requireNonNullElse(v.gruppe(), ""),
                                v.grund(),
                                v.von().toString(),
                                v.bis().toString(),
                                namen.getOrDefault(v.beantragtKonto(), ""),
                                v.bestaetigtKonto() == null ? "" : namen.getOrDefault(v.bestaetigtKonto(), ""),
                                v.geprueftAm() == null
                                        ? ""
                                        : v.geprueftAm().toLocalDate().toString()))
                        .append("\r\n");
            }
        }
        return Download.csv("berechtigungskonzept.csv", csv);
    }

    /// Actions by role, read from the rules that decide.
    private List<Konzept.Darf> darf() {
        List<Konzept.Darf> alle = new ArrayList<>();
        for (Role role : Role.values()) {
            Map<String, List<String>> module = new TreeMap<>();
            for (String code : access.codes()) {
                if (access.action(code).rule() instanceof Rule.Staff staffRule
                        && staffRule.roles().contains(role.name())) {
                    int dot = code.indexOf('.');
                    module.computeIfAbsent(name(code.substring(0, dot)), m -> new ArrayList<>())
                            .add(ActionNames.of(code));
                }
            }
            alle.add(new Konzept.Darf(role.title(), module));
        }
        return alle;
    }

    /// German name of a module, as its package says it.
    private static String name(String module) {
        try {
            ApplicationModule known =
                    Class.forName("de.tragwerk." + module + ".package-info").getAnnotation(ApplicationModule.class);
            return known == null ? module : known.displayName();
        } catch (ClassNotFoundException e) {
            return module;
        }
    }

    private static String zeile(String... zellen) {
        return Arrays.stream(zellen).map(Csv::cell).collect(Collectors.joining(";"));
    }
}
