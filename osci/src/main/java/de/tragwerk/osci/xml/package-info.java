/// Hardened XML: no DTD, no entities, no outside references, unique ids, canonical form.
@NullMarked
package de.tragwerk.osci.xml;

import org.jspecify.annotations.NullMarked;
