/// From an application to persons and a file.
@NullMarked
package de.tragwerk.casework.takeover;

import org.jspecify.annotations.NullMarked;
