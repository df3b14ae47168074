/// How forms go, without people: counters for each week, and what may be told of them.
@NullMarked
package de.tragwerk.draft.zaehlung;

import org.jspecify.annotations.NullMarked;
