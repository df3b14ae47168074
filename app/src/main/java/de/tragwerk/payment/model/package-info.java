/// Runs, positions and the calendar of TARGET2; no database, no web.
@NullMarked
package de.tragwerk.payment.model;

import org.jspecify.annotations.NullMarked;
