package de.tragwerk.form;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A mapping that knows on which lines it and its keys stand.
final class LinedMap extends LinkedHashMap<Object, @Nullable Object> {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final HashMap<String, Integer> keys = new HashMap<>();

    LinedMap(int line) {
        this.line = line;
    }

    /// An empty one on the lines of another mapping.
    static LinedMap like(Map<?, ?> other) {
        LinedMap map = new LinedMap(line(other));
        if (other instanceof LinedMap lined) {
            map.keys.putAll(lined.keys);
        }
        return map;
    }

    void put(String key, int keyLine, @Nullable Object value) {
        keys.put(key, keyLine);
        put(key, value);
    }

    /// Line of a mapping, 0 where it is not known.
    static int line(Map<?, ?> map) {
        return map instanceof LinedMap lined ? lined.line : 0;
    }

    /// Line of a key, else of the mapping.
    static int line(Map<?, ?> map, String key) {
        return map instanceof LinedMap lined ? lined.keys.getOrDefault(key, lined.line) : 0;
    }
}
