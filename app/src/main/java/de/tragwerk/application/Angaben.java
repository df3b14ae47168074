package de.tragwerk.application;

import de.tragwerk.message.Angabe;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// The answers of an application. Fields of the applicant and of the household have number 0; other persons,
/// incomes, assets count from 1.
public record Angaben(List<Angabe> alle) {

    public String text(String feld) {
        return text(feld, 0);
    }

    /// The answer, or an empty text.
    public String text(String feld, int nr) {
        return alle.stream()
                .filter(a -> a.nr() == nr && a.feld().equals(feld))
                .map(Angabe::wert)
                .findFirst()
                .orElse("");
    }

    public boolean ja(String feld, int nr) {
        return text(feld, nr).equals("ja");
    }

    /// Whether her address must be kept secret (§ 51 BMG).
    public boolean anschriftGeheim() {
        return ja("anschrift.auskunftssperre", 0);
    }

    /// All but where she lives and where letters go: for who may not see it.
    public Angaben ohneAnschrift() {
        return new Angaben(
                alle.stream().filter(a -> !a.feld().startsWith("anschrift.")).toList());
    }

    /// Where she wants letters to go when not to her home, in her own words; empty for home.
    public String postanschrift() {
        return text("anschrift.post_abweichend").strip();
    }

    /// The day on which she says she turned to an authority before, if that was earlier (§ 16 Abs. 2 SGB I, § 18
    /// Abs. 2 SGB XII). What lies more than a year back an officer enters by hand, if it counts.
    ///
    /// @param antrag day of arrival of the application
    public Optional<LocalDate> frueherGemeldet(LocalDate antrag) {
        return ja("antrag.frueher_gemeldet", 0)
                ? date("antrag.frueher_gemeldet_am", 0)
                        .filter(d -> d.isBefore(antrag) && !d.isBefore(antrag.minusYears(1)))
                : Optional.empty();
    }

    /// An amount in cents.
    public Optional<Long> cents(String feld, int nr) {
        String text = text(feld, nr);
        if (!text.matches("-?\\d{1,9}\\.\\d{2}")) {
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(text.replace(".", "")));
    }

    /// A full date; one with unknown day or month is empty.
    public Optional<LocalDate> date(String feld, int nr) {
        try {
            return Optional.of(LocalDate.parse(text(feld, nr)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// Repetitions in which a field of this topic occurs, ascending, without 0.
    public List<Integer> numbers(String feld) {
        TreeSet<Integer> numbers = new TreeSet<>();
        alle.stream().filter(a -> a.nr() > 0 && a.feld().equals(feld)).forEach(a -> numbers.add(a.nr()));
        return List.copyOf(numbers);
    }
}
