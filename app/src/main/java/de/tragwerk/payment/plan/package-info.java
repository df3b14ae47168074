/// The payment plan that follows released decisions.
@NullMarked
package de.tragwerk.payment.plan;

import org.jspecify.annotations.NullMarked;
