package de.tragwerk.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/// Makes [Tw] known to all templates as `#tw`.
@Component
class TwDialect extends AbstractDialect implements IExpressionObjectDialect {

    TwDialect() {
        super("Tragwerk");
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        Map<Language, Tw> formats = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            formats.put(language, new Tw(language));
        }
        return new IExpressionObjectFactory() {
            @Override
            public Set<String> getAllExpressionObjectNames() {
                return Set.of("tw");
            }

            @Override
            public Object buildObject(IExpressionContext context, String name) {
                return Objects.requireNonNull(formats.get(Language.of(context.getLocale())));
            }

            @Override
            public boolean isCacheable(String name) {
                return true;
            }
        };
    }
}
