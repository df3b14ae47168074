package de.tragwerk.cli.law.fall;

/// Kinds of income as the case form spells them (in lower case).
public enum Einkommensart {
    ARBEIT,
    MINIJOB,
    WERKSTATT,
    ALTERSRENTE,
    ERWERBSMINDERUNGSRENTE,
    HINTERBLIEBENENRENTE,
    BETRIEBSRENTE,
    PRIVATE_RENTE,
    KINDERGELD,
    UNTERHALTSVORSCHUSS,
    UNTERHALT_KIND,
    UNTERHALT_PARTNER,
    WAISENRENTE,
    WOHNGELD,
    KRANKENGELD,
    KAPITAL,
    MIETE_PACHT,
    ANDERES
}
