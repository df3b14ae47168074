package de.tragwerk.xta;

import de.tragwerk.osci.xta.SoapRequest;
import java.time.Instant;

/// One request of an account that was let in.
record Call(Account account, SoapRequest request, Instant now) {}
