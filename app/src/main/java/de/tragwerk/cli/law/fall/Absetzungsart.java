package de.tragwerk.cli.law.fall;

/// What is deducted from the income of a person and belongs to no single source.
public enum Absetzungsart {
    KRANKEN_PFLEGE,
    HAFTPFLICHT,
    KFZ_HAFTPFLICHT,
    HAUSRAT,
    STERBEGELD,
    RIESTER,
    /// Maintenance paid on a title; counts in SGB II only.
    UNTERHALT
}
