/// Published versions at a portal or an authority: fetched from the register, kept, read.
@NullMarked
package de.tragwerk.form.published;

import org.jspecify.annotations.NullMarked;
