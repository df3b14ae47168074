package de.tragwerk.finder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Collects the conditions of one benefit in the order of the law and says what follows.
public final class Pruefung {

    private final String regel;
    private final List<Bedingung> bedingungen = new ArrayList<>();
    private Urteil schonDa = Urteil.NEIN;
    private @Nullable Schaetzung betrag;
    private String ohne = "";
    private boolean eilig;

    private Pruefung(String regel) {
        this.regel = regel;
    }

    public static Pruefung von(String regel) {
        return new Pruefung(regel);
    }

    /// What the benefit is about. Where it is false, the benefit is not for this person.
    public Pruefung kern(String code, Urteil urteil) {
        return bedingung(code, urteil, Bedingung.Art.KERN, true);
    }

    /// Where this is false, the benefit is not for this person.
    public Pruefung hart(String code, Urteil urteil) {
        return bedingung(code, urteil, Bedingung.Art.GRUND, true);
    }

    /// Like [#hart], and no reason where it holds.
    public Pruefung ausser(String code, Urteil urteil) {
        return bedingung(code, urteil, Bedingung.Art.HINDERNIS, true);
    }

    /// Where this is false, the benefit rather does not fit, and the reason is shown.
    public Pruefung und(String code, Urteil urteil) {
        return bedingung(code, urteil, Bedingung.Art.GRUND, false);
    }

    /// Like [#und], and no reason where it holds.
    public Pruefung aber(String code, Urteil urteil) {
        return bedingung(code, urteil, Bedingung.Art.HINDERNIS, false);
    }

    private Pruefung bedingung(String code, Urteil urteil, Bedingung.Art art, boolean hart) {
        bedingungen.add(new Bedingung(code, urteil, art, hart));
        return this;
    }

    public Pruefung schonDa(Urteil urteil) {
        schonDa = urteil;
        return this;
    }

    public Pruefung eilig(boolean ja) {
        eilig = ja;
        return this;
    }

    /// @param grund ends the key of the sentence shown where there is no estimate
    public Pruefung schaetzung(Optional<Schaetzung> schaetzung, String grund) {
        betrag = schaetzung.orElse(null);
        ohne = grund;
        return this;
    }

    public Befund befund() {
        return new Befund(regel, klasse(), bedingungen, betrag, ohne, eilig);
    }

    private Klasse klasse() {
        if (schonDa == Urteil.JA) {
            return Klasse.SCHON_DA;
        }
        if (gibtEs(b -> b.urteil() == Urteil.NEIN && b.hart())) {
            return Klasse.NICHT_GEZEIGT;
        }
        if (gibtEs(b -> b.urteil() == Urteil.OFFEN && b.art() == Bedingung.Art.KERN)) {
            return Klasse.UNGEPRUEFT;
        }
        if (gibtEs(b -> b.urteil() == Urteil.NEIN)) {
            return Klasse.EHER_NICHT;
        }
        // What nobody knows a reason for is not called possible.
        if (!gibtEs(b -> b.urteil() == Urteil.JA && b.art() != Bedingung.Art.HINDERNIS)) {
            return Klasse.UNGEPRUEFT;
        }
        return gibtEs(b -> b.urteil() == Urteil.OFFEN) ? Klasse.MOEGLICH : Klasse.WAHRSCHEINLICH;
    }

    private boolean gibtEs(Predicate<Bedingung> merkmal) {
        return bedingungen.stream().anyMatch(merkmal);
    }
}
