/// Recourse of social assistance: what heirs and who caused the help replace (§§ 102 to 105 SGB XII), and maintenance
/// that passes to the authority (§ 94 SGB XII).
@NullMarked
package de.tragwerk.payment.recourse;

import org.jspecify.annotations.NullMarked;
