/// SQL of drafts and their files.
@NullMarked
package de.tragwerk.draft.store;

import org.jspecify.annotations.NullMarked;
