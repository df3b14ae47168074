package de.tragwerk.form;

import de.tragwerk.kernel.SendableText;
import de.tragwerk.kernel.kennzeichen.Befund;
import de.tragwerk.kernel.kennzeichen.Rentenversicherungsnummer;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iban4j.Iban4jException;
import org.iban4j.IbanFormatException;
import org.iban4j.IbanUtil;

/// Checks one typed answer and brings it into canonical form. Errors say what is wrong and what to do.
public final class Check {

    /// @param value canonical form, empty if there is none
    /// @param problem empty when the answer is good
    public record Result(String value, Texts problem) {
        public boolean good() {
            return problem.isEmpty();
        }
    }

    private static final Pattern MONEY = Pattern.compile("(\\d{1,3}(?:\\.\\d{3}){1,2}|\\d{1,7})(?:[.,](\\d{1,2}))?");
    private static final Pattern PLZ = Pattern.compile("\\d{5}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,180}\\.[^@\\s]{2,24}");
    private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 ()/-]{4,24}");

    /// Years outside of these are slips of the pen, and no database knows all of them.
    private static final int EARLIEST = 1900;

    private static final int LATEST = 2200;

    private Check() {}

    /// @param today no date of birth lies after it
    public static Result of(Form.Field field, String typed, LocalDate today, boolean required) {
        String text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        if (text.isEmpty() || text.replace("|", "").isBlank()) {
            return required && !field.optional() ? bad(missing(field)) : new Result("", Texts.NONE);
        }
        return switch (field.type()) {
            case TEXT, LANGTEXT -> text(field, text);
            case DATUM -> date(text, latest(field, today));
            case MONAT -> month(text);
            case GELD -> money(text);
            case GANZZAHL ->
                text.matches("\\d{1,4}")
                        ? good(text)
                        : bad(
                                "Das ist keine ganze Zahl. Schreiben Sie nur Ziffern, zum Beispiel 45.",
                                "Schreiben Sie nur Zahlen, zum Beispiel 45.",
                                "This is not a whole number. Use digits only, for example 45.");
            case WAHL -> field.options().containsKey(text) ? good(text) : bad(missing(field));
            case MEHRFACH ->
                List.of(text.split("\\|")).stream().allMatch(field.options()::containsKey)
                        ? good(text)
                        : bad(missing(field));
            case JANEIN -> text.equals("ja") || text.equals("nein") ? good(text) : bad(missing(field));
            case HAKEN -> text.equals("ja") ? good(text) : bad(missing(field));
            case IBAN -> iban(text);
            case PLZ ->
                PLZ.matcher(text).matches()
                        ? good(text)
                        : bad(
                                "Eine Postleitzahl hat 5 Ziffern, zum Beispiel 12345.",
                                "Die Zahl muss 5 Ziffern haben.",
                                "A postcode has 5 digits, for example 12345.");
            case EMAIL ->
                EMAIL.matcher(text).matches()
                        ? good(text)
                        : bad(
                                "Das ist keine E-Mail-Adresse. Schreiben Sie sie so: name@beispiel.de.",
                                "So sieht eine E-Mail aus: name@beispiel.de",
                                "This is not an e-mail address. Write it like name@example.org.");
            case TELEFON ->
                PHONE.matcher(text).matches()
                        ? good(text)
                        : bad(
                                "Das ist keine Telefonnummer. Schreiben Sie nur Ziffern, zum Beispiel 01525 000 47 11.",
                                "Schreiben Sie nur Zahlen.",
                                "This is not a phone number. Use digits only.");
            case RVNR -> rvnr(text);
            case PERSON, KIND -> text.matches("\\d{1,2}") ? good(text) : bad(missing(field));
        };
    }

    private static Texts missing(Form.Field field) {
        if (field.type() == Form.Type.HAKEN) {
            return new Texts(
                    "Setzen Sie hier ein Häkchen, sonst können wir den Antrag nicht annehmen.",
                    "Machen Sie hier einen Haken.",
                    "Please tick this box, otherwise we cannot accept the application.");
        }
        boolean choice = !field.options().isEmpty() || field.type() == Form.Type.JANEIN;
        return choice
                ? new Texts("Wählen Sie eine Antwort aus.", "Wählen Sie eine Antwort.", "Choose an answer.")
                : new Texts(
                        "Diese Angabe fehlt. Tragen Sie sie ein.",
                        "Hier fehlt etwas. Schreiben Sie es auf.",
                        "This is missing. Please enter it.");
    }

    private static Result text(Form.Field field, String text) {
        if (text.length() > field.max()) {
            return bad(new Texts(
                            "Der Text ist zu lang: höchstens {0} Zeichen. Kürzen Sie ihn.",
                            "Der Text ist zu lang. Schreiben Sie weniger.",
                            "The text is too long: at most {0} characters. Please shorten it.")
                    .with(field.max()));
        }
        int bad = SendableText.firstUnsendable(text);
        if (bad > 0) {
            return bad(new Texts(
                            "Zeichen Nummer {0} lässt sich nicht senden, zum Beispiel ein Aufzählungspunkt aus einem anderen Programm. Löschen Sie es.",
                            "Das Zeichen Nummer {0} kann man nicht senden. Löschen Sie es.",
                            "Character number {0} cannot be sent, for example a bullet from another program. Please delete it.")
                    .with(bad));
        }
        return good(text.replace("\r\n", "\n"));
    }

    /// Nobody is born tomorrow; a permit may run for many years. What lies further away is a slip of the pen.
    private static LocalDate latest(Form.Field field, LocalDate today) {
        return field.id().endsWith("geburtsdatum") ? today : today.plusYears(20);
    }

    private static Result date(String text, LocalDate latest) {
        String[] parts = text.split("[|.\\-/]");
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            parts = new String[] {parts[2], parts[1], parts[0]};
        }
        try {
            int day = Integer.parseInt(parts[0].strip());
            int month = Integer.parseInt(parts[1].strip());
            int year = Integer.parseInt(parts[2].strip());
            if (month < 1 || month > 12) {
                return bad(new Texts(
                                "Den Monat {0} gibt es nicht. Tragen Sie eine Zahl von 1 bis 12 ein.",
                                "Den Monat {0} gibt es nicht. Schreiben Sie 1 bis 12.",
                                "There is no month {0}. Enter a number from 1 to 12.")
                        .with(month));
            }
            LocalDate date = LocalDate.of(year, month, day);
            if (year < EARLIEST || date.isAfter(latest)) {
                return bad(
                        "Prüfen Sie das Jahr. Schreiben Sie alle vier Ziffern, zum Beispiel 1979.",
                        "Prüfen Sie das Jahr.",
                        "Check the year. Use four digits, for example 1979.");
            }
            return good(date.toString());
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return bad(
                    "Tragen Sie Tag, Monat und Jahr als Zahlen ein, zum Beispiel 14 3 1979.",
                    "Schreiben Sie Tag, Monat und Jahr als Zahl.",
                    "Enter day, month and year as numbers, for example 14 3 1979.");
        } catch (DateTimeException e) {
            return bad(
                    "Diesen Tag gibt es in dem Monat nicht. Prüfen Sie das Datum.",
                    "Diesen Tag gibt es nicht.",
                    "This day does not exist in that month. Check the date.");
        }
    }

    private static Result month(String text) {
        try {
            String[] parts = text.split("[|./\\-]");
            YearMonth month = text.matches("\\d{4}-\\d{2}")
                    ? YearMonth.parse(text)
                    : YearMonth.of(Integer.parseInt(parts[1].strip()), Integer.parseInt(parts[0].strip()));
            if (month.getYear() < EARLIEST || month.getYear() > LATEST) {
                throw new DateTimeException("year");
            }
            return good(month.toString());
        } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return bad(
                    "Tragen Sie Monat und Jahr als Zahlen ein, zum Beispiel 3 2026.",
                    "Schreiben Sie Monat und Jahr als Zahl.",
                    "Enter month and year as numbers, for example 3 2026.");
        }
    }

    private static Result money(String text) {
        Matcher match = MONEY.matcher(text.replace("€", "").replace(" ", "").replace("\u00a0", ""));
        if (!match.matches()) {
            return bad(
                    "Das ist kein Betrag. Schreiben Sie ihn so: 612,40.",
                    "Schreiben Sie den Betrag so: 612,40",
                    "This is not an amount. Write it like 612.40.");
        }
        String cents =
                match.group(2) == null ? "00" : match.group(2).length() == 1 ? match.group(2) + "0" : match.group(2);
        return good(Long.parseLong(match.group(1).replace(".", "")) + "." + cents);
    }

    private static Result iban(String text) {
        String iban = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        try {
            IbanUtil.validate(iban);
            return good(iban);
        } catch (IbanFormatException e) {
            return bad(
                    "Das ist keine IBAN. Eine deutsche IBAN beginnt mit DE und hat 22 Zeichen.",
                    "Prüfen Sie die IBAN. Sie beginnt mit DE.",
                    "This is not an IBAN. A German IBAN starts with DE and has 22 characters.");
        } catch (Iban4jException e) {
            return bad(
                    "In der IBAN ist ein Fehler. Vergleichen Sie sie Ziffer für Ziffer mit Ihrer Karte.",
                    "In der IBAN ist ein Fehler. Prüfen Sie jede Zahl.",
                    "There is a mistake in the IBAN. Compare it digit by digit with your card.");
        }
    }

    private static Result rvnr(String text) {
        Befund befund = Rentenversicherungsnummer.pruefe(text);
        if (befund.gut()) {
            return good(befund.wert());
        }
        return bad(
                "Diese Rentenversicherungsnummer stimmt nicht. Sie hat 12 Stellen, zum Beispiel 65 170839 J 003. Sie können das Feld auch leer lassen.",
                "Die Nummer stimmt nicht. Sie können das Feld leer lassen.",
                "This pension insurance number is wrong. It has 12 characters. You may also leave it empty.");
    }

    private static Result good(String value) {
        return new Result(value, Texts.NONE);
    }

    private static Result bad(String de, String einfach, String en) {
        return bad(new Texts(de, einfach, en));
    }

    private static Result bad(Texts problem) {
        return new Result("", problem);
    }
}
