/// Encryption, signatures and certificates, held to an allow-list of algorithms by date.
@NullMarked
package de.tragwerk.osci.crypto;

import org.jspecify.annotations.NullMarked;
