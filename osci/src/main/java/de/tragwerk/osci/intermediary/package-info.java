/// The intermediary: checks orders in the order of the specification, keeps mailboxes and process cards,
/// never sees a content.
@NullMarked
package de.tragwerk.osci.intermediary;

import org.jspecify.annotations.NullMarked;
