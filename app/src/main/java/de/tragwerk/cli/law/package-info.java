/// `./tragwerk law`: the law jar for programs and for readers. Starts without Spring and without a database.
@NullMarked
package de.tragwerk.cli.law;

import org.jspecify.annotations.NullMarked;
