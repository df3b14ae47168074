/// The import folder of scanners.
@NullMarked
package de.tragwerk.post.receive;

import org.jspecify.annotations.NullMarked;
