/// What goes into a SEPA file and how it is written.
@NullMarked
package de.tragwerk.payment.sepa;

import org.jspecify.annotations.NullMarked;
