package de.tragwerk.access.web;

import de.tragwerk.access.Access;
import de.tragwerk.access.Permitted;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Refuses to start while an endpoint of ours has no declared action.
@Component
class EndpointRules implements SmartInitializingSingleton {

    private final RequestMappingHandlerMapping mapping;
    private final Access access;

    EndpointRules(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping, Access access) {
        this.mapping = mapping;
        this.access = access;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> wrong = new ArrayList<>();
        for (HandlerMethod method : mapping.getHandlerMethods().values()) {
            if (!method.getBeanType().getName().startsWith("de.tragwerk.")) {
                continue;
            }
            Permitted permitted = method.getMethodAnnotation(Permitted.class);
            if (permitted == null) {
                wrong.add(method.getShortLogMessage());
            } else {
                access.action(permitted.value());
            }
        }
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("Endpunkte ohne @Permitted: " + wrong);
        }
    }
}
