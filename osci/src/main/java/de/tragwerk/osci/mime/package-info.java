/// MIME as OSCI uses it: lenient when reading (unquoted boundaries with slashes, bare line feeds), strict
/// when writing.
@NullMarked
package de.tragwerk.osci.mime;

import org.jspecify.annotations.NullMarked;
