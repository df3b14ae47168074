/// VBVG: the pay of professional guardians per month of guardianship, the tables to 2025 and the form since 2026.
@NullMarked
package de.tragwerk.law.vbvg;

import org.jspecify.annotations.NullMarked;
