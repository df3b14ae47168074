package de.tragwerk.casework.web;

import de.tragwerk.access.Bereich;
import de.tragwerk.application.Angaben;
import de.tragwerk.form.Form;
import de.tragwerk.message.Angabe;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The answers of an application by area: what the form marks as a special category (Art. 9 DSGVO) lies in
/// the area of health, and so does what the form does not know, because nobody can say what it tells.
///
/// @param sichtbar what the acting person may read
/// @param verdeckt areas in which there are answers she may not
record Antwortbereiche(Angaben sichtbar, Set<Bereich> verdeckt) {

    /// What every message has, whichever form it was: who, where, how to reach her.
    private static final List<String> IMMER = List.of("person.", "anschrift.", "kontakt.", "bestaetigung.");
    /// Stands with the person for everybody who speaks with her.
    private static final String VERSTAENDIGUNG = "kontakt.hilfe_verstaendigung";

    static Antwortbereiche von(Angaben angaben, @Nullable Form form, Set<Bereich> eigene) {
        List<Angabe> sichtbar = new ArrayList<>();
        EnumSet<Bereich> verdeckt = EnumSet.noneOf(Bereich.class);
        for (Angabe a : angaben.alle()) {
            Bereich bereich = bereich(a.feld(), form);
            if (eigene.contains(bereich)) {
                sichtbar.add(a);
            } else {
                verdeckt.add(bereich);
            }
        }
        return new Antwortbereiche(new Angaben(List.copyOf(sichtbar)), verdeckt);
    }

    static Bereich bereich(String feld, @Nullable Form form) {
        if (feld.equals(VERSTAENDIGUNG)) {
            return Bereich.ALLGEMEIN;
        }
        Optional<Form.Field> frage = form == null
                ? Optional.empty()
                : Stream.of(form.field(feld, false), form.field(feld, true))
                        .flatMap(Optional::stream)
                        .findFirst();
        boolean geschuetzt = frage.map(f -> f.sensitivity() == Form.Sensitivity.SPECIAL)
                .orElseGet(() -> IMMER.stream().noneMatch(feld::startsWith));
        return geschuetzt ? Bereich.GESUNDHEIT : Bereich.ALLGEMEIN;
    }

    /// The original holds every answer: it is for who may read them all.
    boolean ganz() {
        return verdeckt.isEmpty();
    }
}
