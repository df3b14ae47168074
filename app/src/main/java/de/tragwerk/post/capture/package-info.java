/// Applications on paper, entered by staff in the form that citizens use.
@NullMarked
package de.tragwerk.post.capture;

import org.jspecify.annotations.NullMarked;
