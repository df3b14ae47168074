package de.tragwerk.transport.fit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Metadata of a submission, schema 1.0.0: what it consists of, with a hash for each part.
///
/// @param dataHash SHA-512 of the data before encryption
/// @param schema URI of the data's schema
/// @param service URN of the public service
public record FitMetadata(String dataHash, String schema, String type, String service, List<Item> attachments) {

    private static final String SCHEMA = "https://schema.fitko.de/fit-connect/metadata/1.0.0/metadata.schema.json";

    /// An attachment.
    ///
    /// @param name file name, also the name inside of our own messages
    public record Item(UUID id, String hash, String type, String name) {}

    public FitMetadata {
        attachments = List.copyOf(attachments);
    }

    public byte[] write(ObjectMapper json) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (Item item : attachments) {
            items.add(ordered(
                    "hash", hash(item.hash()),
                    "purpose", "attachment",
                    "filename", item.name(),
                    "mimeType", item.type(),
                    "attachmentId", item.id().toString()));
        }
        return json.writeValueAsBytes(ordered(
                "$schema",
                SCHEMA,
                "publicServiceType",
                ordered("identifier", service),
                "contentStructure",
                ordered(
                        "data",
                        ordered(
                                "hash",
                                hash(dataHash),
                                "submissionSchema",
                                ordered("schemaUri", schema, "mimeType", type)),
                        "attachments",
                        items)));
    }

    private static Map<String, Object> hash(String content) {
        return ordered("type", "sha512", "content", content);
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    /// @throws FitException when something is missing that we act on
    public static FitMetadata read(byte[] bytes, ObjectMapper json) throws FitException {
        try {
            JsonNode root = json.readTree(bytes);
            JsonNode data = root.path("contentStructure").path("data");
            List<Item> items = new ArrayList<>();
            for (JsonNode item : root.path("contentStructure").path("attachments")) {
                items.add(new Item(
                        UUID.fromString(item.path("attachmentId").asString("")),
                        hash(item),
                        item.path("mimeType").asString("application/octet-stream"),
                        item.path("filename").asString("")));
            }
            return new FitMetadata(
                    hash(data),
                    data.path("submissionSchema").path("schemaUri").asString(""),
                    data.path("submissionSchema").path("mimeType").asString(""),
                    root.path("publicServiceType").path("identifier").asString(""),
                    items);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new FitException("Die Metadaten sind nicht lesbar.", e);
        }
    }

    private static String hash(JsonNode part) throws FitException {
        String hash = part.path("hash").path("content").asString("");
        if (!"sha512".equals(part.path("hash").path("type").asString("")) || !hash.matches("[0-9a-f]{128}")) {
            throw new FitException("Den Metadaten fehlt ein Hashwert.");
        }
        return hash;
    }
}
