package de.tragwerk.mandant.web;

import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.database.Registry;
import java.net.InetAddress;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// One Tomcat, one connector for each side.
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> connectors(Sides sides, Addresses addresses) {
        return factory -> {
            boolean first = true;
            for (Side side : sides.served()) {
                if (side == Side.XTA) {
                    // Speaks TLS: its module opens the port.
                    continue;
                }
                if (first) {
                    factory.setPort(sides.port(side));
                    factory.setAddress(addresses.of(side));
                    first = false;
                } else {
                    factory.addAdditionalConnectors(connector(sides.port(side), addresses.of(side)));
                }
            }
        };
    }

    private static Connector connector(int port, InetAddress address) {
        Connector connector = new Connector("HTTP/1.1");
        connector.setPort(port);
        connector.setMaxPostSize(2 * 1024 * 1024);
        connector.setXpoweredBy(false);
        if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
            protocol.setAddress(address);
            protocol.setExecutor(java.util.concurrent.Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("http-" + port + "-", 0).factory()));
        }
        if (connector.getProtocolHandler() instanceof org.apache.coyote.http11.AbstractHttp11Protocol<?> http) {
            http.setCompression("on");
            http.setCompressibleMimeType(
                    "text/html,text/css,text/plain,application/javascript,text/javascript,image/svg+xml");
        }
        return connector;
    }

    @Bean
    WebMvcRegistrations sideMapping(Sides sides) {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new SideHandlerMapping(sides);
            }
        };
    }

    @Bean
    FilterRegistrationBean<ScopeFilter> scopeFilter(
            Sides sides, Registry registry, @Value("${tragwerk.demo:false}") boolean demo) {
        FilterRegistrationBean<ScopeFilter> bean =
                new FilterRegistrationBean<>(new ScopeFilter(sides, new MandantChoice(registry, demo)));
        // Before the session is read: the session lies in the Mandant's database.
        bean.setOrder(Integer.MIN_VALUE + 10);
        return bean;
    }
}
