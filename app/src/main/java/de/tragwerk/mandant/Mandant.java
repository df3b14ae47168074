package de.tragwerk.mandant;

import java.util.regex.Pattern;

/// One controller in the sense of Art. 4 Nr. 7 DSGVO: a municipality, an association, the operator of the
/// portal.
///
/// @param id lower-case letters, digits and hyphens, at most 40; part of the database's name
/// @param name as people read it, for instance "Stadt Lindenbrück"
/// @param host host name that selects the Mandant on its side, empty in the demo
public record Mandant(String id, String name, Art art, String host) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /// What a Mandant does; decides which schemas its database gets.
    public enum Art {
        PORTAL,
        AMT,
        VERMITTLUNG
    }

    public Mandant {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "Kennung eines Mandanten: Kleinbuchstaben, Ziffern, Bindestrich; war: " + id);
        }
    }

    /// Name of the database with the Mandant's data.
    public String database() {
        return "tw_m_" + id.replace('-', '_');
    }

    /// Name of the database with the wrapped keys; backed up separately and briefly.
    public String keyDatabase() {
        return "tw_k_" + id.replace('-', '_');
    }
}
