/// Pages of persons at the desk.
@NullMarked
package de.tragwerk.party.web;

import org.jspecify.annotations.NullMarked;
