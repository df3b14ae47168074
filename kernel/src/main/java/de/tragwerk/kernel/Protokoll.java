package de.tragwerk.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The record of a calculation, filled by the act of computing, so that result and explanation cannot drift
/// apart.
///
/// It keeps constants and numbers only. One recorder serves many calculations: [#fertig()] gives an immutable
/// copy, [#leeren()] begins anew. Not for several threads; [#OHNE] records nothing and may be shared.
public final class Protokoll {
    public static final Protokoll OHNE = new Protokoll(false);
    /// Numbers that stand before the inputs of a step: person and count of parameters, result.
    private static final int KOPF = 2;

    private static final int PERSON_BITS = 32;

    private final boolean an;
    private Schritt[] schritte;
    private long[] werte;
    private Parameter[] parameter;
    private int n;
    private int w;
    private int p;
    private int offen;
    private int person = -1;

    private Protokoll(boolean an) {
        this.an = an;
        this.schritte = new Schritt[an ? 48 : 0];
        this.werte = new long[an ? 192 : 0];
        this.parameter = new Parameter[an ? 64 : 0];
    }

    public static Protokoll neu() {
        return new Protokoll(true);
    }

    /// Whether it records.
    public boolean an() {
        return an;
    }

    /// Forgets everything, so that the next calculation can be recorded.
    public void leeren() {
        if (an) {
            n = 0;
            w = 0;
            p = 0;
            offen = 0;
            person = -1;
        }
    }

    /// The steps that follow concern this person, -1 is the whole household.
    public Protokoll fuer(int index) {
        if (an) {
            person = index;
        }
        return this;
    }

    /// The next step uses this value of the law.
    public Protokoll mit(Parameter a) {
        if (an) {
            if (p == parameter.length) {
                parameter = Arrays.copyOf(parameter, p * 2);
            }
            parameter[p++] = a;
            offen++;
        }
        return this;
    }

    public Protokoll mit(Parameter a, Parameter b) {
        return mit(a).mit(b);
    }

    public Protokoll mit(Parameter a, Parameter b, Parameter c) {
        return mit(a).mit(b).mit(c);
    }

    public Protokoll mit(Parameter a, Parameter b, Parameter c, Parameter d) {
        return mit(a).mit(b).mit(c).mit(d);
    }

    /// Records a step and gives its result back.
    public Money ergibt(Schritt s, Money ergebnis) {
        if (an) {
            beginne(s, ergebnis.cents(), 0);
        }
        return ergebnis;
    }

    public Money ergibt(Schritt s, Money ergebnis, long a) {
        if (an) {
            beginne(s, ergebnis.cents(), 1);
            werte[w++] = a;
        }
        return ergebnis;
    }

    public Money ergibt(Schritt s, Money ergebnis, long a, long b) {
        if (an) {
            beginne(s, ergebnis.cents(), 2);
            werte[w++] = a;
            werte[w++] = b;
        }
        return ergebnis;
    }

    public Money ergibt(Schritt s, Money ergebnis, long a, long b, long c) {
        if (an) {
            beginne(s, ergebnis.cents(), 3);
            werte[w++] = a;
            werte[w++] = b;
            werte[w++] = c;
        }
        return ergebnis;
    }

    public Money ergibt(Schritt s, Money ergebnis, long a, long b, long c, long d) {
        if (an) {
            beginne(s, ergebnis.cents(), 4);
            werte[w++] = a;
            werte[w++] = b;
            werte[w++] = c;
            werte[w++] = d;
        }
        return ergebnis;
    }

    /// The form for steps with more than four inputs.
    public Money ergibt(Schritt s, Money ergebnis, long... eingaben) {
        stelltFest(s, ergebnis.cents(), eingaben);
        return ergebnis;
    }

    public Money ergibt(Schritt s, Money ergebnis, Money a) {
        return ergibt(s, ergebnis, a.cents());
    }

    public Money ergibt(Schritt s, Money ergebnis, Money a, Money b) {
        return ergibt(s, ergebnis, a.cents(), b.cents());
    }

    public Money ergibt(Schritt s, Money ergebnis, Money a, Money b, Money c) {
        return ergibt(s, ergebnis, a.cents(), b.cents(), c.cents());
    }

    /// Records a step whose result is no money and gives it back.
    public long stelltFest(Schritt s, long ergebnis, long... eingaben) {
        if (an) {
            beginne(s, ergebnis, eingaben.length);
            System.arraycopy(eingaben, 0, werte, w, eingaben.length);
            w += eingaben.length;
        }
        return ergebnis;
    }

    private void beginne(Schritt s, long ergebnis, int eingaben) {
        if (eingaben != s.eingaben().size()) {
            throw new IllegalStateException(s.code() + " hat " + s.eingaben().size() + " Eingaben, nicht " + eingaben);
        }
        if (n == schritte.length) {
            schritte = Arrays.copyOf(schritte, n * 2);
        }
        if (w + KOPF + eingaben > werte.length) {
            werte = Arrays.copyOf(werte, werte.length * 2 + eingaben);
        }
        schritte[n++] = s;
        werte[w++] = (long) person << PERSON_BITS | offen;
        werte[w++] = ergebnis;
        offen = 0;
    }

    /// An immutable copy of what was recorded so far.
    public Fertig fertig() {
        return new Fertig(Arrays.copyOf(schritte, n), Arrays.copyOf(werte, w), Arrays.copyOf(parameter, p));
    }

    public List<Eintrag> eintraege() {
        return fertig().eintraege();
    }

    /// A finished record: steps and numbers, read on demand.
    public static final class Fertig {
        private final Schritt[] schritte;
        private final long[] werte;
        private final Parameter[] parameter;

        private Fertig(Schritt[] schritte, long[] werte, Parameter[] parameter) {
            this.schritte = schritte;
            this.werte = werte;
            this.parameter = parameter;
        }

        /// How many steps were taken.
        public int schritte() {
            return schritte.length;
        }

        public List<Eintrag> eintraege() {
            List<Eintrag> liste = new ArrayList<>(schritte.length);
            int w = 0;
            int p = 0;
            for (Schritt s : schritte) {
                long kopf = werte[w++];
                long ergebnis = werte[w++];
                List<Long> eingaben = new ArrayList<>(s.eingaben().size());
                for (int i = 0; i < s.eingaben().size(); i++) {
                    eingaben.add(werte[w++]);
                }
                int anzahl = (int) kopf;
                List<Parameter> benutzt = List.of(Arrays.copyOfRange(parameter, p, p + anzahl));
                p += anzahl;
                liste.add(new Eintrag(s, (int) (kopf >> PERSON_BITS), ergebnis, List.copyOf(eingaben), benutzt));
            }
            return List.copyOf(liste);
        }
    }

    /// One step that was taken, in the form to read.
    ///
    /// @param person index of the person it concerns, -1 for the whole household
    /// @param wert the result, see [Schritt#ergebnis()] for its kind
    public record Eintrag(Schritt schritt, int person, long wert, List<Long> eingaben, List<Parameter> parameter) {
        /// The result as money.
        public Money ergebnis() {
            if (schritt.ergebnis() != Eingabe.Art.CENT) {
                throw new IllegalStateException(schritt.code() + " ergibt kein Geld");
            }
            return Money.cents(wert);
        }

        /// The result as people read it.
        public String ergebnisText() {
            return schritt.ergebnis().text(wert);
        }

        /// The arithmetic with the figures of this case.
        public String rechnung() {
            return schritt.setze(i -> schritt.eingaben().get(i).art().text(eingaben.get(i)));
        }
    }
}
