/// The way to an authority: responsibility, then the directory over HTTP.
@NamedInterface("route")
@NullMarked
package de.tragwerk.transport.route;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
