package de.tragwerk.kernel;

import java.util.ArrayList;
import java.util.List;

/// The record of a calculation, filled by the act of computing, so that result and explanation cannot drift
/// apart.
/// Not for several threads; [#OHNE] records nothing and may be shared.
public final class Protokoll {
    public static final Protokoll OHNE = new Protokoll(false);

    /// One step that was taken.
    ///
    /// @param person index of the person it concerns, -1 for the whole household
    public record Eintrag(
            Schritt schritt, int person, Money ergebnis, List<Long> eingaben, List<Parameter> parameter) {}

    private final boolean an;
    private final List<Eintrag> eintraege;
    private final List<Parameter> offen;
    private int person = -1;

    private Protokoll(boolean an) {
        this.an = an;
        this.eintraege = an ? new ArrayList<>(48) : List.of();
        this.offen = an ? new ArrayList<>(4) : List.of();
    }

    public static Protokoll neu() {
        return new Protokoll(true);
    }

    /// The steps that follow concern this person.
    public Protokoll fuer(int index) {
        if (an) {
            person = index;
        }
        return this;
    }

    /// The next step uses this value of the law.
    public Protokoll mit(Parameter... parameter) {
        if (an) {
            offen.addAll(List.of(parameter));
        }
        return this;
    }

    /// Records a step and gives its result back.
    public Money ergibt(Schritt schritt, Money ergebnis, long... eingaben) {
        if (an) {
            if (eingaben.length != schritt.eingaben().size()) {
                throw new IllegalStateException(
                        schritt.code() + " hat " + schritt.eingaben().size() + " Eingaben, nicht " + eingaben.length);
            }
            List<Long> werte = new ArrayList<>(eingaben.length);
            for (long eingabe : eingaben) {
                werte.add(eingabe);
            }
            eintraege.add(new Eintrag(schritt, person, ergebnis, List.copyOf(werte), List.copyOf(offen)));
            offen.clear();
        }
        return ergebnis;
    }

    public List<Eintrag> eintraege() {
        return List.copyOf(eintraege);
    }
}
