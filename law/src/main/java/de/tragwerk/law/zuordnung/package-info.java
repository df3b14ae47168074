/// Which system of minimum income applies to each person of a household in a month, with reasons.
///
/// Knows no amounts; whether somebody is in need is decided by the statute that applies.
@NullMarked
package de.tragwerk.law.zuordnung;

import org.jspecify.annotations.NullMarked;
