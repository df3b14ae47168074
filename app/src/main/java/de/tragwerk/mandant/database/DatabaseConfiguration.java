package de.tragwerk.mandant.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import de.tragwerk.mandant.Home;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Data sources of the running program. [Cluster] and [Home] are put into the context by the start command.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean(defaultCandidate = false, destroyMethod = "close")
    @Qualifier("registry")
    HikariDataSource registryDataSource(
            Cluster cluster, Home home, @Value("${tragwerk.datenbank.antwort:150s}") Duration answer) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("register");
        config.setJdbcUrl(cluster.url(Databases.REGISTRY));
        config.setUsername(Roles.REGISTRY);
        config.setPassword(home.password("db-" + Roles.REGISTRY));
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(1);
        config.addDataSourceProperty("socketTimeout", String.valueOf(answer.toSeconds()));
        return new HikariDataSource(config);
    }

    @Bean
    Registry registry(@Qualifier("registry") DataSource dataSource, Cluster cluster) {
        return new Registry(dataSource, cluster);
    }

    @Bean(destroyMethod = "close")
    @Primary
    RoutingDataSource dataSource(
            Registry registry,
            Home home,
            @Value("${tragwerk.datenbank.stille:2m}") Duration silence,
            @Value("${tragwerk.datenbank.antwort:150s}") Duration answer,
            @Value("${tragwerk.datenbank.warten:5s}") Duration wait) {
        return new RoutingDataSource(registry, home, silence, answer, wait);
    }

    @Bean
    @Primary
    ScopedTransactionManager transactionManager(RoutingDataSource dataSource) {
        return new ScopedTransactionManager(dataSource);
    }

    @Bean
    @Primary
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactionManager) {
        return new TransactionTemplate(transactionManager);
    }
}
