/// How fast the law is: generated households and the loop that computes them.
@NullMarked
package de.tragwerk.law.bench;

import org.jspecify.annotations.NullMarked;
