/// Reads XDatenfelder, in which FIM describes data schemas of applications, as the beginning of a form.
@NullMarked
package de.tragwerk.redaktion.fim;

import org.jspecify.annotations.NullMarked;
