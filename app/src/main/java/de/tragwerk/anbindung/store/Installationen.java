package de.tragwerk.anbindung.store;

import de.tragwerk.access.Access;
import de.tragwerk.anbindung.pruefung.Verbindungstest;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What is installed at the municipality, point by point, and which lines were tried from here.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Installationen {

    public enum Punkt {
        KOMPONENTE("Die Komponente ist installiert (Fachverfahren, XTA-Server, OSCI-Client oder FIT-Connect-Client)."),
        FREISCHALTUNG("Die Firewall lässt die Verbindung vom Amt nach außen zum Intermediär zu."),
        POSTFACH("Das Postfach ist angelegt."),
        SCHLUESSEL("Die p12-Datei mit dem privaten Schlüssel liegt in der Komponente, nicht bei uns."),
        ANLEITUNG("Die Anleitung liegt den Sachbearbeitern vor."),
        PROBELAUF("Eine Abholung aus dem leeren Postfach lief ohne Fehler.");

        private final String satz;

        Punkt(String satz) {
            this.satz = satz;
        }

        public String satz() {
            return satz;
        }
    }

    public record Verbindung(UUID id, String ziel, Verbindungstest.Ergebnis ergebnis, String satz, OffsetDateTime am) {}

    private final JdbcClient jdbc;
    private final Access access;
    private final RealTime time;

    Installationen(JdbcClient jdbc, Access access, RealTime time) {
        this.jdbc = jdbc;
        this.access = access;
        this.time = time;
    }

    public Set<Punkt> punkte(UUID vorhaben) {
        EnumSet<Punkt> da = EnumSet.noneOf(Punkt.class);
        jdbc.sql("select punkt from anbindung.pruefpunkt where vorhaben = :v")
                .param("v", vorhaben)
                .query(String.class)
                .list()
                .forEach(p -> da.add(Punkt.valueOf(p)));
        return da;
    }

    public void setze(UUID vorhaben, Set<Punkt> punkte) {
        for (Punkt punkt : Punkt.values()) {
            if (punkte.contains(punkt)) {
                jdbc.sql("""
                        insert into anbindung.pruefpunkt(vorhaben, punkt, am, konto) values (:v, :p, :am, :k)
                        on conflict do nothing""")
                        .param("v", vorhaben)
                        .param("p", punkt.name())
                        .param("am", jetzt())
                        .param("k", access.employee().id())
                        .update();
            } else {
                jdbc.sql("delete from anbindung.pruefpunkt where vorhaben = :v and punkt = :p")
                        .param("v", vorhaben)
                        .param("p", punkt.name())
                        .update();
            }
        }
    }

    /// The last try of each address.
    public List<Verbindung> verbindungen(UUID vorhaben) {
        return jdbc.sql("""
                select distinct on (ziel) id, ziel, ergebnis, satz, am from anbindung.verbindung
                where vorhaben = :v order by ziel, id desc""").param("v", vorhaben).query(Verbindung.class).list();
    }

    public void getestet(UUID vorhaben, String ziel, Verbindungstest.Befund befund) {
        jdbc.sql(
                        "insert into anbindung.verbindung(id, vorhaben, ziel, ergebnis, satz, am) values (:id, :v, :z, :e, :s, :am)")
                .param("id", Ids.next())
                .param("v", vorhaben)
                .param("z", ziel)
                .param("e", befund.ergebnis().name())
                .param("s", befund.satz())
                .param("am", jetzt())
                .update();
    }

    private OffsetDateTime jetzt() {
        return time.instant().atOffset(ZoneOffset.UTC);
    }
}
