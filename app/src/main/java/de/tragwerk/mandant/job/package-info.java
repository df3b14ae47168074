/// Recurring work for each Mandant, leased in the registry so that one node does it at a time.
@NullMarked
package de.tragwerk.mandant.job;

import org.jspecify.annotations.NullMarked;
