/// Screens of decisions at the desk.
@NullMarked
package de.tragwerk.decision.web;

import org.jspecify.annotations.NullMarked;
