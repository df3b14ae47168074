/// Keys and trusted issuers of a Mandant, in PKCS#12 files of the data home.
@NamedInterface("keys")
@NullMarked
package de.tragwerk.transport.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
