/// What persons write after their application, until somebody has dealt with it.
@NullMarked
package de.tragwerk.casework.news;

import org.jspecify.annotations.NullMarked;
