package de.tragwerk.application;

import java.time.LocalDate;
import java.util.UUID;

/// A person has written after her application; published once, in the transaction that keeps the letter.
///
/// @param tag day of arrival in German time
public record ZuschriftEingegangen(Antrag antrag, UUID zuschrift, Zuschriftart art, LocalDate tag) {}
