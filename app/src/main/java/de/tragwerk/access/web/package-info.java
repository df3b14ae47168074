/// Logins, security chains of the sides and the check of each endpoint.
@NullMarked
package de.tragwerk.access.web;

import org.jspecify.annotations.NullMarked;
