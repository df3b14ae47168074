/// OSCI messages: order types, header blocks, signatures over a message and the transport envelope.
@NullMarked
package de.tragwerk.osci.message;

import org.jspecify.annotations.NullMarked;
