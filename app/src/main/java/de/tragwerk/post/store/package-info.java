/// SQL of the post.
@NullMarked
package de.tragwerk.post.store;

import org.jspecify.annotations.NullMarked;
