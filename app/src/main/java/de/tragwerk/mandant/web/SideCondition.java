package de.tragwerk.mandant.web;

import de.tragwerk.mandant.Side;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.condition.RequestCondition;

/// A handler exists only on the ports of its sides; elsewhere it is "not found".
record SideCondition(Set<Side> sides, Sides running) implements RequestCondition<SideCondition> {

    @Override
    public SideCondition combine(SideCondition other) {
        return other;
    }

    @Override
    public @Nullable SideCondition getMatchingCondition(HttpServletRequest request) {
        return running.at(request.getLocalPort())
                .filter(sides::contains)
                .map(s -> this)
                .orElse(null);
    }

    @Override
    public int compareTo(SideCondition other, HttpServletRequest request) {
        return 0;
    }
}
