package de.tragwerk.demo;

import de.tragwerk.mandant.Home;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "tragwerk.demo", havingValue = "true")
class DemoConfiguration {

    @Bean
    Cast cast() {
        return Cast.load();
    }

    @Bean
    DemoPasswords demoPasswords(Home home) {
        return new DemoPasswords(home);
    }
}
