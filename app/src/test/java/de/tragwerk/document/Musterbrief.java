package de.tragwerk.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The notice of the invented case Hoffmeister, as the design shows it.
public final class Musterbrief {
    private Musterbrief() {}

    public static Brief brief() {
        return brief("Mirela Hoffmeister", 12);
    }

    public static Brief brief(String name, int zeilen) {
        List<Block.Zeile> rechnung = new ArrayList<>();
        for (int i = 0; i < zeilen; i++) {
            rechnung.add(new Block.Zeile(
                    List.of("Regelbedarf Stufe 1, Zeile " + (i + 1), "§ 28 SGB XII, Anlage", "563,00", "− 390,00"),
                    false));
        }
        rechnung.add(new Block.Zeile(List.of("Bedarf", "", "943,51", "694,68"), true));
        return new Brief(
                "de",
                "Bescheid über Hilfe zum Lebensunterhalt",
                "Stadt Lindenbrück",
                "50.21-2026-004711-3",
                LocalDate.of(2026, 9, 17),
                List.of(
                        new Block.Briefkopf(
                                "Stadt Lindenbrück",
                                "Sozialamt",
                                List.of("Gerichtsplatz 3, 12345 Lindenbrück", "www.lindenbrueck.example")),
                        new Block.Anschrift(
                                "Stadt Lindenbrück · Gerichtsplatz 3 · 12345 Lindenbrück",
                                List.of("Frau", name, "Gerbergasse 12", "12345 Lindenbrück"),
                                List.of(
                                        new Block.Angabe("Aktenzeichen", "50.21-2026-004711-3"),
                                        new Block.Angabe("Auskunft", "Jana Wiechert, Zimmer 2.14"),
                                        new Block.Angabe("Datum", "17.09.2026"))),
                        new Block.Titel("Bescheid über Hilfe zum Lebensunterhalt"),
                        new Block.Absatz(
                                new Text("nach dem Dritten Kapitel des Zwölften Buches Sozialgesetzbuch (SGB XII)\nfür "
                                        + name)),
                        new Block.Absatz(new Text("Sehr geehrte Frau Hoffmeister,")),
                        new Block.Kasten(
                                "Das Wichtigste",
                                List.of(
                                        new Text(
                                                "Ihr Antrag ist bewilligt. Sie und Ihre Tochter bekommen zusammen **497,29 € im Monat**. Das Geld kommt am letzten Werktag vor jedem Monat auf Ihr Konto."))),
                        new Block.Ueberschrift("1. Entscheidung"),
                        new Block.Entscheidung(List.of(
                                new Text(
                                        "Wir bewilligen Ihnen und Ihrer Tochter Hilfe zum Lebensunterhalt für die Zeit **vom 01.09.2026 bis 31.12.2026**."),
                                new Text("Die Leistung beträgt monatlich **497,29 €**."))),
                        new Block.Ueberschrift("2. Begründung"),
                        new Block.Absatz(
                                new Text(
                                        "Sie haben Anspruch auf Hilfe zum Lebensunterhalt, weil Sie Ihren notwendigen Lebensunterhalt nicht aus eigenem Einkommen und Vermögen bestreiten können (§ 27 Abs. 1 SGB XII). Sie sind bis 28.02.2027 voll erwerbsgemindert. Deshalb sind nicht das Jobcenter und nicht die Grundsicherung im Alter und bei Erwerbsminderung zuständig.")),
                        new Block.Liste(List.of(
                                new Text("der Regelbedarf (§ 28 SGB XII)"),
                                new Text("der Mehrbedarf für Alleinerziehende (§ 30 Abs. 3 Nr. 2 SGB XII)"))),
                        new Block.Ueberschrift("3. Rechtsbehelfsbelehrung"),
                        new Block.Rechtsbehelf(
                                List.of(
                                        new Text(
                                                "Gegen diesen Bescheid können Sie **innerhalb eines Monats nach Bekanntgabe** Widerspruch erheben."))),
                        new Block.Grussformel(
                                List.of("Mit freundlichen Grüßen", "im Auftrag", "Tobias Rahn"),
                                "Dieser Bescheid wurde elektronisch erstellt und ist ohne Unterschrift gültig (§ 33 Abs. 5 SGB X)."),
                        new Block.Anlage("Anlage: So haben wir gerechnet (September bis Dezember 2026)"),
                        new Block.Tabelle(
                                "Bedarf im Monat, Beträge in €",
                                List.of(
                                        new Block.Spalte("Position", false),
                                        new Block.Spalte("Grundlage", false),
                                        new Block.Spalte("Mirela", true),
                                        new Block.Spalte("Lina", true)),
                                rechnung)));
    }
}
