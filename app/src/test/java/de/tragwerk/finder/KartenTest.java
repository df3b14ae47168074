package de.tragwerk.finder;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.form.Form;
import de.tragwerk.form.Forms;
import de.tragwerk.form.Texts;
import de.tragwerk.service.Leistungen;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What the finder can say is written in all languages, whatever somebody answers.
class KartenTest {

    private final Karten karten = new Karten();
    private final Forms forms = new Forms();

    /// Any answers: each rule has a card, each condition its sentences, each benefit that fits a reason and a norm.
    @Test
    void everyFindingHasItsWordsAndNoBenefitIsShownWithoutAReason() {
        Form fragen = forms.questionnaire(Angaben.FRAGEBOGEN);
        Random zufall = new Random(20260302);
        Leistungen leistungen = new Leistungen();
        Set<String> gesehen = new HashSet<>();
        for (int i = 0; i < 800; i++) {
            Ergebnis ergebnis = Finder.finde(new Lage(zufaellig(fragen, zufall), YearMonth.of(2026, 3)));
            List<Befund> alle = new ArrayList<>(ergebnis.befunde());
            alle.addAll(ergebnis.hinweise());
            for (Befund befund : alle) {
                Karte karte = karten.karte(befund.regel());
                assertThat(karte.normen()).as(befund.regel()).isNotEmpty();
                assertThat(
                                karte.leistung().isEmpty()
                                        ? !karte.name().isEmpty()
                                                && !karte.satz().isEmpty()
                                        : leistungen.find(karte.leistung()).isPresent())
                        .as(befund.regel())
                        .isTrue();
                if (befund.klasse().passt() && gesehen.add(befund.regel() + befund.bedingungen())) {
                    assertThat(saetze(befund, Urteil.JA)).as(befund.regel()).isNotEmpty();
                }
                if (befund.klasse() == Klasse.MOEGLICH) {
                    assertThat(saetze(befund, Urteil.OFFEN)).as(befund.regel()).isNotEmpty();
                }
                if (befund.klasse() == Klasse.EHER_NICHT) {
                    assertThat(saetze(befund, Urteil.NEIN)).as(befund.regel()).isNotEmpty();
                }
            }
        }
    }

    private List<Texts> saetze(Befund befund, Urteil urteil) {
        return befund.bedingungen().stream()
                .filter(b -> b.urteil() == urteil)
                .map(karten::satz)
                .filter(t -> !t.isEmpty())
                .toList();
    }

    private static Angaben zufaellig(Form fragen, Random zufall) {
        Map<String, String> werte = new HashMap<>();
        for (Form.Topic thema : fragen.topics()) {
            for (Form.Field feld : thema.fields()) {
                if (zufall.nextInt(4) > 0) {
                    werte.put(feld.id(), antwort(feld, zufall));
                }
            }
        }
        return new Angaben(werte);
    }

    private static String antwort(Form.Field feld, Random zufall) {
        List<String> codes = List.copyOf(feld.options().keySet());
        return switch (feld.type()) {
            case WAHL, MEHRFACH -> codes.get(zufall.nextInt(codes.size()));
            case JANEIN -> zufall.nextBoolean() ? "ja" : "nein";
            case GELD -> zufall.nextInt(3500) + ".00";
            case MONAT ->
                YearMonth.of(1930 + zufall.nextInt(95), 1 + zufall.nextInt(12)).toString();
            case PLZ -> "12345";
            default -> (2002 + zufall.nextInt(24)) + ", " + (2002 + zufall.nextInt(24));
        };
    }

    @Test
    void yearsOfBirthAreReadAsPeopleWriteThem() {
        assertThat(Angaben.lesbar("2013, 2018", 2026)).isTrue();
        assertThat(Angaben.lesbar(" 2013 und 2018 ", 2026)).isTrue();
        assertThat(Angaben.lesbar("2013;2018;", 2026)).isTrue();
        assertThat(Angaben.lesbar("13", 2026)).isFalse();
        assertThat(Angaben.lesbar("2027", 2026)).isFalse();
        assertThat(Angaben.lesbar("1979", 2026)).isFalse();
        assertThat(Angaben.lesbar("zwei", 2026)).isFalse();
    }
}
