/// Golden cases: one YAML file each under `faelle/<statute>/<valid-from>/` with `quelle`, `schritte`,
/// `tatsachen`, `monat` and `erwartet`, read into the facts of the statute by component names.
@NullMarked
package de.tragwerk.law.faelle;

import org.jspecify.annotations.NullMarked;
