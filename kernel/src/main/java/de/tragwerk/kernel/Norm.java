package de.tragwerk.kernel;

/// A sentence of law as it is cited: `§ 30 Abs. 3 Nr. 2 SGB XII`.
public record Norm(String zitat) {
    public static Norm sgb12(String stelle) {
        return new Norm(stelle + " SGB XII");
    }
}
