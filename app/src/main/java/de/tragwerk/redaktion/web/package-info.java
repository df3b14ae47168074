/// Pages of the editors, and the register everybody may read.
@NullMarked
package de.tragwerk.redaktion.web;

import org.jspecify.annotations.NullMarked;
