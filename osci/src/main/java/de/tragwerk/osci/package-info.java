/// OSCI-Transport 1.2 for Java: codec, client and the core of an intermediary, without any framework.
///
/// For programs that send to or fetch from German authorities, and for operators of an intermediary.
/// It refuses to know what the messages mean, where certificates come from and how a store is built.
/// Facts: specification 1.2 with corrigenda 1-10; the wire form was checked against recorded messages of the
/// reference client.
@NullMarked
package de.tragwerk.osci;

import org.jspecify.annotations.NullMarked;
