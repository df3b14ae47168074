package de.tragwerk.anbindung;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One municipality and one service on its way.
///
/// @param organisation key in the directory, for instance `ags:05999001`
/// @param ars Regionalschlüssel, 12 digits
/// @param intermediaer address of its OSCI intermediary, empty for ours
/// @param weitere address of the XTA server or the FIT-Connect delivery service, empty without
/// @param liveSeit null until it is switched on; afterwards the row does not change any more
/// @param abgeschaltet since when portals do not find it any more, null while they do
public record Vorhaben(
        UUID id,
        String name,
        String organisation,
        String ars,
        String leika,
        String strasse,
        String plz,
        String ort,
        @Nullable Variante variante,
        String dienstleister,
        String hersteller,
        String intermediaer,
        String weitere,
        @Nullable UUID fitZiel,
        OffsetDateTime begonnen,
        @Nullable OffsetDateTime liveSeit,
        int version,
        @Nullable OffsetDateTime abgeschaltet) {

    /// Whether it was switched on once: its steps are fixed from then on.
    public boolean live() {
        return liveSeit != null;
    }

    /// Whether portals find it now.
    public boolean offen() {
        return liveSeit != null && abgeschaltet == null;
    }

    public String land() {
        return Land.name(ars);
    }

    /// Name of the certificate file as the guide for municipalities asks for it.
    public String dateiname() {
        String stadt = name.replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replaceAll("[^A-Za-z0-9]+", "");
        return "Stadt_" + stadt + "_Sozialplattform_OSCI.cer";
    }
}
