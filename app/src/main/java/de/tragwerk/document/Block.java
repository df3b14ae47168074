package de.tragwerk.document;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/// One part of a notice, in the order of reading. The list is closed: every way of showing a notice handles every
/// block.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "art")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Briefkopf.class, name = "briefkopf"),
    @JsonSubTypes.Type(value = Block.Anschrift.class, name = "anschrift"),
    @JsonSubTypes.Type(value = Block.Titel.class, name = "titel"),
    @JsonSubTypes.Type(value = Block.Ueberschrift.class, name = "ueberschrift"),
    @JsonSubTypes.Type(value = Block.Absatz.class, name = "absatz"),
    @JsonSubTypes.Type(value = Block.Kasten.class, name = "kasten"),
    @JsonSubTypes.Type(value = Block.Entscheidung.class, name = "entscheidung"),
    @JsonSubTypes.Type(value = Block.Liste.class, name = "liste"),
    @JsonSubTypes.Type(value = Block.Tabelle.class, name = "tabelle"),
    @JsonSubTypes.Type(value = Block.Rechtsbehelf.class, name = "rechtsbehelf"),
    @JsonSubTypes.Type(value = Block.Grussformel.class, name = "grussformel"),
    @JsonSubTypes.Type(value = Block.Anlage.class, name = "anlage"),
})
public sealed interface Block {

    /// Who writes: name of the authority, the office in it, and lines with address, web page and hours.
    record Briefkopf(String behoerde, String stelle, List<String> zeilen) implements Block {
        public Briefkopf {
            zeilen = List.copyOf(zeilen);
        }
    }

    /// Address field of DIN 5008 form B (at most six lines) and the reference block at its right.
    record Anschrift(String ruecksendung, List<String> zeilen, List<Angabe> bezug) implements Block {
        public Anschrift {
            if (zeilen.size() > 6) {
                throw new IllegalArgumentException(
                        "Das Anschriftfeld nach DIN 5008 hat sechs Zeilen, nicht " + zeilen.size());
            }
            zeilen = List.copyOf(zeilen);
            bezug = List.copyOf(bezug);
        }
    }

    /// One line of the reference block.
    record Angabe(String name, String wert) {}

    /// The one main heading.
    record Titel(String text) implements Block {}

    /// A heading of the second level.
    record Ueberschrift(String text) implements Block {}

    record Absatz(Text text) implements Block {}

    /// The box "Das Wichtigste" in plain words.
    record Kasten(String titel, List<Text> absaetze) implements Block {
        public Kasten {
            absaetze = List.copyOf(absaetze);
        }
    }

    /// The decision, sentence by sentence, numbered.
    record Entscheidung(List<Text> saetze) implements Block {
        public Entscheidung {
            saetze = List.copyOf(saetze);
        }
    }

    record Liste(List<Text> punkte) implements Block {
        public Liste {
            punkte = List.copyOf(punkte);
        }
    }

    /// A table with caption; the first column holds the row headers.
    record Tabelle(String titel, List<Spalte> spalten, List<Zeile> zeilen) implements Block {
        public Tabelle {
            spalten = List.copyOf(spalten);
            zeilen = List.copyOf(zeilen);
            for (Zeile zeile : zeilen) {
                if (zeile.zellen().size() != spalten.size()) {
                    throw new IllegalArgumentException(
                            "Eine Zeile hat " + zeile.zellen().size() + " Zellen, der Kopf " + spalten.size());
                }
            }
        }
    }

    /// A column; amounts stand at the right.
    record Spalte(String kopf, boolean betrag) {}

    /// A row; a sum has a stronger line.
    record Zeile(List<String> zellen, boolean summe) {
        public Zeile {
            zellen = List.copyOf(zellen);
        }
    }

    /// How, where and until when the decision can be challenged.
    record Rechtsbehelf(List<Text> absaetze) implements Block {
        public Rechtsbehelf {
            absaetze = List.copyOf(absaetze);
        }
    }

    /// Closing lines and the remark that the letter is valid without a signature.
    record Grussformel(List<String> zeilen, String vermerk) implements Block {
        public Grussformel {
            zeilen = List.copyOf(zeilen);
        }
    }

    /// Begins an annex on a new page.
    record Anlage(String titel) implements Block {}
}
