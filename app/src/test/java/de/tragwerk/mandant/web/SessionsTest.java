package de.tragwerk.mandant.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.mandant.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.SessionRepository;

class SessionsTest {

    private final Store store = new Store();
    private final Sessions<MapSession> sessions = new Sessions<>(store);
    private final String id = begun();

    private static <T> T inRequest(Callable<T> work) throws Exception {
        return Scope.call(Scope.job("probe", "probe"), work);
    }

    private String begun() {
        var session = sessions.createSession();
        session.setAttribute("tw.sprache", "en");
        sessions.save(session);
        return session.getId();
    }

    @Test
    void aRequestReadsItsSessionOnceAndTheNextOneReadsItAnew() throws Exception {
        inRequest(() -> {
            assertThat(sessions.findById(id)).isSameAs(sessions.findById(id)).isNotNull();
            return true;
        });
        assertThat(store.asked).containsExactly(id);
        inRequest(() -> sessions.findById(id));
        assertThat(store.asked).containsExactly(id, id);
    }

    @Test
    void whatIsChangedIsSavedAndWhatIsDeletedIsGone() throws Exception {
        inRequest(() -> {
            var session = sessions.findById(id);
            assertThat(session).isNotNull();
            session.setAttribute("tw.sprache", "uk");
            sessions.save(session);
            return true;
        });
        assertThat(inRequest(() -> sessions.findById(id)).<String>getAttribute("tw.sprache"))
                .isEqualTo("uk");
        inRequest(() -> {
            assertThat(sessions.findById(id)).isNotNull();
            sessions.deleteById(id);
            assertThat(sessions.findById(id)).isNull();
            return true;
        });
        assertThat(Optional.ofNullable(inRequest(() -> sessions.findById(id)))).isEmpty();
    }

    @Test
    void theLastAccessMovesOnByMinutes() throws Exception {
        var session = inRequest(() -> sessions.findById(id));
        Instant begin = session.getLastAccessedTime();
        session.setLastAccessedTime(begin.plusSeconds(59));
        assertThat(session.getLastAccessedTime()).isEqualTo(begin);
        session.setLastAccessedTime(begin.plusSeconds(60));
        assertThat(session.getLastAccessedTime()).isEqualTo(begin.plusSeconds(60));
    }

    @Test
    void aSessionThatNobodyUsesEnds() throws Exception {
        store.sleep(id);
        assertThat(Optional.ofNullable(inRequest(() -> sessions.findById(id)))).isEmpty();
    }

    /// Keeps sessions in memory and notes which were asked for.
    private static final class Store implements SessionRepository<MapSession> {

        private final ConcurrentHashMap<String, org.springframework.session.Session> kept = new ConcurrentHashMap<>();
        private final MapSessionRepository memory = new MapSessionRepository(kept);
        private final List<String> asked = new ArrayList<>();

        @Override
        public MapSession createSession() {
            return memory.createSession();
        }

        @Override
        public void save(MapSession session) {
            memory.save(session);
        }

        @Override
        public @Nullable MapSession findById(String id) {
            asked.add(id);
            return memory.findById(id);
        }

        @Override
        public void deleteById(String id) {
            memory.deleteById(id);
        }

        /// The last access was an hour ago.
        void sleep(String id) {
            MapSession session = new MapSession(kept.get(id));
            session.setLastAccessedTime(session.getLastAccessedTime().minusSeconds(3600));
            kept.put(id, session);
        }
    }
}
