package de.tragwerk.decision.model;

import de.tragwerk.access.Bereich;
import java.util.List;
import java.util.UUID;

/// A file holds facts in areas the acting person does not see: nothing may be computed or decided from the rest.
public class GeschuetzterBereich extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Bereich> bereiche;
    private final transient UUID akte;

    public GeschuetzterBereich(UUID akte, List<Bereich> bereiche) {
        super("Geschützter Bereich in der Akte " + akte);
        this.akte = akte;
        this.bereiche = List.copyOf(bereiche);
    }

    public List<Bereich> bereiche() {
        return bereiche;
    }

    public UUID akte() {
        return akte;
    }
}
