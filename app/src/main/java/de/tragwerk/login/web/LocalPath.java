package de.tragwerk.login.web;

/// An address to go on to that came from outside: only a path of this program is followed.
final class LocalPath {

    private LocalPath() {}

    /// The path itself, or the start page if it could lead elsewhere.
    static String of(String path) {
        boolean local = path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().noneMatch(c -> c == '\\' || c < ' ')
                && !path.startsWith("/anmelden")
                && !path.startsWith("/abmelden");
        return local ? path : "/";
    }
}
