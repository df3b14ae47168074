package de.tragwerk.osci;

/// How much one message may cost.
/// @param message bytes of the whole message on the wire
/// @param envelope bytes of the XML part
/// @param parts number of MIME parts
public record Limits(long message, long envelope, int parts) {

    /// 512 MB, 96 MB of XML, 200 parts.
    public static Limits usual() {
        return new Limits(512L << 20, 96L << 20, 200);
    }
}
