package de.tragwerk.osci.intermediary;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.blob.Blob;
import de.tragwerk.osci.message.OrderType;
import de.tragwerk.osci.message.RoleCertificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an order led to.
/// @param before what stands before the feedback
/// @param orderXml what follows the feedback
/// @param handedOut message id (base64) of the delivery in the answer; the next request confirms it
/// @param answer type of the answer when it is not the usual one
/// @param featureLimits attributes of the feature description
record Result(
        Code code,
        List<Code> warnings,
        String before,
        String orderXml,
        String bodyXml,
        List<RoleCertificate> certificates,
        Map<String, Blob> parts,
        @Nullable String handedOut,
        @Nullable OrderType answer,
        String featureLimits) {

    static Result done(String orderXml) {
        return of(Code.DONE_DIALOG_OPEN, orderXml);
    }

    static Result refused(Code code) {
        return of(code, "");
    }

    static Result of(Code code, String orderXml) {
        return new Result(code, List.of(), "", orderXml, "", List.of(), Map.of(), null, null, "");
    }

    boolean accepted() {
        return code.accepted();
    }

    Result withOrder(String xml) {
        return new Result(code, warnings, before, xml, bodyXml, certificates, parts, handedOut, answer, featureLimits);
    }

    Result withBefore(String xml) {
        return new Result(
                code, warnings, xml, orderXml, bodyXml, certificates, parts, handedOut, answer, featureLimits);
    }

    Result warn(List<Code> more) {
        List<Code> all = new ArrayList<>(warnings);
        more.stream().filter(c -> !all.contains(c)).forEach(all::add);
        return new Result(code, all, before, orderXml, bodyXml, certificates, parts, handedOut, answer, featureLimits);
    }

    Result withContent(String body, List<RoleCertificate> list, Map<String, Blob> blobs) {
        return new Result(code, warnings, before, orderXml, body, list, blobs, handedOut, answer, featureLimits);
    }

    Result handingOut(@Nullable String id) {
        return new Result(code, warnings, before, orderXml, bodyXml, certificates, parts, id, answer, featureLimits);
    }

    Result answering(OrderType type) {
        return new Result(
                code, warnings, before, orderXml, bodyXml, certificates, parts, handedOut, type, featureLimits);
    }

    Result limits(String attributes) {
        return new Result(
                code, warnings, before, orderXml, bodyXml, certificates, parts, handedOut, answer, attributes);
    }
}
