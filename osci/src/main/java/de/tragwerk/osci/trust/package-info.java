/// Whether a certificate is believed: chain to a trusted issuer, validity, revocation by OCSP and lists.
@NullMarked
package de.tragwerk.osci.trust;

import org.jspecify.annotations.NullMarked;
