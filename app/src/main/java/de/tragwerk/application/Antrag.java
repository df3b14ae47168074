package de.tragwerk.application;

import de.tragwerk.kernel.Days;
import de.tragwerk.message.Vertrauensniveau;
import de.tragwerk.message.Vorgangsnummer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An application as it arrived.
///
/// @param id message UUID of the application
/// @param eingang when the intermediary stored it: the day that counts (§ 16 Abs. 2 SGB I)
/// @param postfach whether the person agreed to electronic delivery
/// @param zustand `NEU`, `IN_ARBEIT`, `UEBERNOMMEN`, `ERLEDIGT` (without a file)
/// @param rueckSchluessel of her mailbox; empty when she has none
/// @param kanal `ONLINE`, `GAST` (online without an account) or `PAPIER`
/// @param personId who applied, once the application lies in a file
/// @param niveau how sure the portal was who sent it; null where it did not say
/// @param anschriftBestaetigt when somebody entered the code of a letter that went to her address
/// @param kontoGrund why its account counts as that of the person in the file; null while it does not
public record Antrag(
        UUID id,
        @Nullable UUID akteId,
        int kreis,
        OffsetDateTime eingang,
        String leika,
        String ars,
        String formular,
        int formularVersion,
        String sprache,
        String familienname,
        String vornamen,
        @Nullable LocalDate geburtsdatum,
        boolean eilig,
        String eigeneOrganisation,
        String rueckOrganisation,
        UUID rueckAdresse,
        byte[] rueckSchluessel,
        boolean postfach,
        String zustand,
        @Nullable UUID zustaendig,
        LocalDate frist,
        int version,
        @Nullable UUID personId,
        String kanal,
        @Nullable Vertrauensniveau niveau,
        @Nullable OffsetDateTime anschriftBestaetigt,
        @Nullable Kontogrund kontoGrund) {

    public boolean papier() {
        return kanal.equals("PAPIER");
    }

    /// Came online from somebody who did not log in: nobody has checked who she is.
    public boolean ohneKonto() {
        return kanal.equals("GAST");
    }

    /// Nobody can answer it into a mailbox: everything to the person goes by letter.
    public boolean ohnePostfach() {
        return rueckSchluessel.length == 0;
    }

    /// Whether the account it came from is known to be that of the person in the file.
    public boolean kontoBestaetigt() {
        return kontoGrund != null;
    }

    /// Whether notices and letters about its file go into the mailbox: she wants it, and the mailbox is hers.
    public boolean insPostfach() {
        return postfach && kontoBestaetigt() && !ohnePostfach();
    }

    /// Why they go by post although she wants her mailbox; empty where nothing is to be said.
    public String warumPost() {
        return !postfach || insPostfach()
                ? ""
                : ohnePostfach()
                        ? "Bescheide gehen mit der Post: Zu diesem Antrag gibt es kein Postfach."
                        : "Bescheide gehen mit der Post: Die Person wünscht das Postfach, aber es ist nicht bestätigt, dass das Konto ihr gehört.";
    }

    /// What she knows it by, where she applied online.
    public String vorgangsnummer() {
        return Vorgangsnummer.of(id);
    }

    /// Ended without a file.
    public boolean erledigt() {
        return zustand.equals("ERLEDIGT");
    }

    public String name() {
        return familienname + ", " + vornamen;
    }

    /// Ids under which work with her own data is logged: the application, its file, she herself. Of file and
    /// person nothing is told to an account nobody knows.
    public List<UUID> eigene() {
        return !kontoBestaetigt()
                ? List.of(id)
                : Stream.of(id, akteId, personId).filter(Objects::nonNull).toList();
    }

    /// Day of arrival in German time.
    public LocalDate tag() {
        return eingang.atZoneSameInstant(Days.ZONE).toLocalDate();
    }
}
