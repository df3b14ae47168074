package de.tragwerk.anbindung.store;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.anbindung.Schritt;
import de.tragwerk.anbindung.Variante;
import de.tragwerk.anbindung.Vorhaben;
import de.tragwerk.kernel.Ids;
import de.tragwerk.mandant.RealTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Connections, their steps and their history.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Anbindungen {

    /// @param grund why it was taken back, empty otherwise
    public record Ereignis(
            UUID id, @Nullable Schritt schritt, String was, String grund, OffsetDateTime am, UUID konto) {

        /// What happened, for people.
        public String wort() {
            return switch (was) {
                case "BEGONNEN" -> "begonnen";
                case "GEAENDERT" -> "geändert";
                case "ERLEDIGT" -> "abgeschlossen";
                case "ZURUECKGENOMMEN" -> "zurückgenommen";
                case "ABSCHALTUNG_BEANTRAGT" -> "Abschaltung beantragt";
                case "ABSCHALTUNG_VERWORFEN", "WIEDER_VERWORFEN" -> "Antrag verworfen";
                case "ABGESCHALTET" -> "abgeschaltet";
                case "WIEDER_BEANTRAGT" -> "Wiedereinschalten beantragt";
                case "WIEDER_AN" -> "wieder eingeschaltet";
                default -> "freigeschaltet";
            };
        }
    }

    /// @param konto who finished it
    public record Erledigt(OffsetDateTime am, UUID konto) {}

    /// What the survey asks for.
    public record Abfrage(
            String name,
            String strasse,
            String plz,
            String ort,
            @Nullable Variante variante,
            String dienstleister,
            String hersteller,
            String intermediaer,
            String weitere,
            @Nullable UUID fitZiel) {}

    private static final String SELECT = """
            select id, name, organisation, ars, leika, strasse, plz, ort, variante, dienstleister, hersteller, intermediaer,
                   weitere, fit_ziel, begonnen, live_seit, version, abgeschaltet from anbindung.vorhaben\s""";
    private static final String VERLAUF = "anbindung.verlauf";

    private final JdbcClient jdbc;
    private final Access access;
    private final RealTime time;
    private final Versiegelung siegel;

    Anbindungen(JdbcClient jdbc, Access access, RealTime time, Versiegelung siegel) {
        this.jdbc = jdbc;
        this.access = access;
        this.time = time;
        this.siegel = siegel;
    }

    /// @return empty when this authority is connected for this service already
    public Optional<UUID> beginne(String name, String organisation, String ars, String leika) {
        UUID id = Ids.next();
        int neu = jdbc.sql("""
                insert into anbindung.vorhaben(id, name, organisation, ars, leika, begonnen) values (:id, :n, :o, :a, :l, :am)
                on conflict (organisation, leika) do nothing""")
                .param("id", id)
                .param("n", name)
                .param("o", organisation)
                .param("a", ars)
                .param("l", leika)
                .param("am", jetzt())
                .update();
        if (neu == 0) {
            return Optional.empty();
        }
        schreibe(id, "BEGINN", "BEGONNEN", "");
        return Optional.of(id);
    }

    public List<Vorhaben> alle() {
        return jdbc.sql(SELECT + "order by name, leika").query(Vorhaben.class).list();
    }

    /// @throws AccessRefused when there is none
    public Vorhaben get(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(Vorhaben.class)
                .optional()
                .orElseThrow(AccessRefused::new);
    }

    /// @return false when somebody else was faster, or it is live
    public boolean aendere(UUID id, Abfrage a, int version) {
        int n = jdbc.sql("""
                update anbindung.vorhaben set name = :name, strasse = :strasse, plz = :plz, ort = :ort, variante = :variante,
                    dienstleister = :dienst, hersteller = :hersteller, intermediaer = :i, weitere = :w, fit_ziel = :ziel,
                    version = version + 1 where id = :id and version = :version and live_seit is null""")
                .param("name", a.name())
                .param("strasse", a.strasse())
                .param("plz", a.plz())
                .param("ort", a.ort())
                .param("variante", a.variante() == null ? null : a.variante().name())
                .param("dienst", a.dienstleister())
                .param("hersteller", a.hersteller())
                .param("i", a.intermediaer())
                .param("w", a.weitere())
                .param("ziel", a.fitZiel())
                .param("id", id)
                .param("version", version)
                .update();
        if (n == 1) {
            schreibe(id, Schritt.ABFRAGE.name(), "GEAENDERT", "");
        }
        return n == 1;
    }

    /// Steps that are done now.
    public Map<Schritt, Erledigt> erledigte(UUID id) {
        return jeVorhaben("where vorhaben = :id", id).getOrDefault(id, Map.of());
    }

    /// The same of every connection.
    public Map<UUID, Map<Schritt, Erledigt>> erledigte() {
        return jeVorhaben("", new UUID(0, 0));
    }

    private Map<UUID, Map<Schritt, Erledigt>> jeVorhaben(String where, UUID id) {
        record Row(UUID vorhaben, Schritt schritt, OffsetDateTime am, UUID konto) {}
        Map<UUID, Map<Schritt, Erledigt>> alle = new HashMap<>();
        jdbc.sql("select vorhaben, schritt, am, konto from anbindung.schritt " + where)
                .param("id", id)
                .query(Row.class)
                .list()
                .forEach(r -> alle.computeIfAbsent(r.vorhaben(), v -> new EnumMap<>(Schritt.class))
                        .put(r.schritt(), new Erledigt(r.am(), r.konto())));
        return alle;
    }

    public void erledige(UUID id, Schritt schritt) {
        int n = jdbc.sql("""
                insert into anbindung.schritt(vorhaben, schritt, am, konto) values (:id, :s, :am, :k) on conflict do nothing""")
                .param("id", id)
                .param("s", schritt.name())
                .param("am", jetzt())
                .param("k", access.employee().id())
                .update();
        if (n == 1) {
            schreibe(id, schritt.name(), "ERLEDIGT", "");
        }
    }

    /// Takes a step back, and with it those that rest on it. Nothing of the history goes.
    ///
    /// @return whether it was done before
    public boolean nimmZurueck(UUID id, Schritt schritt, String grund) {
        boolean any = false;
        for (Schritt s : schritt.mitFolgenden()) {
            int n = jdbc.sql("delete from anbindung.schritt where vorhaben = :id and schritt = :s")
                    .param("id", id)
                    .param("s", s.name())
                    .update();
            if (n == 1) {
                any = true;
                schreibe(id, s.name(), "ZURUECKGENOMMEN", grund);
            }
        }
        return any;
    }

    /// What the database says is missing, empty when it may go live.
    public String fehltZurFreischaltung(UUID id) {
        return jdbc.sql("select coalesce(anbindung.darf_live(:id), '')")
                .param("id", id)
                .query(String.class)
                .single();
    }

    public void schalteFrei(UUID id) {
        jdbc.sql("update anbindung.vorhaben set live_seit = :am where id = :id")
                .param("am", jetzt())
                .param("id", id)
                .update();
        schreibe(id, "FREISCHALTUNG", "FREIGESCHALTET", "");
    }

    /// Something changed that belongs to a step.
    public void vermerke(UUID id, Schritt schritt, String grund) {
        schreibe(id, schritt.name(), "GEAENDERT", grund);
    }

    /// Something happened to the whole connection.
    void vermerke(UUID id, String was, String grund) {
        schreibe(id, "FREISCHALTUNG", was, grund);
    }

    /// Oldest first.
    public List<Ereignis> verlauf(UUID id) {
        return jdbc.sql(
                        "select id, schritt, was, grund, am, konto from anbindung.verlauf where vorhaben = :id order by id")
                .param("id", id)
                .query((row, n) -> {
                    UUID own = row.getObject("id", UUID.class);
                    byte[] grund = row.getBytes("grund");
                    return new Ereignis(
                            own,
                            Schritt.of(row.getString("schritt")).orElse(null),
                            row.getString("was"),
                            grund == null ? "" : siegel.auf(id, grund, VERLAUF, "grund", own),
                            row.getObject("am", OffsetDateTime.class),
                            row.getObject("konto", UUID.class));
                })
                .list();
    }

    private void schreibe(UUID vorhaben, String schritt, String was, String grund) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into anbindung.verlauf(id, vorhaben, schritt, was, grund, am, konto)
                values (:id, :v, :s, :was, :grund, :am, :k)""")
                .param("id", id)
                .param("v", vorhaben)
                .param("s", schritt)
                .param("was", was)
                .param(
                        "grund",
                        grund.isEmpty() ? null : siegel.zu(vorhaben, grund, VERLAUF, "grund", id),
                        java.sql.Types.BINARY)
                .param("am", jetzt())
                .param("k", access.employee().id())
                .update();
    }

    private OffsetDateTime jetzt() {
        return time.instant().atOffset(ZoneOffset.UTC);
    }
}
