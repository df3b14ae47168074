/// Issues of the newsletter: written, looked at, released by a second person, and how far they have gone out.
@NullMarked
package de.tragwerk.redaktion.rundbrief;

import org.jspecify.annotations.NullMarked;
