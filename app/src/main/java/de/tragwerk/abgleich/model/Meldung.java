package de.tragwerk.abgleich.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A kind of finding, and the kinds of income or assets of our facts it would have to stand under.
public enum Meldung {
    ALG("Arbeitslosengeld oder andere Leistung der Bundesagentur", List.of("other")),
    RENTE_ALTER("Altersrente", List.of("pension_old_age")),
    RENTE_EM("Rente wegen Erwerbsminderung", List.of("pension_incapacity")),
    RENTE_TOD("Hinterbliebenenrente", List.of("pension_survivor")),
    RENTE_UNFALL("Rente der Unfallversicherung", List.of("other")),
    ARBEIT("versicherungspflichtige Beschäftigung", List.of("employment", "workshop_pay", "youth_job")),
    MINIJOB("geringfügige Beschäftigung", List.of("mini_job", "youth_job")),
    KAPITAL("Kapitalerträge", List.of("capital")),
    VORSORGE("gefördertes Altersvorsorgevermögen", List.of("versicherung", "private_annuity")),
    EINGLIED("Eingliederungshilfe", List.of()),
    SOZIALHILFE("Sozialhilfe eines anderen Trägers", List.of());

    private final String titel;
    private final List<String> angaben;

    Meldung(String titel, List<String> angaben) {
        this.titel = titel;
        this.angaben = angaben;
    }

    public String titel() {
        return titel;
    }

    /// Codes of facts (`decision.Leistungsfaelle.Angabe`).
    public List<String> angaben() {
        return angaben;
    }

    public static Optional<Meldung> zu(String kennung) {
        return Arrays.stream(values()).filter(m -> m.name().equals(kennung)).findFirst();
    }
}
