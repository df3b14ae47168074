package de.tragwerk.shell;

import java.util.Locale;
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
        Tw german = new Tw(Locale.GERMANY);
        Tw english = new Tw(Locale.ENGLISH);
        return new IExpressionObjectFactory() {
            @Override
            public Set<String> getAllExpressionObjectNames() {
                return Set.of("tw");
            }

            @Override
            public Object buildObject(IExpressionContext context, String name) {
                return context.getLocale().getLanguage().equals("en") ? english : german;
            }

            @Override
            public boolean isCacheable(String name) {
                return true;
            }
        };
    }
}
