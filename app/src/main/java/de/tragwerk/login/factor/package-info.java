/// Second factors: one-time codes, recovery codes, passkeys.
@NullMarked
package de.tragwerk.login.factor;

import org.jspecify.annotations.NullMarked;
