/// From the case form to the statutes of the law jar: one class for each benefit, the only places that know
/// the records of the statutes.
@NullMarked
package de.tragwerk.cli.law.leistung;

import org.jspecify.annotations.NullMarked;
