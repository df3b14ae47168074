package de.tragwerk.fitconnect;

import de.tragwerk.fitconnect.FitStore.Klient;
import de.tragwerk.fitconnect.FitStore.Ziel;
import de.tragwerk.kernel.kennzeichen.Leistungsschluessel;
import de.tragwerk.transport.Services;
import de.tragwerk.transport.fit.FitKeys;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the operator of our own delivery service sets: destinations with their keys and places, and clients. The
/// running service reads them anew at each request.
///
/// Each refusal is an [IllegalArgumentException] with a sentence; nothing is changed then.
public final class DestinationDesk {

    private static final int SHORTEST = 3072;

    /// @param signature null where the same certificate signs events
    /// @param services 14 digits each
    /// @param places Regionalschlüssel of 2, 5, 9 or 12 digits the destination answers for
    /// @param active a locked destination takes nothing and stays
    /// @param callback address told about new submissions, null for none
    public record Destination(
            UUID id,
            String organisation,
            X509Certificate cipher,
            @Nullable X509Certificate signature,
            List<String> services,
            List<String> places,
            boolean active,
            @Nullable String callback) {
        public Destination {
            services = List.copyOf(services);
            places = List.copyOf(places);
        }
    }

    private final JdbcClient jdbc;
    private final FitStore store;

    /// @param jdbc of one transaction, as the role of jobs of the Vermittlungsstelle
    public DestinationDesk(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.store = new FitStore(jdbc);
    }

    /// One line for each destination and each client; no secret.
    public List<String> lines() {
        return jdbc.sql("""
                select * from (
                  select 'Ziel ' || id || E'\t' || case when aktiv then 'OFFEN' else 'GESPERRT' end || E'\t' || organisation || E'\t'
                         || array_length(leistungen, 1) || ' Leistungen' as zeile, 1 as teil, organisation as k from fitconnect.ziel
                  union all select 'Klient ' || kennung || E'\t'
                         || case when ziele = '{}' then 'sendet nur' else 'liest ' || array_to_string(ziele, ', ') end, 2, kennung
                  from fitconnect.klient) as alle
                order by teil, k""").query((row, n) -> row.getString(1)).list();
    }

    /// Makes a destination or sets it anew.
    public void destination(Destination d) {
        need(
                d.organisation().matches("[a-z]{3}:[A-Za-z0-9._-]{1,64}"),
                "Der Organisationsschlüssel sieht aus wie ags:05999001.");
        need(!d.services().isEmpty(), "Nennen Sie mindestens eine Leistung mit --leistung.");
        for (String leika : d.services()) {
            need(
                    Leistungsschluessel.leika(leika),
                    "Eine Leistung sind 14 Ziffern, beginnend mit 99; nicht " + leika + ".");
        }
        for (String place : d.places()) {
            need(
                    place.matches("\\d{2}|\\d{5}|\\d{9}|\\d{12}"),
                    "Ein Ort ist ein Regionalschlüssel mit 2, 5, 9 oder 12 Ziffern; nicht " + place + ".");
        }
        String callback = d.callback();
        need(
                callback == null || callback.matches("https?://[^\\s/@]+/\\S*"),
                "Der Rückruf braucht eine vollständige Adresse wie https://amt.example/fitconnect/rueckruf.");
        X509Certificate signature = d.signature() == null ? d.cipher() : d.signature();
        rsa(d.cipher());
        rsa(signature);
        store.put(new Ziel(
                d.id(),
                d.organisation(),
                FitKeys.cipher(d.cipher()).toJSONString(),
                FitKeys.signature(signature).toJSONString(),
                d.services().stream()
                        .map(leika -> "urn:de:fim:leika:leistung:" + leika)
                        .toList(),
                List.of(Services.TRAGWERK),
                d.active(),
                callback));
        jdbc.sql("delete from fitconnect.gebiet where ziel = :z")
                .param("z", d.id())
                .update();
        d.places().forEach(place -> store.place(d.id(), place));
    }

    /// A locked destination takes nothing new; what was submitted stays.
    public void lock(UUID id, boolean locked) {
        need(
                jdbc.sql("update fitconnect.ziel set aktiv = not :g where id = :id")
                                .param("g", locked)
                                .param("id", id)
                                .update()
                        == 1,
                "Ein Ziel " + id + " gibt es nicht. 'fit list' nennt alle.");
    }

    /// Takes a destination away that nothing was ever submitted to.
    public void remove(UUID id) {
        need(
                jdbc.sql("select not exists (select 1 from fitconnect.einreichung where ziel = :id)")
                        .param("id", id)
                        .query(Boolean.class)
                        .single(),
                "An das Ziel " + id + " wurde schon eingereicht. Sperren Sie es mit 'fit sperren'.");
        jdbc.sql("delete from fitconnect.gebiet where ziel = :id")
                .param("id", id)
                .update();
        need(
                jdbc.sql("delete from fitconnect.ziel where id = :id")
                                .param("id", id)
                                .update()
                        == 1,
                "Ein Ziel " + id + " gibt es nicht. 'fit list' nennt alle.");
    }

    /// Makes a client or sets it anew.
    ///
    /// @param secret its hash is kept
    /// @param reads destinations whose submissions it fetches; none for a sender
    public void client(String id, String secret, List<UUID> reads) {
        need(id.matches("[a-z0-9][a-z0-9-]{1,59}"), "Die Kennung braucht Kleinbuchstaben, Ziffern und Bindestriche.");
        need(secret.length() >= 32, "Das Geheimnis ist zu kurz.");
        for (UUID destination : reads) {
            need(
                    store.ziel(destination).isPresent(),
                    "Ein Ziel " + destination + " gibt es nicht. 'fit list' nennt alle.");
        }
        store.put(new Klient(id, FitTokens.hash(secret), reads));
    }

    private static void rsa(X509Certificate certificate) {
        need(
                certificate.getPublicKey() instanceof RSAPublicKey key
                        && key.getModulus().bitLength() >= SHORTEST,
                "Das Zertifikat braucht einen RSA-Schlüssel mit mindestens " + SHORTEST + " Bit.");
    }

    private static void need(@Nullable Boolean holds, String sentence) {
        if (!Objects.requireNonNullElse(holds, false)) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
