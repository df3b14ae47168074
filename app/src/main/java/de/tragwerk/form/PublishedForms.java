package de.tragwerk.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Versions that editors published, as far as this Mandant has them.
public interface PublishedForms {

    /// Address of the register below the side of the operator.
    String REGISTER = "/formularverzeichnis";

    /// @param from first day on which new applications take it
    record Version(String form, int number, LocalDate from) {}

    /// All of them, of the Mandant of the current scope; none without a scope.
    List<Version> versions();

    Optional<Form> find(String form, int number);

    /// Nobody published anything: tests and commands without a database.
    PublishedForms NOTHING = new PublishedForms() {
        @Override
        public List<Version> versions() {
            return List.of();
        }

        @Override
        public Optional<Form> find(String form, int number) {
            return Optional.empty();
        }
    };
}
