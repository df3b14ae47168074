/// What a delivery and a finding are.
@NullMarked
package de.tragwerk.statistik.model;

import org.jspecify.annotations.NullMarked;
