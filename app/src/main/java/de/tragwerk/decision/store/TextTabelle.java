package de.tragwerk.decision.store;

import de.tragwerk.decision.model.Absender;
import de.tragwerk.decision.model.Feiertage;
import de.tragwerk.decision.model.Gesetz;
import de.tragwerk.decision.model.Textbaustein;
import de.tragwerk.decision.model.Wortlaut;
import de.tragwerk.mandant.Remembered;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Wording and letterhead of the Mandant.
@Component
public class TextTabelle {

    /// Every draft on a page is put into words, and the blocks are some tens of kilobytes.
    private record Fassung(String sprache, LocalDate tag) {}

    private final Remembered<Map<Fassung, List<Textbaustein>>> gelesen = new Remembered<>();
    private final Remembered<Optional<Absender>> briefkopf = new Remembered<>();
    private final JdbcClient db;

    TextTabelle(JdbcClient db) {
        this.db = db;
    }

    /// The wording of letters that no statute words otherwise.
    public Wortlaut wortlaut(String sprache, LocalDate tag) {
        return wortlaut(sprache, tag, Gesetz.SGB12);
    }

    /// The wording valid on a day: of each block the newest version that has begun.
    ///
    /// @param gesetz whose own wording goes before
    public Wortlaut wortlaut(String sprache, LocalDate tag, Gesetz gesetz) {
        return new Wortlaut(gueltige(sprache, tag), gesetz);
    }

    /// Of each block the newest version that has begun.
    public List<Textbaustein> gueltige(String sprache, LocalDate tag) {
        return gelesen.get(ConcurrentHashMap::new)
                .computeIfAbsent(new Fassung(sprache, tag), f -> lies(f.sprache(), f.tag()));
    }

    private List<Textbaustein> lies(String sprache, LocalDate tag) {
        return List.copyOf(db.sql("""
                select distinct on (code) code, sprache, version, bereit, text from decision.textbaustein
                where sprache = :sprache and gueltig_ab <= :tag order by code, gueltig_ab desc, version desc""")
                .param("sprache", sprache)
                .param("tag", tag)
                .query(Textbaustein.class)
                .list());
    }

    /// Every version of these blocks with its first day, for telling whether one was added meanwhile. Whoever adds one
    /// at the same moment waits.
    public String versionen(Collection<String> codes) {
        db.sql("select 1 from pg_advisory_xact_lock(hashtext('decision.textbaustein'))")
                .query()
                .listOfRows();
        return String.join(
                "\n",
                db.sql("select code || '/' || sprache || '/' || version || ' ' || gueltig_ab || ' ' || bereit"
                                + " from decision.textbaustein where code = any (:codes) order by 1")
                        .param("codes", codes.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    /// Adds a version that is ready.
    ///
    /// @param konto who released it
    public void neueVersion(String code, LocalDate ab, String text, UUID konto) {
        db.sql("""
                insert into decision.textbaustein (code, sprache, version, gueltig_ab, bereit, bereit_von, text)
                select :code, 'de', max(version) + 1, :ab, true, :konto, :text from decision.textbaustein
                where code = :code and sprache = 'de'""")
                .param("code", code)
                .param("ab", ab)
                .param("konto", konto)
                .param("text", text)
                .update();
        gelesen.changed();
    }

    public Optional<Absender> absender() {
        return briefkopf.get(this::liesAbsender);
    }

    private Optional<Absender> liesAbsender() {
        return db.sql("select behoerde, stelle, strasse, plz, ort, telefon, web, zeiten, land from decision.absender")
                .query(Absender.class)
                .optional();
    }

    /// Days on which no post comes and no period ends, at the seat of the authority.
    public Feiertage feiertage() {
        return new Feiertage(Feiertage.Land.of(absender().map(Absender::land).orElse("NW")));
    }

    public void setzeAbsender(Absender a) {
        db.sql("""
                insert into decision.absender (behoerde, stelle, strasse, plz, ort, telefon, web, zeiten, land)
                values (:behoerde, :stelle, :strasse, :plz, :ort, :telefon, :web, :zeiten, :land)
                on conflict (id) do update set behoerde = excluded.behoerde, stelle = excluded.stelle, strasse = excluded.strasse, plz = excluded.plz,
                  ort = excluded.ort, telefon = excluded.telefon, web = excluded.web, zeiten = excluded.zeiten, land = excluded.land""").paramSource(a).update();
        briefkopf.changed();
    }
}
