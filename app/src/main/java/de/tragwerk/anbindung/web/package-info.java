/// Pages of the connection workspace.
@NullMarked
package de.tragwerk.anbindung.web;

import org.jspecify.annotations.NullMarked;
