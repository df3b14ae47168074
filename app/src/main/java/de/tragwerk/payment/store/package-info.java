/// SQL of the schema payment.
@NullMarked
package de.tragwerk.payment.store;

import org.jspecify.annotations.NullMarked;
