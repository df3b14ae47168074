/// Pages about keys and certificates.
@NullMarked
package de.tragwerk.transport.web;

import org.jspecify.annotations.NullMarked;
