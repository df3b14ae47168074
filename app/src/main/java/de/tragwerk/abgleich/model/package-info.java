/// What a run, a request and a hit are.
@NullMarked
package de.tragwerk.abgleich.model;

import org.jspecify.annotations.NullMarked;
