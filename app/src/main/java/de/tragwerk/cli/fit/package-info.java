/// `./tragwerk fit`: ways, destinations and clients of FIT-Connect.
@NullMarked
package de.tragwerk.cli.fit;

import org.jspecify.annotations.NullMarked;
