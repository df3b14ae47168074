package de.tragwerk.osci.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.tragwerk.osci.Code;
import de.tragwerk.osci.OsciException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Strangers share the memory for envelopes; whoever comes when it is full is told to come later.
class RoomTest {

    private static final long MEGABYTE = 1 << 20;

    @Test
    void whatIsTakenIsGivenBackOnce() throws Exception {
        Room room = Room.of(MEGABYTE, Duration.ZERO);
        Room.Taken first = room.take(MEGABYTE);
        full(room);
        Room.Taken later = first.handedOn();
        first.close();
        full(room);
        later.close();
        later.close();
        try (Room.Taken half = room.take(MEGABYTE / 2);
                Room.Taken other = room.take(MEGABYTE / 2)) {
            assertThat(half).isNotSameAs(other);
            full(room);
        }
        // One larger than everything still fits when it is alone.
        try (Room.Taken all = room.take(50 * MEGABYTE)) {
            assertThat(all).isNotNull();
            full(room);
        }
    }

    @Test
    void answersOneAskedForNeedNoRoom() throws Exception {
        Room room = Room.unlimited();
        for (int i = 0; i < 10_000; i++) {
            assertThat(room.take(100 * MEGABYTE)).isNotNull();
        }
    }

    private static void full(Room room) {
        assertThatThrownBy(() -> room.take(2048))
                .isInstanceOfSatisfying(
                        OsciException.class, e -> assertThat(e.code()).isEqualTo(Code.INTERNAL));
    }
}
