/// Pages of the archive.
@NullMarked
package de.tragwerk.archiv.web;

import org.jspecify.annotations.NullMarked;
