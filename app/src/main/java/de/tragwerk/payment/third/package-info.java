/// Parts of a benefit that go to others: landlord, energy.
@NullMarked
package de.tragwerk.payment.third;

import org.jspecify.annotations.NullMarked;
