package de.tragwerk.shell;

import de.tragwerk.access.Access;
import de.tragwerk.access.CitizenPrincipal;
import de.tragwerk.access.StaffPrincipal;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.database.Registry;
import de.tragwerk.mandant.web.SidePaths;
import de.tragwerk.mandant.web.Sides;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Gives every page its frame.
@ControllerAdvice
class FrameAdvice {

    private static final long USUAL_LOCK_MINUTES = 15;

    private final Registry registry;
    private final Access access;
    private final List<NavEntry> entries;
    private final List<Meldung> sources;
    private final List<PageVideo> videos;
    private final Sides sides;
    private final SidePaths paths;

    FrameAdvice(
            Registry registry,
            Access access,
            List<NavEntry> entries,
            List<Meldung> sources,
            List<PageVideo> videos,
            Sides sides,
            SidePaths paths) {
        this.sources = List.copyOf(sources);
        this.videos = List.copyOf(videos);
        this.registry = registry;
        this.access = access;
        this.sides = sides;
        this.paths = paths;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavEntry::order))
                .toList();
    }

    @ModelAttribute("rahmen")
    Frame frame(HttpServletRequest request) {
        Scope scope = Scope.current();
        return new Frame(
                registry.get(scope.mandant()).name(),
                user(),
                scope.purpose().title(),
                access.may(access.action("casework.SEARCH")),
                Language.of(LocaleContextHolder.getLocale()),
                groups(request),
                request.getAttribute(Frame.LOCK_MINUTES) instanceof Long minutes ? minutes : USUAL_LOCK_MINUTES,
                request.getRequestURI(),
                PageAddress.of(request),
                videos.stream()
                        .flatMap(v -> v.href(request.getRequestURI()).stream())
                        .findFirst()
                        .orElse(null));
    }

    /// What a form that was refused says and what was typed in it.
    @ModelAttribute
    void refused(HttpServletRequest request, Model model) {
        if (request.getAttribute(RefusedForm.ATTRIBUTE) instanceof RefusedForm form) {
            form.said().forEach(model::addAttribute);
            model.addAttribute(RefusedForm.MODEL, form);
        }
    }

    /// Messages of the acting person's roles, for the head of the desk.
    @ModelAttribute("meldungen")
    List<Meldungszeile> meldungen() {
        return sources.stream()
                .filter(m -> access.may(m.action()))
                .flatMap(m -> m.offene().stream().map(satz -> new Meldungszeile(satz, m.href())))
                .toList();
    }

    /// One message and where it is read.
    record Meldungszeile(String satz, String href) {}

    private static String user() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        Object principal = authentication == null ? null : authentication.getPrincipal();
        return switch (principal) {
            case StaffPrincipal staff -> staff.displayName();
            case CitizenPrincipal citizen -> citizen.displayName();
            case null, default -> "";
        };
    }

    private List<Frame.Group> groups(HttpServletRequest request) {
        Side here = sides.at(request.getLocalPort()).orElse(null);
        Map<String, List<NavEntry>> byGroup = new LinkedHashMap<>();
        for (NavEntry entry : entries) {
            if (access.may(entry.action()) && (here == null || paths.serves(entry.href(), here))) {
                byGroup.computeIfAbsent(entry.group(), g -> new ArrayList<>()).add(entry);
            }
        }
        return byGroup.entrySet().stream()
                .map(e -> new Frame.Group(e.getKey(), List.copyOf(e.getValue())))
                .toList();
    }
}
