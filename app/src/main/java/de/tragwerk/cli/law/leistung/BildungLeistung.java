package de.tragwerk.cli.law.leistung;

import de.tragwerk.cli.law.fall.Eigenes;
import de.tragwerk.cli.law.fall.Eigenes.Recht;
import de.tragwerk.cli.law.fall.Fall;
import de.tragwerk.cli.law.fall.Mangel;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.but.Bildungspaket;
import de.tragwerk.law.but.Kind;
import de.tragwerk.law.zuordnung.Leistungssystem;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The education package of each person for whom something is asked.
final class BildungLeistung implements Leistung {

    @Override
    public String schluessel() {
        return "bildung";
    }

    @Override
    public String gesetz() {
        return "Bildung und Teilhabe (§ 28 SGB II, § 34 SGB XII)";
    }

    @Override
    public Lauf fuer(Fall fall) {
        return Lauf.vom(fall, (monat, protokoll) -> rechne(fall, monat, protokoll));
    }

    private static Blatt rechne(Fall fall, YearMonth monat, Protokoll protokoll) {
        List<Fall.Mensch> menschen = fall.menschen(monat);
        List<Anspruch> ansprueche = new ArrayList<>();
        boolean jemand = false;
        for (int i = 0; i < menschen.size(); i++) {
            Fall.Mensch m = menschen.get(i);
            jemand |= !m.eigenes().bildung().isEmpty();
            Eigenes.Bildung b = im(m, monat);
            if (b != null) {
                Kind kind = kind(m, b, recht(fall, m, b, monat));
                ansprueche.add(new Anspruch(
                        m.id(),
                        Bildungspaket.berechne(kind, monat, b.einkommen(), protokoll.fuer(i))
                                .betrag()));
            }
        }
        if (!jemand) {
            throw new Mangel("$.personen", "Keine Person hat Angaben zu Bildung und Teilhabe (personen[].bildung).");
        }
        return Blatt.je(ansprueche);
    }

    private static Eigenes.@Nullable Bildung im(Fall.Mensch m, YearMonth monat) {
        for (Eigenes.Bildung b : m.eigenes().bildung()) {
            if (b.zeit().gilt(monat)) {
                return b;
            }
        }
        return null;
    }

    private static Kind.Rechtskreis recht(Fall fall, Fall.Mensch m, Eigenes.Bildung b, YearMonth monat) {
        Recht recht = b.recht();
        if (recht != null) {
            return Kind.Rechtskreis.valueOf(recht.name());
        }
        Leistungssystem system = m.beziehung() == Fall.Beziehung.ANDERE
                ? Leistungssystem.KEINES
                : Zuweisungen.fuer(fall, monat).system(m.id());
        return switch (system) {
            case SGB2 -> Kind.Rechtskreis.SGB2;
            case SGB12_KAPITEL3 -> Kind.Rechtskreis.SGB12_KAPITEL3;
            case SGB12_KAPITEL4 -> Kind.Rechtskreis.SGB12_KAPITEL4;
            case ASYLBLG, ASYLBLG_ANALOG -> Kind.Rechtskreis.ASYLBLG;
            case KEINES ->
                throw new Mangel(
                        "$.personen[" + fall.menschen().indexOf(m) + "].bildung.recht",
                        "Aus den Angaben folgt nicht, welches Gesetz Bildung und Teilhabe gewährt; geben Sie es an.");
        };
    }

    private static Kind kind(Fall.Mensch m, Eigenes.Bildung b, Kind.Rechtskreis recht) {
        return new Kind(
                m.geboren(),
                recht,
                Kind.Einrichtung.valueOf(b.einrichtung().name()),
                b.ausbildungsverguetung(),
                b.erstesHalbjahr(),
                b.zweitesHalbjahr(),
                b.ausfluege(),
                b.befoerderung(),
                b.lernfoerderung(),
                b.mittagessen(),
                b.mittagessenKosten(),
                b.teilhabe());
    }
}
