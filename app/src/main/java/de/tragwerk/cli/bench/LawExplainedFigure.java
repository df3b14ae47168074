package de.tragwerk.cli.bench;

/// The same household-months with every step recorded and the immutable copy that a decision stores.
public final class LawExplainedFigure extends LawFigure {

    @Override
    public String name() {
        return "law_household_months_explained_per_s";
    }

    @Override
    public String about() {
        return "Dieselben Haushaltsmonate mit Protokoll und seiner unveränderlichen Abschrift.";
    }

    @Override
    boolean explained() {
        return true;
    }
}
