/// Dated values of the law, read from YAML beside the code; each names its source.
@NullMarked
package de.tragwerk.law.parameter;

import org.jspecify.annotations.NullMarked;
