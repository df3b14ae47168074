/// How an entry is proposed, compared and decided.
@NullMarked
package de.tragwerk.beratung.pflege;

import org.jspecify.annotations.NullMarked;
