package de.tragwerk.mandant.web;

import de.tragwerk.mandant.OnSide;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.RequestPath;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.condition.RequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// Adds the side to what a request must match.
final class SideHandlerMapping extends RequestMappingHandlerMapping {

    private final Sides sides;
    private final Map<RequestMappingInfo, String> beginnings = new ConcurrentHashMap<>();

    SideHandlerMapping(Sides sides) {
        this.sides = sides;
    }

    /// An address with an id in it is compared with every one of some hundred mappings.
    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        return super.lookupHandlerMethod(path, new Compared(request));
    }

    /// Most mappings already differ in the first part of the path, so only those that do not are compared whole.
    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
        String begin = beginnings.computeIfAbsent(info, SideHandlerMapping::beginning);
        return request instanceof Compared asked && !asked.begins(begin)
                ? null
                : super.getMatchingMapping(info, request);
    }

    /// The first part of the path, where every address of the mapping has the same one and it is fixed.
    private static String beginning(RequestMappingInfo info) {
        Set<String> first = new HashSet<>();
        for (String pattern : info.getPatternValues()) {
            int end = pattern.indexOf('/', 1);
            first.add(pattern.startsWith("/") ? pattern.substring(0, end < 0 ? pattern.length() : end) : "");
        }
        String only = first.size() == 1 ? first.iterator().next() : "";
        return only.matches("/[a-z-]+") ? only : "";
    }

    /// A request that has what mappings look at in hand: filters have wrapped it a dozen times by now, and each
    /// comparison would ask through all of them.
    private static final class Compared extends HttpServletRequestWrapper {

        private final String method;
        private final @Nullable Object path;
        private final String address;

        Compared(HttpServletRequest request) {
            super(request);
            method = request.getMethod();
            path = request.getAttribute(ServletRequestPathUtils.PATH_ATTRIBUTE);
            address = path instanceof RequestPath whole
                    ? whole.pathWithinApplication().value()
                    : "";
        }

        boolean begins(String part) {
            return address.isEmpty() || address.startsWith(part);
        }

        @Override
        public String getMethod() {
            return method;
        }

        @Override
        public @Nullable Object getAttribute(String name) {
            return name.equals(ServletRequestPathUtils.PATH_ATTRIBUTE) ? path : super.getAttribute(name);
        }
    }

    /// The method's own side, else its class's: Spring asks for a type's condition only where the type has a
    /// mapping.
    @Override
    protected @Nullable RequestCondition<?> getCustomMethodCondition(Method method) {
        OnSide own = AnnotatedElementUtils.findMergedAnnotation(method, OnSide.class);
        return condition(
                own != null
                        ? own
                        : AnnotatedElementUtils.findMergedAnnotation(method.getDeclaringClass(), OnSide.class));
    }

    private @Nullable RequestCondition<?> condition(@Nullable OnSide annotation) {
        return annotation == null ? null : new SideCondition(Set.of(annotation.value()), sides);
    }
}
