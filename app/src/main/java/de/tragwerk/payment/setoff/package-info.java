/// Off-setting claims against running benefits (§§ 26, 44b SGB XII): hearing, act by two persons, rest while an
/// objection is open.
@NullMarked
package de.tragwerk.payment.setoff;

import org.jspecify.annotations.NullMarked;
