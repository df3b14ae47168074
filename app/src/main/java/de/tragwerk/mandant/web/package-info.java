/// The sides of the program: one port, one cookie and one set of controllers each.
@NullMarked
package de.tragwerk.mandant.web;

import org.jspecify.annotations.NullMarked;
