package de.tragwerk.mandant.web;

import de.tragwerk.mandant.OnSide;
import de.tragwerk.mandant.Side;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// On which sides an address exists, so that no page links to one that is not there.
@Component
public class SidePaths {

    private final ObjectProvider<RequestMappingHandlerMapping> mapping;
    private volatile @Nullable Map<String, Set<Side>> known;

    SidePaths(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.mapping = mapping;
    }

    /// @param path without parameters; one that is no endpoint of ours counts as everywhere
    public boolean serves(String path, Side side) {
        Map<String, Set<Side>> paths = known;
        if (paths == null) {
            // The first page asks when every controller is there.
            paths = read(mapping.getObject());
            known = paths;
        }
        Set<Side> sides = paths.get(path);
        return sides == null || sides.contains(side);
    }

    private static Map<String, Set<Side>> read(RequestMappingHandlerMapping mapping) {
        Map<String, Set<Side>> paths = new HashMap<>();
        mapping.getHandlerMethods()
                .forEach((info, method) -> info.getDirectPaths()
                        .forEach(path -> paths.computeIfAbsent(path, p -> EnumSet.noneOf(Side.class))
                                .addAll(sides(method))));
        return paths;
    }

    private static Set<Side> sides(HandlerMethod method) {
        OnSide own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), OnSide.class);
        OnSide side =
                own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), OnSide.class);
        return side == null ? EnumSet.allOf(Side.class) : Set.of(side.value());
    }
}
