package de.tragwerk.osci;

/// How much one message may cost.
/// @param message bytes of the whole message on the wire
/// @param envelope bytes of the XML part
/// @param parts number of MIME parts
public record Limits(long message, long envelope, int parts) {

    /// 512 MB and 200 parts; XML up to 96 MB, less in a small machine, because its tree lies in memory.
    public static Limits usual() {
        long heap = Runtime.getRuntime().maxMemory();
        return new Limits(512L << 20, Math.min(96L << 20, heap / 12), 200);
    }
}
