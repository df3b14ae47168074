package de.tragwerk.payment.recourse;

import de.tragwerk.decision.Schriftstueck.Satz;
import de.tragwerk.payment.model.Auskunft;
import de.tragwerk.payment.model.Kostenersatz;
import de.tragwerk.payment.model.Quelle;
import de.tragwerk.payment.model.Unterhalt;
import de.tragwerk.payment.store.AuskunftTabelle;
import de.tragwerk.payment.store.KostenersatzTabelle;
import de.tragwerk.payment.store.UnterhaltTabelle;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What somebody who is not in the file is told about her data, at the end of the first letter to her (Art. 14 Abs. 3
/// Buchst. b DSGVO). Later ones leave it out: she knows it then (Art. 14 Abs. 5 Buchst. a). It names nobody.
@Component
class Ersthinweis {

    /// What the data are for.
    enum Zweck {
        KOSTENERSATZ("ob und wie viel Kosten der Sozialhilfe Sie ersetzen müssen (§§ 102 bis 105 SGB XII)"),
        UNTERHALT("ob und wie viel Unterhalt Sie schulden (§§ 94 und 117 SGB XII)"),
        AUSKUNFT("ob und wie viel Unterhalt jemand schuldet (§§ 94 und 117 SGB XII)");

        private final String worte;

        Zweck(String worte) {
            this.worte = worte;
        }
    }

    private final KostenersatzTabelle kostenersatz;
    private final UnterhaltTabelle unterhalt;
    private final AuskunftTabelle auskunft;

    Ersthinweis(KostenersatzTabelle kostenersatz, UnterhaltTabelle unterhalt, AuskunftTabelle auskunft) {
        this.kostenersatz = kostenersatz;
        this.unterhalt = unterhalt;
        this.auskunft = auskunft;
    }

    /// @param vorgang claim or request whose letter it is, which is no earlier one
    /// @return nothing where this person got a letter of the recourse in this file before
    List<Satz> an(UUID akte, UUID vorgang, List<String> adressat, Quelle quelle, Zweck zweck) {
        String wer = gleich(adressat);
        boolean bekannt = Stream.of(
                        kostenersatz.ofAkte(akte).stream()
                                .filter(k -> !k.id().equals(vorgang))
                                .map(Kostenersatz::adressat),
                        unterhalt.ofAkte(akte).stream()
                                .filter(u -> !u.id().equals(vorgang))
                                .map(Unterhalt::adressat),
                        auskunft.ofAkte(akte).stream()
                                .filter(a -> !a.id().equals(vorgang))
                                .map(Auskunft::adressat))
                .flatMap(zeilen -> zeilen)
                .anyMatch(zeilen -> gleich(zeilen).equals(wer));
        return bekannt
                ? List.of()
                : List.of(Satz.of("datenschutz.dritte", "quelle", quelle.worte(), "zweck", zweck.worte));
    }

    /// The same person at the same address, however it was typed.
    private static String gleich(List<String> adressat) {
        return String.join("\n", adressat).replaceAll("[ \u00a0]+", " ").toLowerCase(Locale.GERMAN);
    }
}
