/// Screens for payments at the desk.
@NullMarked
package de.tragwerk.payment.web;

import org.jspecify.annotations.NullMarked;
