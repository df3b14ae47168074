package de.tragwerk.decision.model;

import de.tragwerk.kernel.Days;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.iban4j.IbanFormatException;
import org.iban4j.IbanUtil;
import org.iban4j.InvalidCheckDigitException;
import org.iban4j.UnsupportedCountryException;

/// Reads what an officer types into the stored form of a value.
public final class Wert {
    private static final Pattern BETRAG = Pattern.compile("\\d{1,7}(,\\d{1,2})?");
    private static final Pattern BETRAG_TAUSEND = Pattern.compile("\\d{1,3}(\\.\\d{3}){1,2}(,\\d{1,2})?");
    private static final Pattern BETRAG_PUNKT = Pattern.compile("\\d{1,7}\\.\\d{1,2}");

    /// Years outside of these are slips of the pen.
    private static final int FRUEHESTES = 1800;

    private static final int SPAETESTES = 2200;

    private Wert() {}

    /// A value read, or the sentence that says what is wrong and what to do.
    public sealed interface Gelesen {}

    public record Gut(String wert) implements Gelesen {}

    public record Unklar(String satz) implements Gelesen {}

    /// @param code chosen code of an item, empty for other kinds
    public static Gelesen lies(TatsacheArt art, String code, String eingabe) {
        String text = eingabe.strip();
        return switch (art.form()) {
            case BETRAG ->
                cent(text).<Gelesen>map(c -> new Gut(Long.toString(c))).orElseGet(Wert::keinBetrag);
            case POSTEN -> {
                if (!art.auswahl().containsKey(code)) {
                    yield new Unklar(
                            "Es ist nicht gesagt, was für ein Posten das ist. Wählen Sie die Art aus der Liste.");
                }
                yield cent(text).<Gelesen>map(c -> new Gut(code + ":" + c)).orElseGet(Wert::keinBetrag);
            }
            case ZAHL ->
                Pattern.matches("\\d{1,4}", text)
                        ? new Gut(Integer.toString(Integer.parseInt(text)))
                        : new Unklar("Das ist keine ganze Zahl. Schreiben Sie zum Beispiel 3.");
            case JA_NEIN ->
                switch (text.toLowerCase(Locale.GERMANY)) {
                    case "ja", "true" -> new Gut("true");
                    case "nein", "false" -> new Gut("false");
                    default -> new Unklar("Hier passt nur Ja oder Nein. Wählen Sie eines von beiden.");
                };
            case TAG ->
                tag(text)
                        .<Gelesen>map(t -> new Gut(t.toString()))
                        .orElseGet(() -> new Unklar("Diesen Tag gibt es nicht. Schreiben Sie ihn so: 14.03.1979."));
            case MONAT ->
                monat(text)
                        .<Gelesen>map(m -> new Gut(m.toString()))
                        .orElseGet(() -> new Unklar("Diesen Monat gibt es nicht. Schreiben Sie ihn so: 03.2026."));
            case AUSWAHL ->
                art.auswahl().containsKey(text)
                        ? new Gut(text)
                        : new Unklar("Das steht nicht zur Wahl. Wählen Sie einen Eintrag der Liste.");
            case IBAN -> iban(text);
            case TEXT ->
                text.isEmpty() || text.length() > 200
                        ? new Unklar("Der Text fehlt oder ist länger als 200 Zeichen. Schreiben Sie ihn kürzer.")
                        : new Gut(text);
        };
    }

    /// The stored form of a value as somebody types it, without the code of an item.
    public static String geschrieben(TatsacheArt art, String wert) {
        return switch (art.form()) {
            case BETRAG, POSTEN -> Formate.zahl(Long.parseLong(wert.substring(wert.indexOf(':') + 1)));
            case JA_NEIN -> Boolean.parseBoolean(wert) ? "ja" : "nein";
            case TAG -> Formate.tag(LocalDate.parse(wert));
            case MONAT -> monatGeschrieben(YearMonth.parse(wert));
            case ZAHL, AUSWAHL, IBAN, TEXT -> wert;
        };
    }

    /// `03.2026`
    public static String monatGeschrieben(YearMonth monat) {
        return String.format(Locale.GERMANY, "%02d.%d", monat.getMonthValue(), monat.getYear());
    }

    private static Unklar keinBetrag() {
        return new Unklar("Das ist kein Betrag. Schreiben Sie zum Beispiel 544,00.");
    }

    /// Cents of "1.284,05", "612,4", "612.40" or "612".
    public static Optional<Long> cent(String text) {
        String zahl = text.replace("€", "").replace("\u00a0", "").replace(" ", "");
        if (BETRAG_TAUSEND.matcher(zahl).matches()) {
            zahl = zahl.replace(".", "");
        }
        if (BETRAG.matcher(zahl).matches() || BETRAG_PUNKT.matcher(zahl).matches()) {
            return Optional.of(new BigDecimal(zahl.replace(',', '.'))
                    .setScale(2, RoundingMode.UNNECESSARY)
                    .unscaledValue()
                    .longValueExact());
        }
        return Optional.empty();
    }

    public static Optional<LocalDate> tag(String text) {
        return Days.read(text).filter(t -> t.getYear() >= FRUEHESTES && t.getYear() <= SPAETESTES);
    }

    /// A month written `2026-03`, `03.2026` or `3/2026`.
    public static Optional<YearMonth> monat(String text) {
        try {
            if (Pattern.matches("\\d{4}-\\d{2}", text)) {
                return Optional.of(YearMonth.parse(text));
            }
            if (Pattern.matches("\\d{1,2}[./]\\d{4}", text)) {
                int trenner = text.length() - 5;
                return Optional.of(YearMonth.of(
                        Integer.parseInt(text.substring(trenner + 1)), Integer.parseInt(text.substring(0, trenner))));
            }
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Gelesen iban(String text) {
        String iban = text.replace(" ", "").toUpperCase(Locale.ROOT);
        try {
            IbanUtil.validate(iban);
            return new Gut(iban);
        } catch (IbanFormatException | InvalidCheckDigitException | UnsupportedCountryException e) {
            return new Unklar("Diese IBAN stimmt nicht. Prüfen Sie sie noch einmal Zeichen für Zeichen.");
        }
    }
}
