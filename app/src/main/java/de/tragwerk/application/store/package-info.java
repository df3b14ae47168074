/// SQL of applications.
@NamedInterface("store")
@NullMarked
package de.tragwerk.application.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
