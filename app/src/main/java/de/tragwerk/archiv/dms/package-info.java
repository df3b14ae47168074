/// The port to an E-Akte of somebody else.
@NullMarked
package de.tragwerk.archiv.dms;

import org.jspecify.annotations.NullMarked;
