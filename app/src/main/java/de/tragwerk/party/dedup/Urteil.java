package de.tragwerk.party.dedup;

import java.util.List;

/// What the comparison of two records says.
///
/// @param bits evidence for one person minus the doubt that comes with the size of the stock; 0 is even
/// @param gruende why, in words an officer can follow
public record Urteil(double bits, Klasse klasse, List<String> gruende) {

    static final double SICHER = 6;
    static final double WAHRSCHEINLICH = 0;
    static final double MOEGLICH = -7;

    static Klasse klasse(double bits) {
        return bits >= SICHER
                ? Klasse.SICHER
                : bits >= WAHRSCHEINLICH ? Klasse.WAHRSCHEINLICH : bits >= MOEGLICH ? Klasse.MOEGLICH : Klasse.KEINE;
    }

    /// The evidence from 0 to 100; 50 is even.
    public double punkte() {
        return punkte(bits);
    }

    static double punkte(double bits) {
        return 100 / (1 + Math.pow(2, -bits / 3));
    }
}
