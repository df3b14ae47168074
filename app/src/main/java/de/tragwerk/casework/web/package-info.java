/// Pages of the desk.
@NullMarked
package de.tragwerk.casework.web;

import org.jspecify.annotations.NullMarked;
