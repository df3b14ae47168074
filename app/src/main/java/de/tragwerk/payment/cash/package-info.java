/// The cash desk: who gets money that goes to no account, once and with her name.
@NullMarked
package de.tragwerk.payment.cash;

import org.jspecify.annotations.NullMarked;
