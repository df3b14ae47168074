/// Pages and filters of logins; the security chains of the authority's sides.
@NullMarked
package de.tragwerk.login.web;

import org.jspecify.annotations.NullMarked;
