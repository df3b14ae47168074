package de.tragwerk.osci.client;

import de.tragwerk.osci.ProcessCard;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.message.RoleCertificate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// What a recipient answered to a question at once, still closed.
/// @param request card of the question, null when none was wanted
/// @param reply card of the answer
public record Mediated(
        @Nullable ProcessCard request,
        @Nullable ProcessCard reply,
        Element contentPackage,
        List<RoleCertificate> certificates,
        Map<String, Blob> parts) {}
