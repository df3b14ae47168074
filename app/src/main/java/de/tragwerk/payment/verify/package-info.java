/// Verification of payees (Art. 5c Verordnung (EU) Nr. 260/2012): what is agreed with the bank, and what people decide
/// about payees that do not fit.
@NullMarked
package de.tragwerk.payment.verify;

import org.jspecify.annotations.NullMarked;
