/// Unterhaltsvorschussgesetz: the maintenance advance of a child in one month.
@NullMarked
package de.tragwerk.law.uhvorschg;

import org.jspecify.annotations.NullMarked;
