package de.tragwerk.cli.law.leistung;

import de.tragwerk.cli.law.fall.Eigenes;
import de.tragwerk.cli.law.fall.Fall;
import de.tragwerk.cli.law.fall.Mangel;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.landesblindengeld.Land;
import de.tragwerk.law.landesblindengeld.Landesblindengeld;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// What a Land pays to blind persons.
final class BlindengeldLeistung implements Leistung {

    @Override
    public String schluessel() {
        return "landesblindengeld";
    }

    @Override
    public String gesetz() {
        return "Landesblindengeld";
    }

    @Override
    public Lauf fuer(Fall fall) {
        return Lauf.vom(fall, (monat, protokoll) -> rechne(fall, monat, protokoll));
    }

    private static Blatt rechne(Fall fall, YearMonth monat, Protokoll protokoll) {
        List<Fall.Mensch> menschen = fall.menschen(monat);
        List<Anspruch> ansprueche = new ArrayList<>();
        for (int i = 0; i < menschen.size(); i++) {
            Fall.Mensch m = menschen.get(i);
            Eigenes.Blindengeld b = m.eigenes().blindengeld();
            if (b != null) {
                Landesblindengeld.Fall f = new Landesblindengeld.Fall(
                        Land.valueOf(b.land()),
                        Landesblindengeld.Art.valueOf(b.art().name()),
                        alter(m, monat),
                        b.einrichtung(),
                        b.pflege(),
                        b.gleichartig());
                ansprueche.add(new Anspruch(
                        m.id(),
                        Landesblindengeld.berechne(f, monat, protokoll.fuer(i)).betrag()));
            }
        }
        if (ansprueche.isEmpty()) {
            throw new Mangel(
                    "$.personen", "Keine Person hat Angaben zum Landesblindengeld (personen[].landesblindengeld).");
        }
        return Blatt.je(ansprueche);
    }

    /// Completed years on the first of the month; a child born in it has none.
    private static int alter(Fall.Mensch m, YearMonth monat) {
        return Math.toIntExact(Math.max(0, ChronoUnit.YEARS.between(m.geboren(), monat.atDay(1))));
    }
}
