/// Drafts and published versions, in the database.
@NullMarked
package de.tragwerk.redaktion.store;

import org.jspecify.annotations.NullMarked;
