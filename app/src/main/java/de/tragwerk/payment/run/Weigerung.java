package de.tragwerk.payment.run;

import java.time.YearMonth;
import java.util.List;

/// Why something cannot be done with a run: what is wrong and what to do.
public sealed interface Weigerung {

    String satz();

    record FalscherMonat(YearMonth spaetestens) implements Weigerung {
        @Override
        public String satz() {
            return "Für diesen Monat lässt sich kein Zahllauf beginnen. Wählen Sie einen Monat der letzten zwölf bis "
                    + (spaetestens.getMonthValue() < 10 ? "0" : "") + spaetestens.getMonthValue() + "."
                    + spaetestens.getYear() + ".";
        }
    }

    record AndererOffen(String kennung) implements Weigerung {
        @Override
        public String satz() {
            return "Der Zahllauf " + kennung
                    + " ist noch offen. Geben Sie ihn frei oder verwerfen Sie ihn, bevor Sie einen neuen beginnen.";
        }
    }

    record GeradeFertig() implements Weigerung {
        @Override
        public String satz() {
            return "Jemand hat im selben Moment einen Zahllauf begonnen, und er ist schon fertig. Sehen Sie in die Liste.";
        }
    }

    record FalscherZustand(String zustand) implements Weigerung {
        @Override
        public String satz() {
            return "Das geht gerade nicht: Der Zahllauf ist „" + zustand
                    + "“. Laden Sie die Seite neu und sehen Sie, was jetzt möglich ist.";
        }
    }

    record NichtsZuZahlen() implements Weigerung {
        @Override
        public String satz() {
            return "In diesem Lauf ist nichts zu zahlen. Verwerfen Sie ihn oder klären Sie die offenen Zahlungen und rechnen Sie neu.";
        }
    }

    /// The list that waits now is not the one that was on the page.
    record NeuGerechnet() implements Weigerung {
        @Override
        public String satz() {
            return "Dieser Lauf ist inzwischen neu gerechnet. Unten steht die neue Liste. Prüfen Sie sie; dann können Sie freigeben.";
        }
    }

    record EigenerLauf() implements Weigerung {
        @Override
        public String satz() {
            return "Diesen Lauf haben Sie selbst berechnet. Freigeben kann ihn nur eine andere Person.";
        }
    }

    /// @param konten names of accounts for which nothing is agreed with the bank
    record OhneVereinbarung(List<String> konten) implements Weigerung {
        @Override
        public String satz() {
            return "Noch nichts ist übergeben. Was mit der Bank zur Empfängerüberprüfung vereinbart ist, steht hier nicht für: "
                    + String.join(", ", konten)
                    + ". Zwei Personen halten es unter „Zahlungen“, „Empfängerüberprüfung“ fest; dann kann die Datei zur Bank.";
        }
    }
}
