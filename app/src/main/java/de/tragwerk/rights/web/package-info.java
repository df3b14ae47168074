/// Pages of requests, grants, emergency reading and the rights of a file.
@NullMarked
package de.tragwerk.rights.web;

import org.jspecify.annotations.NullMarked;
