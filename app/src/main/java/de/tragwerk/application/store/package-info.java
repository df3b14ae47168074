/// SQL of applications.
@NullMarked
package de.tragwerk.application.store;

import org.jspecify.annotations.NullMarked;
