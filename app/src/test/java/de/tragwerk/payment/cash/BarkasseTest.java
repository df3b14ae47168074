package de.tragwerk.payment.cash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Whom the desk takes for the person of an order.
class BarkasseTest {

    @Test
    void firstAndFamilyNameInAnyOrderAndAnyLetters() {
        assertThat(Barkasse.passt("Aydın, Yasemin", "Yasemin Ayse Aydin")).isTrue();
        assertThat(Barkasse.passt("jürgen grossmann", "Juergen Grossmann")).isTrue();
        assertThat(Barkasse.passt("Grossmann", "Juergen Grossmann")).isFalse();
        assertThat(Barkasse.passt("Juergen Kleinmann", "Juergen Grossmann")).isFalse();
        assertThat(Barkasse.passt("Suharto", "Suharto")).isTrue();
        assertThat(Barkasse.passt(" ,; ", "Suharto")).isFalse();
        assertThat(Barkasse.passt("", "Juergen Grossmann")).isFalse();
    }
}
