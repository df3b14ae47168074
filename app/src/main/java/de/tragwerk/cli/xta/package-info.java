/// `./tragwerk xta`: accounts of Fachverfahren at our XTA server and its service profiles.
@NullMarked
package de.tragwerk.cli.xta;

import org.jspecify.annotations.NullMarked;
