package de.tragwerk.cli;

import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.database.Cluster;
import java.sql.SQLException;
import java.time.Clock;

/// Under which key the directory knows an authority or a portal: whose mailbox it empties.
public final class OwnOrganisation {

    private final CommandAct act;

    public OwnOrganisation(Cluster cluster, Home home, Clock clock) {
        this.act = new CommandAct(cluster, home, clock);
    }

    /// @param key three letters, a colon and up to 64 letters, digits, points, strokes, as in the directory
    public void set(Mandant mandant, String key) throws SQLException {
        if (mandant.art() == Mandant.Art.VERMITTLUNG) {
            throw new IllegalArgumentException(
                    "Eine Vermittlungsstelle holt keine Post ab und braucht keinen Schlüssel.");
        }
        if (!key.matches("[a-z]{3}:[A-Za-z0-9._-]{1,64}")) {
            throw new IllegalArgumentException("Der Organisationsschlüssel sieht aus wie ags:05999001.");
        }
        act.run(
                mandant,
                "cli.ORGANISATION",
                new CommandAct.Thing("organisation", mandant.id(), key),
                jdbc -> jdbc.sql("""
                        insert into transport.eigen(organisation) values (:o)
                        on conflict (id) do update set organisation = excluded.organisation""").param("o", key).update());
    }
}
