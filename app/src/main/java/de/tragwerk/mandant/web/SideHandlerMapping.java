package de.tragwerk.mandant.web;

import de.tragwerk.mandant.OnSide;
import java.lang.reflect.Method;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.servlet.mvc.condition.RequestCondition;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Adds the side to what a request must match.
final class SideHandlerMapping extends RequestMappingHandlerMapping {

    private final Sides sides;

    SideHandlerMapping(Sides sides) {
        this.sides = sides;
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
