/// Whole cases over two years and more, told by day and paid by the monthly runs, with amounts by hand.
///
/// Most begin with the pensioner of [de.tragwerk.support.Fallgeschichte#pensionaerin]: 550.65 € a month.
/// Level 1 is 563.00 € from January 2024 to December 2026 (§ 28 SGB XII), so 5 % are 28.15 € and 30 % are
/// 168.90 €.
package de.tragwerk.scenario.geschichte;
