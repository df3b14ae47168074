package de.tragwerk.casework.takeover;

import de.tragwerk.application.Angaben;
import de.tragwerk.form.Form;
import de.tragwerk.party.Postanschriften;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An answer that calls for something of the officer, before all others: the form promised it.
///
/// @param code for tests and style
/// @param satz what she said
/// @param tun what follows from it
/// @param gefahr it can harm her when it is overlooked
public record Vorab(String code, String satz, String tun, boolean gefahr) {

    private static final DateTimeFormatter TAG = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final String DIREKT = "bank.direkt";
    private static final String HILFE = "kontakt.hilfe_verstaendigung";

    /// @param tag of the application
    /// @param gerechnet whether facts and a calculation follow
    /// @param mitAnschrift the acting person may see where she lives
    public static List<Vorab> von(
            Angaben angaben, @Nullable Form form, LocalDate tag, boolean gerechnet, boolean mitAnschrift) {
        List<Vorab> alle = new ArrayList<>();
        if (angaben.anschriftGeheim()) {
            alle.add(new Vorab(
                    "ANSCHRIFT_GEHEIM",
                    "Die Anschrift muss geheim bleiben",
                    "Mit der Akte wird die Auskunftssperre eingetragen: Die Anschrift sehen dann nur die zuständige Person und die Leitung. Nennen Sie sie niemandem.",
                    true));
        }
        post(angaben, mitAnschrift).ifPresent(alle::add);
        gemeldet(angaben, tag, gerechnet).ifPresent(alle::add);
        if (angaben.text(DIREKT).equals("ja")) {
            alle.add(new Vorab(
                    "DIREKTZAHLUNG",
                    frage(form, DIREKT, "Soll direkt gezahlt werden?") + " – ja",
                    gerechnet
                            ? "Der Wunsch steht bei den Tatsachen und in der Akte unter „Zu klären“, bis die Direktzahlung vorgeschlagen ist."
                            : "Beachten Sie es, wenn Sie entscheiden und zahlen.",
                    false));
        }
        List<String> hilfen = verstaendigung(angaben, form);
        if (!hilfen.isEmpty()) {
            alle.add(new Vorab(
                    "VERSTAENDIGUNG",
                    "Zur Verständigung: " + String.join("; ", hilfen),
                    "Es steht nach der Übernahme bei der Person und oben in der Akte.",
                    false));
        }
        return List.copyOf(alle);
    }

    /// What helps her to understand, in the words of the form.
    static List<String> verstaendigung(Angaben angaben, @Nullable Form form) {
        List<String> hilfen = new ArrayList<>();
        for (String code : angaben.text(HILFE).split("\\|")) {
            if (!code.isBlank()) {
                hilfen.add(feld(form, HILFE)
                        .map(f -> f.options().get(code))
                        .map(t -> t.de())
                        .orElse(code));
            }
        }
        String sprache = angaben.text("kontakt.sprache").strip();
        if (!sprache.isEmpty()) {
            hilfen.add("Sprache: " + sprache);
        }
        return hilfen;
    }

    private static Optional<Vorab> post(Angaben angaben, boolean mitAnschrift) {
        String post = angaben.postanschrift();
        return post.isEmpty()
                ? Optional.empty()
                : Optional.of(new Vorab(
                        "POSTANSCHRIFT",
                        "Briefe sollen an eine andere Anschrift gehen" + (mitAnschrift ? ": " + post : ""),
                        Postanschriften.ganz(post)
                                ? "Sie wird mit der Akte als Postanschrift eingetragen; dorthin gehen alle Briefe."
                                : "Straße, Postleitzahl und Ort sind darin nicht zu erkennen. Ergänzen Sie sie nach der Übernahme bei der Person: Bis dahin geht kein Brief hinaus.",
                        true));
    }

    private static Optional<Vorab> gemeldet(Angaben angaben, LocalDate tag, boolean gerechnet) {
        if (!angaben.ja("antrag.frueher_gemeldet", 0)) {
            return Optional.empty();
        }
        String wo = angaben.text("antrag.frueher_gemeldet_wo").strip();
        String wann = angaben.date("antrag.frueher_gemeldet_am", 0)
                .map(d -> " am " + TAG.format(d))
                .orElse(", den Tag nennt sie nicht");
        boolean vorgeschlagen = gerechnet && angaben.frueherGemeldet(tag).isPresent();
        return Optional.of(new Vorab(
                "FRUEHER_GEMELDET",
                "Hat sich schon früher gemeldet" + (wo.isEmpty() ? "" : ": " + wo) + wann,
                vorgeschlagen
                        ? "Der Tag wird als Beginn vorgeschlagen (§ 16 Abs. 2 SGB I, § 18 Abs. 2 SGB XII). Fragen Sie dort nach, und berichtigen Sie die Tatsache, wenn er nicht stimmt."
                        : "Dieser Tag kann als Tag des Antrags gelten (§ 16 Abs. 2 SGB I). Fragen Sie dort nach.",
                true));
    }

    private static String frage(@Nullable Form form, String feld, String sonst) {
        return feld(form, feld).map(f -> f.label().de()).orElse(sonst);
    }

    private static Optional<Form.Field> feld(@Nullable Form form, String id) {
        return form == null ? Optional.empty() : form.field(id, false);
    }
}
