/// The desk of each officer: opened files, own responsibilities, what is due.
@NamedInterface("buero")
@NullMarked
package de.tragwerk.casework.buero;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
