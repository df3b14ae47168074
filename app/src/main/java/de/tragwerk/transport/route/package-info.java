/// The way to an authority: responsibility, then the directory over HTTP.
@NullMarked
package de.tragwerk.transport.route;

import org.jspecify.annotations.NullMarked;
