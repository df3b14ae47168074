/// Pages of the matching.
@NullMarked
package de.tragwerk.abgleich.web;

import org.jspecify.annotations.NullMarked;
