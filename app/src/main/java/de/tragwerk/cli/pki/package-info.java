/// Test certificates from the command line.
@NullMarked
package de.tragwerk.cli.pki;

import org.jspecify.annotations.NullMarked;
