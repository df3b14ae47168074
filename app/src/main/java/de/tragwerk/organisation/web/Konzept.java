package de.tragwerk.organisation.web;

import de.tragwerk.organisation.Aufbau;
import de.tragwerk.organisation.Personal;
import de.tragwerk.organisation.Vergabe;
import de.tragwerk.organisation.Vergaben;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What the rights concept says on one day; page and PDF show the same.
///
/// @param konten accounts that are switched on
/// @param lose workgroups outside of every unit
/// @param geltende role grants in force
/// @param namen names of accounts, also of former ones
record Konzept(
        LocalDate stand,
        List<Personal.Konto> konten,
        List<Aufbau.Knoten> baum,
        List<Aufbau.Gruppe> lose,
        List<Vergaben.Funktionsgruppe> funktionen,
        List<Vergabe> geltende,
        List<Darf> darf,
        Map<UUID, String> namen) {

    /// What a role may do, by module.
    record Darf(String rolle, Map<String, List<String>> handlungen) {}

    static final List<String> GRUNDSAETZE = List.of(
            "Eine Rolle sagt, was jemand tun darf. Die Arbeitsgruppe sagt, mit wessen Akten. Beides prüft das Programm und zusätzlich die Datenbank (Zeilensicherheit).",
            "Eine Rolle gibt eine Person, eine zweite bestätigt sie; verlangt es die Regel der Behörde, ist das die Leitung. Jede Rolle hat einen Grund und ein Ende und wird jedes Quartal geprüft.",
            "Die Administration sieht keine Akte. Wer Akten sieht, verwaltet keine Konten.",
            "Rechte an einzelnen Akten (Eigentum, Besitz, Leserecht) erteilt die zuständige Person oder die Leitung der Arbeitsgruppe, bis zu einem Tag.",
            "Im Notfall darf gelesen werden: 30 Minuten, mit Begründung, gemeldet an Zuständige, Leitung und Datenschutz.",
            "Jeder Zugriff wird mit Person, Zweck und Zeit protokolliert und versiegelt.");

    public List<Vergabe> von(UUID konto) {
        return geltende.stream().filter(v -> v.konto().equals(konto)).toList();
    }
}
