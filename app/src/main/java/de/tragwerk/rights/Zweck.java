package de.tragwerk.rights;

/// Why somebody needs a file of others (§ 67b, § 69 SGB X); closed, so that purposes can be counted and checked.
public enum Zweck {
    ZUSTAENDIGKEIT("Zuständigkeit klären (§ 16 Abs. 2 SGB I)"),
    AUSSCHLUSS("Vorrang oder Ausschluss einer Leistung prüfen"),
    KOSTEN("Erstattung zwischen Trägern (§§ 102 ff. SGB X)"),
    VERTRETUNG("Vertretung oder Übernahme des Falls"),
    WIDERSPRUCH("Widerspruch oder Klage bearbeiten"),
    ANDERES("Anderer Zweck, siehe Begründung");

    private final String title;

    Zweck(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
