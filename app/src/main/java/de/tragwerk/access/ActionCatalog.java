package de.tragwerk.access;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The actions of one module, contributed as a bean.
public record ActionCatalog(String module, Map<String, Action> actions) {

    public static ActionCatalog of(String module, Action... actions) {
        return new ActionCatalog(
                module,
                Arrays.stream(actions).collect(Collectors.toUnmodifiableMap(Action::name, Function.identity())));
    }
}
