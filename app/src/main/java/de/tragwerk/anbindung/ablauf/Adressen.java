package de.tragwerk.anbindung.ablauf;

import de.tragwerk.anbindung.Vorhaben;
import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.web.Sides;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where messages go: the municipality's own intermediary, or ours.
@Component
public class Adressen {

    private final String unsere;

    /// @param configured address of our intermediary as authorities reach it; in the demo the port of this process
    Adressen(Sides sides, @Value("${tragwerk.osci.adresse:}") String configured) {
        unsere = !configured.isBlank()
                ? configured
                : sides.serves(Side.VERMITTLUNG) ? "http://127.0.0.1:" + sides.port(Side.VERMITTLUNG) + "/osci" : "";
    }

    public String vermittler(Vorhaben v) {
        return v.intermediaer().isEmpty() ? unsere : v.intermediaer();
    }

    public boolean unserer(Vorhaben v) {
        return v.intermediaer().isEmpty() || v.intermediaer().equals(unsere);
    }

    /// Everything that has to be reachable from here.
    public List<String> alle(Vorhaben v) {
        List<String> alle = new ArrayList<>();
        alle.add(vermittler(v));
        if (!v.weitere().isEmpty()) {
            alle.add(v.weitere());
        }
        return List.copyOf(alle);
    }
}
