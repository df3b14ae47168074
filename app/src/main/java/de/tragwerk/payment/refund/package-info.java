/// Refunds between authorities (§§ 102 to 114 SGB X): what another body owes us, and what we owe it.
@NullMarked
package de.tragwerk.payment.refund;

import org.jspecify.annotations.NullMarked;
