/// Pages of the administration and of the heads: units, accounts, roles, review, rights concept.
@NullMarked
package de.tragwerk.organisation.web;

import org.jspecify.annotations.NullMarked;
