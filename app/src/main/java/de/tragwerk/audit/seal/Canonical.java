package de.tragwerk.audit.seal;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An entry as bytes: every column, in fixed order, so that any change of any column changes the leaf.
public final class Canonical {

    static final String COLUMNS =
            "id, at, actor_kind, actor, job, action, outcome, purpose, subjects, reach_back, thing_kind, thing_id, thing_sha256, request";

    private Canonical() {}

    public static byte[] of(ResultSet row) throws SQLException {
        Array subjects = row.getArray("subjects");
        String joined =
                Arrays.stream((UUID[]) subjects.getArray()).map(UUID::toString).collect(Collectors.joining(","));
        byte @Nullable [] hash = row.getBytes("thing_sha256");
        return String.join(
                        "\n",
                        "1",
                        text(row, "id"),
                        Long.toString(micros(row.getObject("at", OffsetDateTime.class))),
                        text(row, "actor_kind"),
                        text(row, "actor"),
                        text(row, "job"),
                        text(row, "action"),
                        text(row, "outcome"),
                        text(row, "purpose"),
                        joined,
                        text(row, "reach_back"),
                        text(row, "thing_kind"),
                        text(row, "thing_id"),
                        hash == null ? "" : HexFormat.of().formatHex(hash),
                        text(row, "request"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static long micros(OffsetDateTime at) {
        return at.toEpochSecond() * 1_000_000 + at.getNano() / 1_000;
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        return value == null ? "" : value;
    }
}
