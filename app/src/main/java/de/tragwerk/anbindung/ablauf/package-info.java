/// What is done on the way: entry, test application, protocol, and what is still missing.
@NullMarked
package de.tragwerk.anbindung.ablauf;

import org.jspecify.annotations.NullMarked;
