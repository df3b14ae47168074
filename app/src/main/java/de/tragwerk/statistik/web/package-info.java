/// Pages of the statistics.
@NullMarked
package de.tragwerk.statistik.web;

import org.jspecify.annotations.NullMarked;
