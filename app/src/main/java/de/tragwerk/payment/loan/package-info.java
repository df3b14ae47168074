/// Loans and single grants beside the monthly benefit: proposed, released, paid once, paid back.
@NullMarked
package de.tragwerk.payment.loan;

import org.jspecify.annotations.NullMarked;
