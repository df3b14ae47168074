/// How the forms go at the portals: fetched, kept, added up.
@NullMarked
package de.tragwerk.redaktion.nutzung;

import org.jspecify.annotations.NullMarked;
