/// What comes in: applications by transport and from paper, letters, receipts.
@NamedInterface("receive")
@NullMarked
package de.tragwerk.application.receive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
