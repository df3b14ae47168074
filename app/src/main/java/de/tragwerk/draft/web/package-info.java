/// Pages of the form.
@NullMarked
package de.tragwerk.draft.web;

import org.jspecify.annotations.NullMarked;
