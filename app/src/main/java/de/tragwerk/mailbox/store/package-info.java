/// SQL of the mailbox.
@NullMarked
package de.tragwerk.mailbox.store;

import org.jspecify.annotations.NullMarked;
