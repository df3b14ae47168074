/// Pages of the desk for applications.
@NullMarked
package de.tragwerk.application.web;

import org.jspecify.annotations.NullMarked;
