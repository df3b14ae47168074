/// Tragwerk, the modular monolith. This package holds the entry point only; each sub-package is a module.
@NullMarked
package de.tragwerk;

import org.jspecify.annotations.NullMarked;
