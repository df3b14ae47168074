/// Pages of the data-protection officer.
@NullMarked
package de.tragwerk.oversight.web;

import org.jspecify.annotations.NullMarked;
