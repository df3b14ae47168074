package de.tragwerk.osci.trust;

import java.io.IOException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.jspecify.annotations.Nullable;

/// The addresses for revocation that a certificate names; only HTTP is asked.
final class Extensions {

    private Extensions() {}

    static List<URI> ocsp(X509Certificate certificate) {
        List<URI> found = new ArrayList<>();
        ASN1Encodable value = value(certificate, Extension.authorityInfoAccess.getId());
        if (value != null) {
            for (AccessDescription access :
                    AuthorityInformationAccess.getInstance(value).getAccessDescriptions()) {
                if (AccessDescription.id_ad_ocsp.equals(access.getAccessMethod())) {
                    add(access.getAccessLocation(), found);
                }
            }
        }
        return found;
    }

    static List<URI> crls(X509Certificate certificate) {
        List<URI> found = new ArrayList<>();
        ASN1Encodable value = value(certificate, Extension.cRLDistributionPoints.getId());
        if (value != null) {
            for (DistributionPoint point : CRLDistPoint.getInstance(value).getDistributionPoints()) {
                DistributionPointName name = point.getDistributionPoint();
                if (name != null && name.getType() == DistributionPointName.FULL_NAME) {
                    for (GeneralName general :
                            GeneralNames.getInstance(name.getName()).getNames()) {
                        add(general, found);
                    }
                }
            }
        }
        return found;
    }

    private static void add(GeneralName name, List<URI> found) {
        if (name.getTagNo() == GeneralName.uniformResourceIdentifier) {
            String text = ASN1IA5String.getInstance(name.getName()).getString();
            if (text.startsWith("http://") || text.startsWith("https://")) {
                try {
                    found.add(URI.create(text));
                } catch (IllegalArgumentException e) {
                    // An address that is none is like no address: the other ones are asked.
                    return;
                }
            }
        }
    }

    private static @Nullable ASN1Encodable value(X509Certificate certificate, String oid) {
        byte[] extension = certificate.getExtensionValue(oid);
        if (extension == null) {
            return null;
        }
        try {
            return ASN1Primitive.fromByteArray(
                    ASN1OctetString.getInstance(extension).getOctets());
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }
}
