/// Federal statistics of SGB XII (§§ 121 to 128h) and AsylbLG (§ 12): characteristics of everybody who got
/// something in a month, from what was decided; checked, released by a second person, without names.
///
/// The same decisions give the same bytes. What does not fit is told with the file in which it has to be
/// corrected, and nothing is corrected here.
///
/// The module refuses to know the official delivery layout (see `austausch`) and to ask people for anything.
@ApplicationModule(
        displayName = "Statistik",
        allowedDependencies = {"mandant", "audit", "access", "party", "decision", "austausch", "lauf", "shell"})
@NullMarked
package de.tragwerk.statistik;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
