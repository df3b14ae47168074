package de.tragwerk.cli.law.fall;

/// What is deducted from the income of a person and belongs to no single source.
public enum Absetzungsart {
    KRANKEN_PFLEGE,
    HAFTPFLICHT,
    HAUSRAT,
    STERBEGELD,
    RIESTER
}
