package de.tragwerk.shell;

import de.tragwerk.access.Access;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The row of tabs of a case file, for the one who looks at it: what she may open, and where she is.
@Component
public class AkteReiter {

    public record Tab(String titel, String href, boolean hier) {}

    /// @param vorn in the row
    /// @param mehr under "Mehr"; never the page one is on, which always stands in the row
    public record Reihe(List<Tab> vorn, List<Tab> mehr) {}

    private final List<AkteTab> tabs;
    private final Access access;

    AkteReiter(List<AkteTab> tabs, Access access) {
        this.tabs =
                tabs.stream().sorted(Comparator.comparingInt(AkteTab::order)).toList();
        this.access = access;
    }

    /// @param hier path of the tab the page belongs to, as in [AkteTab#path]
    public Reihe reihe(UUID akte, String hier) {
        List<AkteTab> erlaubt =
                tabs.stream().filter(t -> access.may(t.action())).toList();
        return new Reihe(
                erlaubt.stream()
                        .filter(t -> !t.seldom() || t.path().equals(hier))
                        .map(t -> tab(akte, t, hier))
                        .toList(),
                erlaubt.stream()
                        .filter(t -> t.seldom() && !t.path().equals(hier))
                        .map(t -> tab(akte, t, hier))
                        .toList());
    }

    private static Tab tab(UUID akte, AkteTab t, String hier) {
        return new Tab(t.title(), "/akte/" + akte + t.path(), t.path().equals(hier));
    }
}
