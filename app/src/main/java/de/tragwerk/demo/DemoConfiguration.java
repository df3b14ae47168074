package de.tragwerk.demo;

import de.tragwerk.mandant.Home;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "tragwerk.demo", havingValue = "true")
class DemoConfiguration {

    /// @param more citizens beside those of `cast.yaml`, for measuring
    @Bean
    Cast cast(@Value("${tragwerk.demo.weitere:0}") int more) {
        return Cast.load().withMore(more);
    }

    @Bean
    DemoPasswords demoPasswords(Home home) {
        return new DemoPasswords(home);
    }
}
