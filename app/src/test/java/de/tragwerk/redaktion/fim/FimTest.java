package de.tragwerk.redaktion.fim;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.form.DefinitionWriter;
import de.tragwerk.form.Definitions;
import de.tragwerk.form.Form;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Schemas of FIM as the beginning of a form, and files that are none.
class FimTest {

    static byte[] heizkosten() throws IOException {
        try (InputStream in = FimTest.class.getResourceAsStream("heizkosten-2.xml")) {
            return in.readAllBytes();
        }
    }

    private static Uebernahme.Ergebnis aus(String xml) {
        return Uebernahme.aus(xml.getBytes(StandardCharsets.UTF_8), "probe", "99107042068000");
    }

    @Test
    void groupsBecomePagesAndFieldsQuestions() throws IOException {
        Uebernahme.Ergebnis ergebnis = Uebernahme.aus(heizkosten(), "heizkostenhilfe", "99107042068000");
        Form form = ergebnis.form().orElseThrow();
        assertThat(form.titel().de()).isEqualTo("Heizkostenhilfe");
        assertThat(form.topics()).extracting(Form.Topic::id).containsExactly("ueber_sie", "heizung", "angaben");
        assertThat(form.topics().getFirst().fields())
                .extracting(
                        f -> f.id() + " " + f.type() + " " + f.max() + " " + f.norm() + (f.optional() ? " frei" : ""))
                .containsExactly(
                        "ueber_sie.familienname TEXT 120 § 2 HeizG",
                        "ueber_sie.geburtsdatum DATUM 200 ",
                        "ueber_sie.staatsangehoerigkeit TEXT 200  frei");
        Form.Topic heizung = form.topics().get(1);
        assertThat(heizung.repeated()).isTrue();
        assertThat(heizung.fields())
                .extracting(f -> f.id() + " " + f.type())
                .containsExactly("heizung.kosten_im_monat GELD", "heizung.kosten_im_monat_2 TEXT");
        assertThat(form.topics().get(2).notices().getFirst().text().de())
                .isEqualTo("Die Hilfe gibt es einmal im Jahr.");
        assertThat(form.evidence()).extracting(Form.EvidenceRule::art).containsExactly("E-F7");
        assertThat(String.join("\n", ergebnis.nicht()))
                .contains(
                        "Regel R1 „Mindestens eine Heizung“",
                        "muss mindestens eine Heizung angegeben werden",
                        "Codeliste urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:staat",
                        "Datentyp „num“");
        assertThat(new Definitions().draft(DefinitionWriter.write(form)).faults())
                .isEmpty();
    }

    @Test
    void versionThreeBringsItsValuesAndLengthsAsAttributes() {
        Uebernahme.Ergebnis ergebnis = aus("""
                <x:xdatenfelder.datenfeldgruppe.0103 xmlns:x="urn:xoev-de:fim:standard:xdatenfelder_3.0.0"><x:datenfeldgruppe>
                <x:identifikation><x:id>G1</x:id></x:identifikation><x:name>Wohnen</x:name>
                <x:struktur><x:anzahl>1:1</x:anzahl><x:enthaelt><x:datenfeld><x:identifikation><x:id>F1</x:id></x:identifikation>
                <x:name>Art</x:name><x:bezug link="https://example.org">§ 3 HeizG</x:bezug><x:bezug>§ 4 HeizG</x:bezug><x:feldart><code>select</code></x:feldart><x:datentyp><code>text</code></x:datentyp>
                <x:werte><x:wert><x:code>zur miete</x:code><x:name>Zur Miete</x:name></x:wert><x:wert><x:code>002</x:code><x:name>Im Eigentum</x:name></x:wert></x:werte></x:datenfeld></x:enthaelt></x:struktur>
                <x:struktur><x:anzahl>1:1</x:anzahl><x:enthaelt><x:datenfeld><x:identifikation><x:id>F2</x:id></x:identifikation>
                <x:name>Grund</x:name><x:feldart><code>input</code></x:feldart><x:datentyp><code>text_latin</code></x:datentyp><x:praezisierung maxLength="800"/></x:datenfeld></x:enthaelt></x:struktur>
                </x:datenfeldgruppe></x:xdatenfelder.datenfeldgruppe.0103>""");
        List<Form.Field> fragen =
                ergebnis.form().orElseThrow().topics().getFirst().fields();
        assertThat(fragen.getFirst().type()).isEqualTo(Form.Type.WAHL);
        assertThat(fragen.getFirst().norm()).isEqualTo("§ 3 HeizG, § 4 HeizG");
        assertThat(fragen.getFirst().options()).containsOnlyKeys("zur_miete", "002");
        assertThat(fragen.getLast().type()).isEqualTo(Form.Type.LANGTEXT);
        assertThat(fragen.getLast().max()).isEqualTo(800);
        assertThat(ergebnis.nicht()).anyMatch(n -> n.contains("heißt jetzt „zur_miete“"));
    }

    @Test
    void whatIsNoSchemaIsRefusedInWords() {
        String kopf = "<x:s xmlns:x=\"urn:xoev-de:fim:standard:xdatenfelder_2\">";
        assertThat(aus("kein XML").satz()).contains("kein lesbares XML");
        assertThat(aus("<a/>").satz()).contains("kein XDatenfelder 2 oder 3");
        assertThat(aus(kopf.replace("felder_2", "felder_9") + "</x:s>").satz()).contains("kein XDatenfelder");
        assertThat(aus(kopf + "</x:s>").satz()).contains("kein Stammdatenschema");
        assertThat(aus(kopf + "<x:stammdatenschema><x:name>Leer</x:name></x:stammdatenschema></x:s>")
                        .satz())
                .contains("kein Feld");
        assertThat(aus("<!DOCTYPE x [<!ENTITY a \"b\">]>" + kopf + "<x:stammdatenschema>&a;</x:stammdatenschema></x:s>")
                        .form())
                .isEmpty();
        assertThat(aus(kopf + "<x:a>".repeat(100)).satz()).contains("zu tief");
        assertThat(Uebernahme.aus(new byte[Nachricht.GROESSTE + 1], "probe", "").satz())
                .contains("5 MB");
    }
}
