package de.tragwerk.rights;

import de.tragwerk.akte.Lesemodus;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// "There is a file, ask there": all that somebody learns of a file she may not read.
///
/// @param id random; the only thing one can ask with
/// @param akteId for the log, never for a page
/// @param gruppe workgroup of the file
/// @param zustaendig whom to ask; `null` where the read mode hides it or nobody is responsible
public record Hinweis(
        UUID id,
        UUID akteId,
        String aktenzeichen,
        int gruppe,
        int stufe,
        String leistung,
        @Nullable UUID zustaendig) {

    public Lesemodus lesemodus() {
        return Lesemodus.of(stufe);
    }
}
