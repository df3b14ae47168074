package de.tragwerk.support;

import de.tragwerk.cli.Browser;
import de.tragwerk.support.SepaBank.Eintrag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// The bank of a story: takes the file of a run, and sends a payment back.
public record Fallbank(Fallgeschichte g) {

    /// The account of the city's cash office (`DemoKassen`).
    private static final String KASSE = "DE02120300000000202051";

    /// The file of the newest run of a month goes to the bank; a statement brings this month's payment back.
    ///
    /// @param grund reason code of ISO 20022
    public void schicktZurueck(String monat, String grund, LocalDate tag) throws Exception {
        Amt amt = g.amt();
        String zahlung = " from payment.zahlung where akte_id = '" + g.akte() + "' and monat = '" + monat + "-01'";
        String seite = "/zahlungen/" + amt.wert("select lauf_id" + zahlung);
        Browser kasse = amt.platz(amt.kasse());
        Eventually.isTrue(() -> zustand(kasse, seite).equals("Datei liegt bereit"));
        kasse.open(seite).submit("uebergeben", Map.of(), "");
        Eventually.isTrue(() -> zustand(kasse, seite).equals("an Bank übergeben"));
        String zeichen = amt.wert("select end_to_end" + zahlung);
        long cent = Long.parseLong(amt.wert("select cent" + zahlung));
        lege(
                "auszug-" + zeichen + ".xml",
                SepaBank.auszug(
                        "K-" + zeichen.substring(0, Math.min(30, zeichen.length())),
                        KASSE,
                        List.of(new Eintrag(tag, cent, "R-" + zeichen.substring(0, 20), "", zeichen, grund))));
        Eventually.isTrue(() -> kamZurueck(monat));
        g.beobachte();
    }

    private boolean kamZurueck(String monat) {
        try {
            return !g.amt()
                    .werte("select cent from payment.bewegung where art = 'RUECKLAUF' and akte_id = '" + g.akte()
                            + "' and monat = '" + monat + "-01'")
                    .isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String zustand(Browser b, String seite) {
        return b.open(seite).page().select("[data-qa=zustand]").text();
    }

    private void lege(String name, byte[] bytes) throws Exception {
        Path eingang = Files.createDirectories(g.program()
                .installation()
                .home()
                .dir()
                .resolve("bank/" + g.amt().mandant() + "/eingang"));
        Path neu = eingang.resolve(name + ".neu");
        Files.write(neu, bytes);
        Files.move(neu, eingang.resolve(name));
    }
}
