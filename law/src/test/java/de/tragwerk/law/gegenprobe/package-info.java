/// A second calculation of the most used formulas, written from the numbered rules alone, in other technique
/// (BigDecimal in euros, tables by year), and compared with the product on random households.
/// Where both differ, one of them read the rule wrongly.
@org.jspecify.annotations.NullMarked
package de.tragwerk.law.gegenprobe;
