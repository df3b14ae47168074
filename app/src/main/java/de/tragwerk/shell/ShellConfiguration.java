package de.tragwerk.shell;

import de.tragwerk.access.CitizenLanguage;
import de.tragwerk.mandant.web.Sides;
import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/// Languages, texts of all modules, and assets with their content's hash in the address.
@Configuration(proxyBeanMethods = false)
class ShellConfiguration implements WebMvcConfigurer {

    private final ObjectProvider<CitizenLanguage> personLanguages;
    private final boolean https;

    ShellConfiguration(
            ObjectProvider<CitizenLanguage> personLanguages, @Value("${tragwerk.https:false}") boolean https) {
        this.personLanguages = personLanguages;
        this.https = https;
    }

    @Bean
    LocaleResolver localeResolver(Sides sides) {
        return new LanguageResolver(sides);
    }

    /// One bundle for each module: `de/tragwerk/<module>/messages*.properties`.
    @Bean
    MessageSource messageSource() throws IOException {
        List<String> bundles = new ArrayList<>();
        for (Resource found : new PathMatchingResourcePatternResolver()
                .getResources("classpath*:de/tragwerk/*/messages.properties")) {
            String url = found.getURL().toString();
            int start = url.lastIndexOf("/de/tragwerk/") + 1;
            bundles.add(url.substring(start, url.length() - ".properties".length()));
        }
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(bundles.stream().distinct().sorted().toArray(String[]::new));
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        return source;
    }

    /// Outside of everything that reads a session.
    @Bean
    FilterRegistrationBean<DatabaseAwayFilter> databaseAwayFilter() {
        FilterRegistrationBean<DatabaseAwayFilter> bean = new FilterRegistrationBean<>(new DatabaseAwayFilter());
        bean.setOrder(Integer.MIN_VALUE);
        bean.setDispatcherTypes(DispatcherType.REQUEST);
        return bean;
    }

    /// Writes the hashed addresses into the pages' links.
    @Bean
    ResourceUrlEncodingFilter resourceUrlEncodingFilter() {
        return new ResourceUrlEncodingFilter();
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new PersonLanguage(personLanguages, https));
        interceptors.addInterceptor(new RefusedForms());
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }
}
