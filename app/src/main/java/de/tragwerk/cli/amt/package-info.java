/// `./tragwerk amt`: what an authority needs before its first notice and its first payment.
@NullMarked
package de.tragwerk.cli.amt;

import org.jspecify.annotations.NullMarked;
