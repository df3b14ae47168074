package de.tragwerk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Citizens made for measuring come behind the cast and leave it as it is.
class CastTest {

    @Test
    void moreCitizensForMeasuring() {
        Cast cast = Cast.load();
        Cast more = cast.withMore(3);
        assertThat(more.citizens()).startsWith(cast.citizens().toArray(Cast.Citizen[]::new));
        assertThat(more.citizens().stream().skip(cast.citizens().size()).map(Cast.Citizen::login))
                .containsExactly("messung.1", "messung.2", "messung.3");
        assertThat(more.citizens().stream().map(Cast.Citizen::pseudonym)).doesNotHaveDuplicates();
        assertThat(more.staff()).isEqualTo(cast.staff());
        assertThat(more.authorities()).isEqualTo(cast.authorities());
    }
}
