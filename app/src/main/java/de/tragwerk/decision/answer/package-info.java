/// Applications for services that are not calculated: from the general worklist to the letter that decides.
@NullMarked
package de.tragwerk.decision.answer;

import org.jspecify.annotations.NullMarked;
