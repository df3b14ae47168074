/// The desk of each officer: opened files, own responsibilities, what is due.
@NullMarked
package de.tragwerk.casework.buero;

import org.jspecify.annotations.NullMarked;
