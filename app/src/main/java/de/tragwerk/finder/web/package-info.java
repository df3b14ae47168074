/// Pages of the Sozialleistungsfinder.
@NullMarked
package de.tragwerk.finder.web;

import org.jspecify.annotations.NullMarked;
