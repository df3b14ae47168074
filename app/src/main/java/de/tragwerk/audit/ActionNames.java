package de.tragwerk.audit;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/// What people read in place of an action's code: in the log, in its export and in the rights concept.
public final class ActionNames {

    private static final Map<String, String> NAMES = read();

    private ActionNames() {}

    /// German name of an action such as `casework.READ_FILE`; the code itself when an old entry names one that is
    /// gone.
    public static String of(String code) {
        return NAMES.getOrDefault(code, code);
    }

    /// Names by code.
    public static Map<String, String> all() {
        return NAMES;
    }

    private static Map<String, String> read() {
        ResourceBundle bundle = ResourceBundle.getBundle("de.tragwerk.audit.handlungen", Locale.ROOT);
        Map<String, String> names = new TreeMap<>();
        bundle.keySet().forEach(code -> names.put(code, bundle.getString(code)));
        return Collections.unmodifiableMap(names);
    }
}
