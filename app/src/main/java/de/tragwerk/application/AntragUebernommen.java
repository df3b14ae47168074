package de.tragwerk.application;

import de.tragwerk.akte.AkteRef;

/// An application has come into a file; published in the transaction that ties them.
///
/// @param antrag as it was before, without file and person
public record AntragUebernommen(Antrag antrag, AkteRef akte) {}
