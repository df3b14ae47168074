package de.tragwerk.osci.crypto;

import java.security.cert.X509Certificate;
import java.util.Set;
import org.w3c.dom.Element;

/// What a signature really covers. Only these nodes and parts may be used afterwards.
/// @param elements covered elements of this very document, by identity
/// @param parts content ids of covered parts
/// @param signer certificate whose key made the signature; whether it is trusted is another question
public record Verified(Set<Element> elements, Set<String> parts, X509Certificate signer) {

    public boolean covers(Element element) {
        return elements.stream().anyMatch(e -> e == element);
    }
}
