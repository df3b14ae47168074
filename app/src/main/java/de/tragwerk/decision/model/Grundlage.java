package de.tragwerk.decision.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a Bescheid stores to be explained and recomputed for ever.
///
/// @param berechnung lines, amounts and the parameter values used
public record Grundlage(
        Kapitel kapitel,
        Bewilligungszeitraum zeitraum,
        List<Inhalt.Beteiligt> personen,
        List<Tatsache> tatsachen,
        List<Rechner.Abwaegung> abwaegungen,
        List<Inhalt.Abwaegung> ermessen,
        @Nullable Berechnung berechnung,
        @Nullable Ablehnungsgrund ablehnungsgrund,
        Inhalt.@Nullable Aenderung aenderung) {}
