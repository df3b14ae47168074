package de.tragwerk.rights;

import de.tragwerk.access.Access;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.Actor;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What a member of staff declares of herself and her relatives, so that their files stay closed to her.
/// Only she reads it; she is not told whether there is a file.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Erklaerungen {

    public record Erklaerung(
            UUID id,
            Beziehung art,
            String familienname,
            String vornamen,
            @Nullable LocalDate geburtsdatum,
            String strasse,
            String hausnummer,
            String plz,
            OffsetDateTime am) {}

    /// What was typed. A birth date or a whole address is needed: a name alone would close files of strangers.
    public record Neu(
            Beziehung art,
            String familienname,
            String vornamen,
            @Nullable LocalDate geburtsdatum,
            String strasse,
            String hausnummer,
            String plz) {

        /// Why it cannot be kept, in a sentence.
        Optional<String> fehler() {
            if (familienname.isBlank() || familienname.length() > 200 || vornamen.length() > 200) {
                return Optional.of("Schreiben Sie den Familiennamen der Person.");
            }
            if (vornamen.isBlank() && art != Beziehung.SELBST) {
                return Optional.of("Schreiben Sie den Vornamen der Person.");
            }
            boolean haus = !strasse.isBlank() && !hausnummer.isBlank() && plz.matches("\\d{5}");
            return geburtsdatum == null && !haus
                    ? Optional.of(
                            "Nennen Sie das Geburtsdatum oder die ganze Anschrift mit fünfstelliger Postleitzahl.")
                    : Optional.empty();
        }
    }

    private final JdbcClient jdbc;
    private final Access access;
    private final Frist frist;

    Erklaerungen(JdbcClient jdbc, Access access, Frist frist) {
        this.jdbc = jdbc;
        this.access = access;
        this.frist = frist;
    }

    public List<Erklaerung> meine() {
        return jdbc.sql("""
                select id, art, familienname, vornamen, geburtsdatum, strasse, hausnummer, plz, am from rights.erklaerung
                where konto = :ich and beendet_am is null order by id""").param("ich", ich().id()).query(Erklaerung.class).list();
    }

    /// Keeps a declaration; from the end of the transaction on the files it means are closed.
    ///
    /// @return why not, empty when it is kept
    public Optional<String> gibAb(Neu neu) {
        Optional<String> fehler = neu.fehler();
        if (fehler.isEmpty()) {
            jdbc.sql("""
                    insert into rights.erklaerung(id, konto, mensch, art, familienname, vornamen, geburtsdatum, strasse, hausnummer, plz, am)
                    values (:id, :ich, :mensch, :art, :familie, :vorname, :tag, :strasse, :nr, :plz, :am)""")
                    .param("id", Ids.next())
                    .param("ich", ich().id())
                    .param("mensch", ich().person())
                    .param("art", neu.art().name())
                    .param("familie", neu.familienname().strip())
                    .param("vorname", neu.vornamen().strip())
                    .param("tag", neu.geburtsdatum())
                    .param("strasse", neu.strasse().strip())
                    .param("nr", neu.hausnummer().strip())
                    .param("plz", neu.plz().strip())
                    .param("am", frist.jetzt())
                    .update();
        }
        return fehler;
    }

    /// The relation ended, or it was an error. Files stay closed to the workgroup until somebody opens them.
    ///
    /// @return false when there is no such declaration of the acting person
    public boolean nimmZurueck(UUID id) {
        return jdbc.sql(
                                "update rights.erklaerung set beendet_am = :am where id = :id and konto = :ich and beendet_am is null")
                        .param("am", frist.jetzt())
                        .param("id", id)
                        .param("ich", ich().id())
                        .update()
                == 1;
    }

    private Actor.Employee ich() {
        return access.employee();
    }
}
