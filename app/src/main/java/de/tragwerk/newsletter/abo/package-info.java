/// Subscribers of a portal and how an issue goes out to them.
@NullMarked
package de.tragwerk.newsletter.abo;

import org.jspecify.annotations.NullMarked;
