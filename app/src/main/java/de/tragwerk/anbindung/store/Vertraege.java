package de.tragwerk.anbindung.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The three contracts without which no personal data may flow (Art. 28 Abs. 3 DSGVO, § 80 SGB X).
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Vertraege {

    public enum Art {
        RAHMENVEREINBARUNG("Rahmenvereinbarung"),
        EINZELABRUF("Einzelabruf"),
        AVV("Vertrag zur Auftragsverarbeitung (AVV)");

        private final String titel;

        Art(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    public enum Zustand {
        OFFEN("offen"),
        VERSANDT("versandt"),
        UNTERZEICHNET("unterzeichnet");

        private final String titel;

        Zustand(String titel) {
            this.titel = titel;
        }

        public String titel() {
            return titel;
        }
    }

    /// @param verweis where the signed paper lies, for instance a file number
    public record Vertrag(
            Art art,
            Zustand zustand,
            @Nullable LocalDate datum,
            String verweis,
            @Nullable UUID datei) {}

    private final JdbcClient jdbc;

    Vertraege(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All three, whether entered or not.
    public List<Vertrag> von(UUID vorhaben) {
        List<Vertrag> da = jdbc.sql(
                        "select art, zustand, datum, verweis, datei from anbindung.vertrag where vorhaben = :v")
                .param("v", vorhaben)
                .query(Vertrag.class)
                .list();
        List<Vertrag> alle = new ArrayList<>();
        for (Art art : Art.values()) {
            alle.add(da.stream()
                    .filter(v -> v.art() == art)
                    .findFirst()
                    .orElse(new Vertrag(art, Zustand.OFFEN, null, "", null)));
        }
        return List.copyOf(alle);
    }

    /// A file that was uploaded before stays when no new one comes.
    public void setze(UUID vorhaben, Vertrag v) {
        jdbc.sql("""
                insert into anbindung.vertrag(vorhaben, art, zustand, datum, verweis, datei) values (:v, :a, :z, :d, :w, :f)
                on conflict (vorhaben, art) do update set zustand = excluded.zustand, datum = excluded.datum,
                    verweis = excluded.verweis, datei = coalesce(excluded.datei, anbindung.vertrag.datei)""")
                .param("v", vorhaben)
                .param("a", v.art().name())
                .param("z", v.zustand().name())
                .param("d", v.datum())
                .param("w", v.verweis())
                .param("f", v.datei())
                .update();
    }
}
