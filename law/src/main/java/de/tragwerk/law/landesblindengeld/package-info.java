/// Landesblindengeld: the allowances of the Länder for blind people, each value marked by its source; all of them
/// are secondary or recalled and need a check against the Land's law before use.
@NullMarked
package de.tragwerk.law.landesblindengeld;

import org.jspecify.annotations.NullMarked;
