/// Certificates for demonstrations and tests: a small root and the keys of the parties.
@NullMarked
package de.tragwerk.osci.pki;

import org.jspecify.annotations.NullMarked;
