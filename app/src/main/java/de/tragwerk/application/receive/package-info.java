/// What comes in by transport: applications, letters, receipts.
@NullMarked
package de.tragwerk.application.receive;

import org.jspecify.annotations.NullMarked;
