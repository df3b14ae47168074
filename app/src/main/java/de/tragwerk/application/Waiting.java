package de.tragwerk.application;

import java.util.UUID;

/// Which of the waiting applications a list shows.
public enum Waiting {
    ALLE("zustand <> 'UEBERNOMMEN'"),
    MEINE("zustand <> 'UEBERNOMMEN' and zustaendig = :konto"),
    OHNE("zustand <> 'UEBERNOMMEN' and zustaendig is null"),
    EILIG("zustand <> 'UEBERNOMMEN' and eilig");

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
