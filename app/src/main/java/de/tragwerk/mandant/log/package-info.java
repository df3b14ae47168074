/// The running log of the program: one line for each event, in UTC, without a person's words
/// (docs/guide/logging.md). What people do stands in the audit log, not here.
@NullMarked
package de.tragwerk.mandant.log;

import org.jspecify.annotations.NullMarked;
