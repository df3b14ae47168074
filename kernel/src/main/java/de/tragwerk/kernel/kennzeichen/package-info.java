/// Numbers that authorities, banks and insurers give out: form and check digit, judged without any outside
/// look-up.
@NullMarked
package de.tragwerk.kernel.kennzeichen;

import org.jspecify.annotations.NullMarked;
