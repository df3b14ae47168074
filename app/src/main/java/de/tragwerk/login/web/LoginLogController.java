package de.tragwerk.login.web;

import de.tragwerk.access.Permitted;
import de.tragwerk.access.StaffDirectory;
import de.tragwerk.audit.ActionNames;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.login.store.AdminStore;
import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The log of logins for administrators. It is the sealed audit log, cut to logins: nobody can change it here.
@Controller
@OnSide({Side.AMT, Side.VERMITTLUNG})
class LoginLogController {

    private static final int PAGE = 50;

    static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("LOGIN", "Anmeldung mit Passwort"),
            Map.entry("LOGIN_PASSKEY", "Anmeldung mit Passkey"),
            Map.entry("LOGIN_OIDC", "Anmeldung mit Behördenkonto"),
            Map.entry("SECOND_FACTOR", "Zweiter Schritt"),
            Map.entry("STEP_UP", "Bestätigung vor Freigabe, Ausfuhr oder Änderung"),
            Map.entry("LOCKED", "Konto gesperrt nach falschen Versuchen"),
            Map.entry("TOO_MANY", "Zu viele Versuche von einem Anschluss"),
            Map.entry("DEVICE_CHANGED", "Sitzung mit anderem Gerät benutzt und gesperrt"),
            Map.entry("LOCK_LIFTED", "Sperre aufgehoben"),
            Map.entry("LOGOUT", "Abmeldung"),
            Map.entry("SESSION_ENDED", "Sitzung beendet"),
            Map.entry("LOCK", "Bildschirm gesperrt"),
            Map.entry("UNLOCK", "Bildschirm entsperrt"),
            Map.entry("UNLOCKED", "Weiter nach der Sperre"),
            Map.entry("PASSWORD_CHANGED", "Passwort geändert"),
            Map.entry("TOTP_ADDED", "Einmalcodes eingerichtet"),
            Map.entry("TOTP_REMOVED", "Einmalcodes entfernt"),
            Map.entry("RECOVERY_MADE", "Wiederherstellungscodes gemacht"),
            Map.entry("RECOVERY_USED", "Wiederherstellungscode benutzt"),
            Map.entry("PASSKEY_ADDED", "Passkey eingerichtet"),
            Map.entry("PASSKEY_REMOVED", "Passkey entfernt"),
            Map.entry("FACTORS_RESET", "Zweiter Schritt von der Administration entfernt"),
            Map.entry("INVITED", "Einladung gemacht"),
            Map.entry("INVITATION_USED", "Einladung benutzt"),
            Map.entry("PROVIDER_LINKED", "Behördenkonto verbunden"),
            Map.entry("PROVIDER_UNLINKED", "Behördenkonto getrennt"),
            Map.entry("RULES_CHANGED", "Regeln der Anmeldung geändert"),
            Map.entry("OWN_ACCOUNT", "Eigenes Konto angesehen"),
            Map.entry("ADMINISTER", "Konten verwaltet"),
            Map.entry("NETWORK_CHANGED", "Sitzung in anderem Netz benutzt und beendet"),
            Map.entry("DEVICE_REFUSED", "Verwaltung von einem ungeprüften Gerät geöffnet"),
            Map.entry("DEVICE_LISTED", "Dienstgerät eingetragen oder verlängert"),
            Map.entry("DEVICE_REMOVED", "Dienstgerät gestrichen"),
            Map.entry("DEVICES", "Liste der Dienstgeräte geführt"),
            Map.entry("REOPENINGS", "Neu geöffnete Zugänge gelesen"),
            Map.entry("REOPENING_ASKED", "Zugang neu zu öffnen verlangt"),
            Map.entry("CONFIRM_REOPENING", "Neu geöffneten Zugang bestätigt"),
            Map.entry("REFUSE_REOPENING", "Neu zu öffnenden Zugang abgelehnt"),
            Map.entry("NOTE_REOPENING", "Neu geöffneten Zugang zur Kenntnis genommen"),
            Map.entry("PAGE", "Anmeldeseite geöffnet"),
            Map.entry("LOG", "Dieses Protokoll gelesen"));

    private static final Map<String, String> OUTCOMES =
            Map.of("DONE", "gelungen", "FAILED", "misslungen", "REFUSED", "abgelehnt");

    /// @param by who did it, empty if it was the person herself or nobody yet
    record Line(AdminStore.LogRow row, String who, String by, String what, String outcome) {}

    private final AdminStore store;
    private final StaffDirectory staff;
    private final Audit audit;

    LoginLogController(AdminStore store, StaffDirectory staff, Audit audit) {
        this.store = store;
        this.staff = staff;
        this.audit = audit;
    }

    @GetMapping("/anmelden/protokoll")
    @Permitted("login.LOG")
    @Transactional
    public String page(@RequestParam(required = false) @Nullable UUID vor, Model model) {
        audit.log(Entry.of("login.LOG"));
        Map<UUID, String> names = staff.names();
        List<AdminStore.LogRow> rows = store.log(vor, PAGE + 1);
        List<Line> lines = rows.stream().limit(PAGE).map(r -> line(r, names)).toList();
        model.addAttribute("zeilen", lines);
        model.addAttribute("weiter", rows.size() > PAGE ? lines.getLast().row().id() : null);
        return "login/web/protokoll";
    }

    private static Line line(AdminStore.LogRow row, Map<UUID, String> names) {
        UUID actor = row.actor();
        UUID subject = row.subject() == null ? actor : row.subject();
        String who = subject == null ? "unbekannte Kennung" : names.getOrDefault(subject, "gelöschtes Konto");
        String by = actor == null || actor.equals(subject) ? "" : names.getOrDefault(actor, "gelöschtes Konto");
        String code = row.action().substring("login.".length());
        return new Line(
                row,
                who,
                by,
                TITLES.getOrDefault(code, ActionNames.of(row.action())),
                OUTCOMES.getOrDefault(row.outcome(), row.outcome()));
    }
}
