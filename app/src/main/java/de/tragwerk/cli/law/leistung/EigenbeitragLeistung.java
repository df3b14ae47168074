package de.tragwerk.cli.law.leistung;

import de.tragwerk.cli.law.fall.Besonderes;
import de.tragwerk.cli.law.fall.Fall;
import de.tragwerk.cli.law.fall.Mangel;
import de.tragwerk.kernel.Protokoll;
import de.tragwerk.law.sgb9.Eigenbeitrag;
import java.time.YearMonth;
import java.util.Locale;

/// What the applicant pays towards integration assistance; an amount to pay, not to receive.
final class EigenbeitragLeistung implements Leistung {

    @Override
    public String schluessel() {
        return "eigenbeitrag";
    }

    @Override
    public String gesetz() {
        return "SGB IX";
    }

    @Override
    public Lauf fuer(Fall fall) {
        return Lauf.vom(fall, (monat, protokoll) -> rechne(fall, monat, protokoll));
    }

    private static Blatt rechne(Fall fall, YearMonth monat, Protokoll protokoll) {
        Besonderes.Eigenbeitrag t = fall.besonderes().eigenbeitrag();
        if (t == null) {
            throw new Mangel(
                    "$.eigenbeitrag", "Für den Eigenbeitrag fehlt das Einkommen des Vorvorjahres (§ 135 SGB IX).");
        }
        boolean partner = fall.menschen(monat).stream().anyMatch(m -> m.beziehung() == Fall.Beziehung.PARTNER);
        if (t.partnerDarueber() && !partner) {
            throw new Mangel("$.eigenbeitrag.partner_darueber", "Im Haushalt lebt keine Partnerin und kein Partner.");
        }
        Eigenbeitrag.Fall f = new Eigenbeitrag.Fall(
                Eigenbeitrag.Quelle.valueOf(t.quelle().toUpperCase(Locale.ROOT)),
                t.jahreseinkommen(),
                partner,
                t.partnerDarueber(),
                KindergeldLeistung.kinder(fall, monat).size());
        return Blatt.haushalt(Eigenbeitrag.berechne(f, monat, protokoll));
    }
}
