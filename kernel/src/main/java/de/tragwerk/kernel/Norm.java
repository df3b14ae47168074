package de.tragwerk.kernel;

/// A sentence of law as it is cited: `§ 30 Abs. 3 Nr. 2 SGB XII`.
public record Norm(String zitat) {
    public static Norm sgb2(String stelle) {
        return new Norm(stelle + " SGB II");
    }

    public static Norm sgb9(String stelle) {
        return new Norm(stelle + " SGB IX");
    }

    public static Norm sgb10(String stelle) {
        return new Norm(stelle + " SGB X");
    }

    public static Norm sgb12(String stelle) {
        return new Norm(stelle + " SGB XII");
    }

    public static Norm sgb14(String stelle) {
        return new Norm(stelle + " SGB XIV");
    }

    public static Norm asylblg(String stelle) {
        return new Norm(stelle + " AsylbLG");
    }
}
