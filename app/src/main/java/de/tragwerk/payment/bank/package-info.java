/// The way to the bank.
@NullMarked
package de.tragwerk.payment.bank;

import org.jspecify.annotations.NullMarked;
