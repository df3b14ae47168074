package de.tragwerk.law.sgb10;

/// The benefit a decision is about; the special parts shorten some limits.
public enum Rechtsgebiet {
    SGB2,
    SGB12,
    ASYLBLG,
    SGB14,
    ANDERES
}
