/// Pages of the editors, of a centre with a link, and the list that everybody may read.
@NullMarked
package de.tragwerk.beratung.web;

import org.jspecify.annotations.NullMarked;
