package de.tragwerk.payment.cash;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.support.TestProgram;
import de.tragwerk.support.TragwerkTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/// Whom the desk takes for the person of an order; the rule is the database's, because it opens protected files.
@TragwerkTest
class BarkasseTest {

    @Test
    void firstAndFamilyNameInAnyOrderAndAnyLetters(TestProgram program) throws SQLException {
        assertThat(passt(program, "Aydın, Yasemin", "Yasemin Ayse Aydin")).isTrue();
        assertThat(passt(program, "jürgen grossmann", "Juergen Grossmann")).isTrue();
        assertThat(passt(program, "Grossmann", "Juergen Grossmann")).isFalse();
        assertThat(passt(program, "Grossmann Grossmann", "Juergen Grossmann")).isFalse();
        assertThat(passt(program, "Juergen Kleinmann", "Juergen Grossmann")).isFalse();
        assertThat(passt(program, "Suharto", "Suharto")).isTrue();
        assertThat(passt(program, " ,; ", "Suharto")).isFalse();
        assertThat(passt(program, "", "Juergen Grossmann")).isFalse();
    }

    private static boolean passt(TestProgram program, String genannt, String empfaenger) throws SQLException {
        var db = program.reader("tw_m_auental");
        try (var ask = db.prepareStatement("select payment.nennt(?, ?)")) {
            ask.setArray(
                    1,
                    db.createArrayOf(
                            "text", new Barkasse.Vorgelegt("", genannt).worte().toArray()));
            ask.setString(2, empfaenger);
            try (var row = ask.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
