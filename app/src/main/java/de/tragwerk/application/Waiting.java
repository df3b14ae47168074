package de.tragwerk.application;

import java.util.UUID;

/// Which of the waiting applications a list shows.
public enum Waiting {
    /// Hers and those nobody has: what she is to work on, without what colleagues have taken.
    FUER_MICH(Waiting.OFFEN + " and (zustaendig = :konto or zustaendig is null)"),
    ALLE(Waiting.OFFEN),
    MEINE(Waiting.OFFEN + " and zustaendig = :konto"),
    OHNE(Waiting.OFFEN + " and zustaendig is null"),
    EILIG(Waiting.OFFEN + " and eilig"),
    /// Ended without a file.
    ERLEDIGT("zustand = 'ERLEDIGT'");

    /// Applications somebody has to look at.
    public static final String OFFEN = "zustand in ('NEU', 'IN_ARBEIT')";

    private final String where;

    Waiting(String where) {
        this.where = where;
    }

    /// SQL condition with the parameter `konto`; constant text.
    public String where() {
        return where;
    }

    /// In which order; urgent ones come first unless somebody asks for another order.
    public enum Order {
        FRIST("eilig desc, frist, eingang"),
        EINGANG("eingang"),
        NAME("familienname, vornamen");

        private final String by;

        Order(String by) {
            this.by = by;
        }

        public String by() {
            return by;
        }
    }

    /// @param konto who has them, zeros for nobody
    /// @param faellig those whose deadline is near
    public record Load(UUID konto, long offen, long faellig) {

        public boolean nobody() {
            return konto.equals(new UUID(0, 0));
        }
    }
}
