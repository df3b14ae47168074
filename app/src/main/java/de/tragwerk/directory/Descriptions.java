package de.tragwerk.directory;

import de.tragwerk.osci.OsciException;
import de.tragwerk.osci.crypto.Certificates;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Entries in the form of the interface.
final class Descriptions {

    private Descriptions() {}

    static Map<String, Object> service(ServiceStore.Service service) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("validFrom", service.gueltigVon().toString());
        answer.put("validTo", service.gueltigBis().toString());
        answer.put("serviceSpecificationType", "WSDL_OSCI");
        answer.put("serviceSpecificationUri", service.serviceUri());
        answer.put("organizationNameDe", service.name());
        answer.put(
                "serviceElements",
                List.of(
                        element(
                                "OSCI_INTERMEDIARY",
                                service.intermediaryUri(),
                                service.intermediaryCert(),
                                service.intermediarySignature()),
                        element("OSCI_ADDRESSEE", null, service.addresseeCert(), service.addresseeSignature())));
        return answer;
    }

    private static Map<String, Object> element(String type, @Nullable String uri, byte[] cipher, byte[] signature) {
        Map<String, Object> element = new LinkedHashMap<>();
        element.put("serviceElementName", type);
        element.put("serviceElementType", type);
        element.put("serviceElementUri", uri);
        element.put("required", true);
        element.put("cipherCertificate", certificate(cipher));
        element.put("signatureCertificate", certificate(signature));
        return element;
    }

    static Map<String, Object> certificate(byte[] der) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("certificate", Base64.getEncoder().encodeToString(der));
        answer.put("fingerprint", fingerprint(der));
        try {
            X509Certificate certificate = Certificates.of(der);
            answer.put("subject", certificate.getSubjectX500Principal().getName());
            answer.put("validFrom", certificate.getNotBefore().toInstant().toString());
            answer.put("validTo", certificate.getNotAfter().toInstant().toString());
        } catch (OsciException e) {
            throw new IllegalStateException("Im Verzeichnis liegt ein Zertifikat, das keines ist", e);
        }
        return answer;
    }

    static String fingerprint(byte[] der) {
        return HexFormat.of().formatHex(Certificates.digest("SHA-256", der));
    }

    /// One entry for each organisation. Which of its services were meant is an addition of ours to the
    /// interface.
    static List<Map<String, Object>> organisations(List<ServiceStore.Service> services) {
        Map<String, Map<String, Object>> found = new LinkedHashMap<>();
        Map<String, Set<String>> uris = new LinkedHashMap<>();
        for (ServiceStore.Service service : services) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("nameDe", service.name());
            one.put("organizationKeys", List.of(service.organisation()));
            found.putIfAbsent(service.organisation(), one);
            uris.computeIfAbsent(service.organisation(), o -> new LinkedHashSet<>())
                    .add(service.serviceUri());
        }
        found.forEach((organisation, one) -> one.put("serviceSpecificationUris", uris.get(organisation)));
        return new ArrayList<>(found.values());
    }
}
