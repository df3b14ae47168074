/// XTA 2 version 3 (namespace 2.1.1) for Java: SOAP 1.2 with MTOM and WS-Addressing, all operations and faults,
/// and a client.
///
/// XTA is how a Fachverfahren talks to the transport in front of it; it borrows mailbox and meta data from OSCI
/// 2, therefore it lies beside OSCI 1.2. The server with accounts and a store is the module `xta` of the
/// application. It refuses to know what the messages mean.
@NullMarked
package de.tragwerk.osci.xta;

import org.jspecify.annotations.NullMarked;
