/// Checks that look at a certificate, a file or a line, and say in words what is wrong.
@NullMarked
package de.tragwerk.anbindung.pruefung;

import org.jspecify.annotations.NullMarked;
