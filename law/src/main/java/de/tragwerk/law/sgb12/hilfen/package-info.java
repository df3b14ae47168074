/// SGB XII, chapters 5 to 9 and 11 to 13: help in special situations, what of income above the limit is used
/// for it, and recourse to relatives and heirs.
@NullMarked
package de.tragwerk.law.sgb12.hilfen;

import org.jspecify.annotations.NullMarked;
