/// What a page of a form shows and what it sent, for every side that fills in forms.
@NamedInterface("page")
@NullMarked
package de.tragwerk.form.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
