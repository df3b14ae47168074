/// Hearings before something is taken away (§ 24 SGB X), and letters that decide nothing.
@NullMarked
package de.tragwerk.decision.hear;

import org.jspecify.annotations.NullMarked;
