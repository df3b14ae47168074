package de.tragwerk.login.password;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.login.LoginPolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final LoginPolicy DEFAULT = policy(12, 0);

    private static LoginPolicy policy(int length, int kinds) {
        return new LoginPolicy(
                length,
                null,
                kinds,
                Duration.ofMinutes(15),
                Duration.ofHours(4),
                Duration.ofHours(12),
                Duration.ofMinutes(5),
                false);
    }

    private static PasswordRules rules() throws IOException {
        return new PasswordRules(new CommonPasswords(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zu-kurz-11!",
                "1qaz2wsx3edc",
                "P4ssw0rd-2026!!",
                "123456789012345",
                "qwerty123456",
                "abcabcabcabc",
                "aaaaaaaaaaaaaaa",
                "!!!Monkey1234567",
                "Tragwerk2026!",
                "Lindenbrueck-1",
                "wiechert.wiechert",
            })
    void guessableOnesAreRefused(String password) throws IOException {
        assertThat(rules().refusal(password, DEFAULT, "j.wiechert", "J. Wiechert", "Stadt Lindenbrueck"))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dachs Regen Tuba Moos",
                "nur kleine buchstaben hier",
                "日本語のパスワードです、長い",
                "Ümläute & Leerzeichen zählen",
                "Kx7-pq-92-mmz",
            })
    void longAndUnknownOnesAreAcceptedWithoutAnyKindsOfCharacters(String password) throws IOException {
        assertThat(rules().refusal(password, DEFAULT, "j.wiechert", "J. Wiechert", "Stadt Lindenbrueck"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Lindenbrueck-1", "Lindenbrück-1", "LINDENBRÜCK-12", "Lindenbru\u0308ck-1", "Größe-Groesse-1"})
    void umlautsCountAsTheyAreTyped(String password) throws IOException {
        for (String authority : List.of("Stadt Lindenbrück", "Stadt Lindenbrueck")) {
            assertThat(rules().refusal(password, DEFAULT, "j.wiechert", "J. Größe", authority))
                    .isPresent();
        }
    }

    @Test
    void upTo200CharactersCountAndNothingIsCutOff() throws IOException {
        String text = "Dachs Regen Tuba Moos ".repeat(20);
        assertThat(rules().refusal("x" + text.substring(0, 198) + "9", DEFAULT)).isEmpty();
        assertThat(rules().refusal("x" + text.substring(0, 199) + "9", DEFAULT)).isPresent();
    }

    @Test
    void aMandantMayAskForMore() throws IOException {
        assertThat(rules().refusal("Dachs Regen Tuba", policy(20, 0)))
                .hasValueSatisfying(s -> assertThat(s).contains("mindestens 20 Zeichen"));
        assertThat(rules().refusal("dachs regen tuba", policy(12, 3)))
                .hasValueSatisfying(s -> assertThat(s).contains("3 Arten"));
        assertThat(rules().refusal("Dachs Regen Tuba 7", policy(12, 3))).isEmpty();
    }

    @Test
    void suggestionsAreAcceptedByTheStrictestPolicyAndNeverRepeat() throws IOException {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            made.add(PasswordGenerator.suggest());
        }
        assertThat(made)
                .doesNotHaveDuplicates()
                .allSatisfy(p -> assertThat(rules().refusal(p, policy(24, 4))).isEmpty());
    }

    @Test
    void anInstallationBringsItsOwnList(@TempDir Path dir) throws IOException {
        Path list = Files.writeString(dir.resolve("liste.txt"), "dachs regen tuba moos\nzweite zeile im text\n");
        CommonPasswords common = new CommonPasswords(list.toString());
        assertThat(common.contains("Dachs Regen Tuba Moos")).isTrue();
        assertThat(common.contains("Zweite Zeile im Text")).isTrue();
        assertThat(common.contains("Dritte Zeile im Text")).isFalse();
    }

    @Test
    void theSortedListOfHashesIsSearchedOnDisk(@TempDir Path dir) throws Exception {
        List<String> known = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            known.add("bekanntes wort nummer " + i + " von vielen");
        }
        for (int i = 0; i < known.size(); i++) {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest(known.get(i).getBytes(StandardCharsets.UTF_8));
            // Counts of different length: lines are not equally long.
            lines.add(HexFormat.of().formatHex(hash).toUpperCase(Locale.ROOT) + ":" + (i * i));
        }
        lines.sort(null);
        CommonPasswords common =
                new CommonPasswords(Files.write(dir.resolve("pwned.txt"), lines).toString());
        assertThat(known).allSatisfy(p -> assertThat(common.contains(p)).isTrue());
        for (int i = 0; i < 500; i++) {
            assertThat(common.contains("unbekanntes wort nummer " + i)).isFalse();
        }
    }
}
