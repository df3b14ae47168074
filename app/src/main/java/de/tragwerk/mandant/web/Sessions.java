package de.tragwerk.mandant.web;

import de.tragwerk.mandant.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// Sessions of browsers as another repository stores them, with fewer ways to the database for each page.
///
/// The last access is kept to the minute: a page that leaves the session as it was writes nothing. And a request reads
/// its session once; Spring Session asks for it again when the answer is on its way (its issue 1731).
///
/// @param <S> what the store keeps
final class Sessions<S extends Session> implements SessionRepository<Sessions.Coarse<S>> {

    private static final Duration COARSE = Duration.ofMinutes(1);

    /// What a thread has read last: good for the request that read it, and for no other.
    private record Read(UUID request, Coarse<?> session) {}

    private static final ThreadLocal<@Nullable Read> LAST = new ThreadLocal<>();

    private static final ScopedValue<Boolean> FINDING = ScopedValue.newInstance();

    private final SessionRepository<S> store;

    Sessions(SessionRepository<S> store) {
        this.store = store;
    }

    /// Whether the store is only asked for a session just now.
    static boolean finding() {
        return FINDING.isBound();
    }

    @Override
    public Coarse<S> createSession() {
        return new Coarse<>(store.createSession());
    }

    @Override
    public void save(Coarse<S> session) {
        store.save(session.stored);
    }

    @Override
    @SuppressWarnings("unchecked") // nobody else puts sessions there
    public @Nullable Coarse<S> findById(String id) {
        UUID request = Scope.current().request();
        Read last = LAST.get();
        if (last != null
                && last.request().equals(request)
                && last.session().getId().equals(id)) {
            return (Coarse<S>) last.session();
        }
        S stored = ScopedValue.where(FINDING, true).call(() -> store.findById(id));
        if (stored == null) {
            return null;
        }
        Coarse<S> found = new Coarse<>(stored);
        LAST.set(new Read(request, found));
        return found;
    }

    @Override
    public void deleteById(String id) {
        LAST.remove();
        store.deleteById(id);
    }

    /// A session whose last access moves on by whole minutes.
    static final class Coarse<S extends Session> implements Session {

        private final S stored;

        private Coarse(S stored) {
            this.stored = stored;
        }

        @Override
        public void setLastAccessedTime(Instant now) {
            if (!now.isBefore(stored.getLastAccessedTime().plus(COARSE))) {
                stored.setLastAccessedTime(now);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return stored.getLastAccessedTime();
        }

        @Override
        public String getId() {
            return stored.getId();
        }

        @Override
        public String changeSessionId() {
            return stored.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return stored.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return stored.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            stored.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            stored.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return stored.getCreationTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            stored.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return stored.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return stored.isExpired();
        }
    }
}
