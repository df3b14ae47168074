package de.tragwerk.shell;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a page frame shows around every page.
///
/// @param mandant name of the authority or portal
/// @param user name of the logged-in person, empty if nobody is
/// @param purpose title of the purpose under which reads are logged
/// @param search the person may look for people and files
/// @param groups rail of the desk, grouped
/// @param lockMinutes pause after which the browser hides the desk
/// @param path path of the page, to mark the current link
/// @param address where the page is read again, with its query
/// @param video page with a video about this one in sign language, null without
public record Frame(
        String mandant,
        String user,
        String purpose,
        boolean search,
        Language language,
        List<Group> groups,
        long lockMinutes,
        String path,
        String address,
        @Nullable String video) {

    /// Attribute of a request: the Mandant's own pause in minutes, as Long; set by the login.
    public static final String LOCK_MINUTES = "tw.sperre.minuten";

    public record Group(String title, List<NavEntry> entries) {}

    public boolean loggedIn() {
        return !user.isEmpty();
    }

    /// Entry of the rail the page belongs to, empty if to none: the longest, so a page below another is not
    /// both.
    public String current() {
        return groups.stream()
                .flatMap(g -> g.entries().stream())
                .map(NavEntry::href)
                .filter(href -> path.equals(href) || path.startsWith(href.endsWith("/") ? href : href + "/"))
                .filter(href -> !href.equals("/") || path.equals("/"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    public List<Language> languages() {
        return List.of(Language.values());
    }

    /// Value of `lang` for what stays German on translated pages, as letters and names of offices; null on the
    /// others.
    public @Nullable String german() {
        return language.translated() ? "de" : null;
    }

    /// The language that binds.
    public Language original() {
        return Language.DE;
    }

    /// Link to this page in another language.
    public String in(Language other) {
        return address + (address.contains("?") ? "&" : "?") + LanguageResolver.PARAMETER + "=" + other.code();
    }
}
