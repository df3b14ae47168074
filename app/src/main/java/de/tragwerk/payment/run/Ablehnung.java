package de.tragwerk.payment.run;

import java.io.Serial;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// The database did not take what a step wrote, and will not take it the next time either. A broken connection, a
/// deadlock or a full disk is none: the step is tried again.
///
/// @param regel constraint or function that refused, without any value
record Ablehnung(String regel) {

    /// Fewer or more orders than were released.
    static final class Anzahl extends IllegalStateException {
        @Serial
        private static final long serialVersionUID = 1L;

        Anzahl(String satz) {
            super(satz);
        }
    }

    private static final String WERT = "22";
    private static final String BEDINGUNG = "23";
    /// `raise exception` of a function of ours.
    private static final String FUNKTION = "P0";

    /// As the database says where it was: `PL/pgSQL function payment.name() line 3 at RAISE`.
    private static final Pattern NAME = Pattern.compile("function (?:\\w+\\.)?(\\w+)\\(");

    static Optional<Ablehnung> von(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof Anzahl) {
                return Optional.of(new Ablehnung("anzahl"));
            }
            if (t instanceof SQLException s && endgueltig(s)) {
                return Optional.of(new Ablehnung(regel(s)));
            }
        }
        return Optional.empty();
    }

    private static boolean endgueltig(SQLException e) {
        String zustand = e.getSQLState();
        return zustand != null
                && (zustand.startsWith(WERT) || zustand.startsWith(BEDINGUNG) || zustand.startsWith(FUNKTION));
    }

    private static String regel(SQLException e) {
        ServerErrorMessage m = e instanceof PSQLException p ? p.getServerErrorMessage() : null;
        if (m != null && m.getConstraint() != null) {
            return rein(m.getConstraint());
        }
        Matcher funktion = NAME.matcher(m == null || m.getWhere() == null ? "" : m.getWhere());
        return rein(funktion.find() ? funktion.group(1) : String.valueOf(e.getSQLState()));
    }

    private static String rein(String name) {
        return name.replaceAll("[^A-Za-z0-9_]", "");
    }
}
