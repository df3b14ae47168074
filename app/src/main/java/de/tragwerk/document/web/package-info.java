/// Download of files at the desk.
@NullMarked
package de.tragwerk.document.web;

import org.jspecify.annotations.NullMarked;
