package de.tragwerk.law.sgb12;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.kernel.Money;
import de.tragwerk.kernel.Protokoll;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Golden cases: facts, source, the steps of the hand calculation, and what must come out to the cent.
class FaelleTest {
    private static final Path ORDNER = Path.of("src/test/resources/faelle/sgb12");

    static List<Path> faelle() throws IOException {
        try (Stream<Path> dateien = Files.walk(ORDNER)) {
            return dateien.filter(p -> p.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    @Test
    void es_sind_genug() throws IOException {
        assertThat(faelle()).hasSizeGreaterThanOrEqualTo(20);
    }

    @ParameterizedTest
    @MethodSource("faelle")
    void ergibt_was_von_hand_gerechnet_wurde(Path datei) throws IOException {
        Map<?, ?> fall = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(datei));
        assertThat(fall.get("quelle")).as("Quelle").asString().isNotBlank();
        assertThat((List<?>) fall.get("schritte")).as("Schritte").isNotEmpty();
        Haushalt h = haushalt(fall);
        YearMonth gilt =
                YearMonth.from(LocalDate.parse(datei.getParent().getFileName().toString()));
        assertThat(h.monat()).as("Ordner nennt den Beginn der Werte").isAfterOrEqualTo(gilt);
        Protokoll protokoll = Protokoll.neu();
        Lebensunterhalt.Ergebnis e = Lebensunterhalt.berechne(h, protokoll);
        Map<?, ?> erwartet = (Map<?, ?>) fall.get("erwartet");
        for (int i = 0; i < h.personen().size(); i++) {
            String id = h.personen().get(i).id();
            assertThat(e.ansprueche().get(i).betrag()).as(id).isEqualTo(euro(erwartet, id));
            zwischen(fall, id, i, protokoll);
        }
        assertThat(Lebensunterhalt.berechne(h, Protokoll.OHNE))
                .as("ohne Protokoll")
                .isEqualTo(e);
    }

    private static void zwischen(Map<?, ?> fall, String id, int person, Protokoll protokoll) {
        if (!(fall.get("zwischen") instanceof Map<?, ?> alle) || !(alle.get(id) instanceof Map<?, ?> werte)) {
            return;
        }
        werte.forEach((code, wert) -> assertThat(protokoll.eintraege())
                .as("%s %s", id, code)
                .filteredOn(s -> s.person() == person && s.schritt().code().equals(code))
                .singleElement()
                .extracting(Protokoll.Eintrag::ergebnis)
                .isEqualTo(Money.euro(wert.toString())));
    }

    private static Haushalt haushalt(Map<?, ?> fall) {
        List<Person> personen = new ArrayList<>();
        for (Object p : (List<?>) fall.get("personen")) {
            personen.add(person((Map<?, ?>) p));
        }
        return new Haushalt(
                YearMonth.parse(text(fall, "monat")),
                Integer.parseInt(text(fall, "kapitel")),
                personen,
                wohnung((Map<?, ?>) fall.get("wohnung")),
                false,
                ja(fall, "vereinfacht"));
    }

    private static Wohnung wohnung(Map<?, ?> w) {
        Wohnung wohnung = Wohnung.of(Integer.parseInt(text(w, "koepfe")), euro(w, "kalt"), euro(w, "heizung"));
        if (w.containsKey("angemessen")) {
            Kostensenkung stand = Kostensenkung.ab(YearMonth.parse(text(w, "beginn")));
            wohnung = wohnung.mitGrenze(
                    euro(w, "angemessen"),
                    w.containsKey("aufforderung")
                            ? stand.mitAufforderung(YearMonth.parse(text(w, "aufforderung")))
                            : stand);
        }
        return ja(w, "warmwasser") ? wohnung.mitWarmwasser() : wohnung;
    }

    private static Person person(Map<?, ?> p) {
        Person.Neu neu = Person.neu(
                        text(p, "id"), Person.Rolle.valueOf(text(p, "rolle")), LocalDate.parse(text(p, "geboren")))
                .merkzeichenG(ja(p, "merkzeichenG"))
                .alleinerziehend(ja(p, "alleinerziehend"))
                .ernaehrung(euro(p, "ernaehrung"));
        if (p.containsKey("minderung")) {
            neu.minderung(Person.Minderung.valueOf(text(p, "minderung")));
        }
        if (p.containsKey("entbindung")) {
            neu.entbindung(LocalDate.parse(text(p, "entbindung")));
        }
        if (p.containsKey("grundrentenMonate")) {
            neu.grundrentenMonate(Long.parseLong(text(p, "grundrentenMonate")));
        }
        if (p.containsKey("mittagessen")) {
            neu.mittagessenTage(Long.parseLong(text(p, "mittagessen")));
        }
        if (p.get("wohnform") instanceof Map<?, ?> w) {
            neu.wohnform(wohnform(w));
        }
        if (p.get("einkommen") instanceof Map<?, ?> e) {
            e.forEach((art, betrag) ->
                    neu.einkommen(Einkommensart.valueOf(art.toString()), Money.euro(betrag.toString())));
        }
        if (p.get("absetzungen") instanceof Map<?, ?> a) {
            a.forEach((art, betrag) ->
                    neu.absetzung(Absetzungsart.valueOf(art.toString()), Money.euro(betrag.toString())));
        }
        return neu.vermoegen(euro(p, "vermoegen"))
                .vermoegen(List.of(new Vermoegenswert(Vermoegenswert.Art.FAHRZEUG, euro(p, "fahrzeug"))))
                .fertig();
    }

    private static Wohnform wohnform(Map<?, ?> w) {
        if (w.containsKey("warmmiete")) {
            return new Wohnform.BesondereWohnform(euro(w, "warmmiete"), euro(w, "durchschnitt"), ja(w, "zusatz"));
        }
        if (w.containsKey("einrichtung")) {
            return new Wohnform.Einrichtung(euro(w, "einrichtung"), euro(w, "bekleidung"), Money.ZERO);
        }
        return new Wohnform.BeiFamilie(euro(w, "alle"), euro(w, "ohne"), euro(w, "heizung"), false);
    }

    private static String text(Map<?, ?> map, String name) {
        assertThat(map.containsKey(name)).as("%s in %s", name, map).isTrue();
        return map.get(name).toString();
    }

    private static boolean ja(Map<?, ?> map, String name) {
        return "ja".equals(map.get(name));
    }

    private static Money euro(Map<?, ?> map, String name) {
        return map.containsKey(name) ? Money.euro(map.get(name).toString()) : Money.ZERO;
    }
}
