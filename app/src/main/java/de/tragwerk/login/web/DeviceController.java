package de.tragwerk.login.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.access.Origin;
import de.tragwerk.access.Permitted;
import de.tragwerk.access.StepUp;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.login.device.DeviceFile;
import de.tragwerk.login.device.DeviceRow;
import de.tragwerk.login.device.DeviceStore;
import de.tragwerk.login.device.Devices;
import de.tragwerk.login.device.Fingerprint;
import de.tragwerk.login.device.ManagedDevice;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The list of devices that may open administration and operation; whoever operates the program keeps it. Each change
/// asks for proof.
@Controller
@OnSide({Side.AMT, Side.VERMITTLUNG})
class DeviceController {

    private static final int SHOWN_MISTAKES = 10;

    private final Devices devices;
    private final DeviceStore store;
    private final Origin origin;
    private final StepUp stepUp;
    private final Access access;
    private final Audit audit;
    private final TransactionTemplate transaction;

    DeviceController(
            Devices devices,
            DeviceStore store,
            Origin origin,
            StepUp stepUp,
            Access access,
            Audit audit,
            TransactionTemplate transaction) {
        this.devices = devices;
        this.store = store;
        this.origin = origin;
        this.stepUp = stepUp;
        this.access = access;
        this.audit = audit;
        this.transaction = transaction;
    }

    @GetMapping("/geraete")
    @Permitted("login.DEVICES")
    String page(HttpServletRequest request, Model model) {
        return show(List.of(), Map.of(), request, model);
    }

    @PostMapping("/geraete")
    @Permitted("login.DEVICES")
    String put(
            @RequestParam Map<String, String> form, HttpServletRequest request, Model model, RedirectAttributes hints) {
        DeviceRow.Answer answer = DeviceRow.read(
                form.getOrDefault("fingerabdruck", ""), form.getOrDefault("name", ""), form.getOrDefault("bis", ""));
        return switch (answer) {
            case DeviceRow.Answer.Wrong(String sentence) -> show(List.of(sentence), form, request, model);
            case DeviceRow.Answer.Row(DeviceRow row) -> {
                if (refused(form) instanceof String sentence) {
                    yield show(List.of(sentence), form, request, model);
                }
                transaction.executeWithoutResult(
                        tx -> devices.put(row, access.employee().id()));
                audit.logAlone(
                        Entry.of("login.DEVICES").subjects(access.employee().id()));
                hints.addFlashAttribute("hinweis", row.name() + " steht auf der Liste.");
                yield "redirect:/geraete";
            }
        };
    }

    @PostMapping("/geraete/{id}/streichen")
    @Permitted("login.DEVICES")
    String remove(
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            HttpServletRequest request,
            Model model,
            RedirectAttributes hints) {
        ManagedDevice device = Objects.requireNonNull(transaction.execute(tx -> store.find(id)))
                .orElseThrow(AccessRefused::new);
        if (devices.required()
                && origin.certificate(request)
                        .map(Fingerprint::of)
                        .filter(device.fingerprint()::equals)
                        .isPresent()) {
            return show(
                    List.of("Das ist das Gerät, an dem Sie sitzen. Streichen Sie es von einem anderen aus."),
                    Map.of(),
                    request,
                    model);
        }
        if (refused(form) instanceof String sentence) {
            return show(List.of(sentence), Map.of(), request, model);
        }
        transaction.executeWithoutResult(tx -> devices.remove(id));
        audit.logAlone(Entry.of("login.DEVICES").subjects(access.employee().id()));
        hints.addFlashAttribute(
                "hinweis", device.name() + " ist gestrichen. Es öffnet ab jetzt keine Verwaltung mehr.");
        return "redirect:/geraete";
    }

    @PostMapping("/geraete/einlesen")
    @Permitted("login.DEVICES")
    String take(
            @RequestParam("datei") MultipartFile file,
            @RequestParam Map<String, String> form,
            HttpServletRequest request,
            Model model,
            RedirectAttributes hints)
            throws IOException {
        DeviceFile read = DeviceFile.read(
                new String(file.getBytes(), StandardCharsets.UTF_8).lines().toList());
        if (!read.mistakes().isEmpty()) {
            return show(read.mistakes().stream().limit(SHOWN_MISTAKES).toList(), Map.of(), request, model);
        }
        if (refused(form) instanceof String sentence) {
            return show(List.of(sentence), Map.of(), request, model);
        }
        Devices.Taken taken = Objects.requireNonNull(transaction.execute(tx -> devices.take(
                read.rows(),
                "ja".equals(form.get("vollstaendig")),
                access.employee().id())));
        audit.logAlone(Entry.of("login.DEVICES").subjects(access.employee().id()));
        hints.addFlashAttribute(
                "hinweis",
                "Eingelesen: " + read.rows().size() + " Geräte, davon " + taken.entered() + " neu oder geändert, "
                        + taken.removed() + " gestrichen.");
        return "redirect:/geraete";
    }

    private @Nullable String refused(Map<String, String> form) {
        return stepUp.confirm(form.getOrDefault("passwort", "")) instanceof StepUp.Answer.Refused no
                ? no.sentence()
                : null;
    }

    private String show(List<String> faults, Map<String, String> form, HttpServletRequest request, Model model) {
        List<ManagedDevice> all = Objects.requireNonNull(transaction.execute(tx -> store.all()));
        Devices.Verdict own = devices.judge(origin.certificate(request));
        model.addAttribute("fehler", faults);
        model.addAttribute("form", form);
        model.addAttribute("geraete", all);
        model.addAttribute("heute", devices.today());
        model.addAttribute("pflicht", devices.required());
        model.addAttribute("eigenes", own instanceof Devices.Verdict.Good(ManagedDevice device) ? device.name() : "");
        model.addAttribute(
                "eigener", origin.certificate(request).map(Fingerprint::of).orElse(""));
        audit.logAlone(Entry.of("login.DEVICES")
                .subjects(all.stream().map(ManagedDevice::id).toList()));
        return "login/web/geraete";
    }
}
