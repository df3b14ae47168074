/// Advice centres: who helps with debts, addiction, losing one's home, or with papers and offices.
@NullMarked
package de.tragwerk.finder.beratung;

import org.jspecify.annotations.NullMarked;
