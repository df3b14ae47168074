/// Pages of the portal.
@NullMarked
package de.tragwerk.portal.web;

import org.jspecify.annotations.NullMarked;
