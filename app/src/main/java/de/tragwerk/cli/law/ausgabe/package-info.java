/// Results as JSON and as text to read.
@NullMarked
package de.tragwerk.cli.law.ausgabe;

import org.jspecify.annotations.NullMarked;
