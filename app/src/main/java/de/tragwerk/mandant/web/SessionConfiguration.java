package de.tragwerk.mandant.web;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.SaveMode;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Sessions of browsers lie in the Mandant's database: any node answers any request.
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {

    private static final int SESSION_ID_BYTES = 27;

    @Bean
    CookieSerializer cookieSerializer(Sides sides, @Value("${tragwerk.https:false}") boolean https) {
        return new SideCookies(sides, https);
    }

    @Bean
    SessionRepository<? extends Session> sessionRepository(
            DataSource dataSource, @Value("${server.servlet.session.timeout:30m}") Duration timeout) {
        JdbcIndexedSessionRepository stored =
                new JdbcIndexedSessionRepository(new JdbcTemplate(dataSource), transaction(dataSource));
        stored.setTableName("ground.spring_session");
        stored.setDefaultMaxInactiveInterval(timeout);
        stored.setSaveMode(SaveMode.ON_SET_ATTRIBUTE);
        SecureRandom random = new SecureRandom();
        stored.setSessionIdGenerator(() -> id(random));
        return over(stored);
    }

    private static <S extends Session> Sessions<S> over(SessionRepository<S> stored) {
        return new Sessions<>(stored);
    }

    /// Sessions of 216 random bits: 36 characters, as many as the column holds. A UUID has only 122.
    private static String id(SecureRandom random) {
        byte[] id = new byte[SESSION_ID_BYTES];
        random.nextBytes(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }

    /// Who acts is found in the session, so nobody acts yet while it is read: nothing is said at the start of these
    /// transactions, unlike in all others. The policies of the two tables ask for nothing either.
    private static TransactionOperations transaction(DataSource dataSource) {
        TransactionTemplate own = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new TransactionOperations() {
            @Override
            public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
                // Finding a session is one statement: it needs no way of its own to end it.
                boolean alone = Sessions.finding() && !TransactionSynchronizationManager.isActualTransactionActive();
                return alone ? TransactionOperations.withoutTransaction().execute(action) : own.execute(action);
            }
        };
    }
}
