package de.tragwerk.lauf;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What every run knows of itself, whatever it collects.
public interface Gang {

    UUID id();

    /// Who began it; a person, not an account.
    UUID erstelltPerson();

    /// Of the file, as soon as it is built.
    byte @Nullable [] sha256();

    /// Whether the file is built and nobody released it yet.
    boolean wartetAufFreigabe();

    /// Records in the file.
    int umfang();
}
