package de.tragwerk.login.password;

import java.security.SecureRandom;

/// Suggests passwords: five groups of four letters and digits, 98 random bits, without letters that are
/// misread; with every kind of character, so that any policy accepts them.
public final class PasswordGenerator {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 5;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PasswordGenerator() {}

    public static String suggest() {
        while (true) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < GROUPS * GROUP; i++) {
                if (i > 0 && i % GROUP == 0) {
                    text.append('-');
                }
                char c = LETTERS.charAt(RANDOM.nextInt(LETTERS.length()));
                text.append(i % GROUP == 0 ? Character.toUpperCase(c) : c);
            }
            String made = text.toString();
            if (made.matches(".*[A-Z].*") && made.matches(".*[a-z].*") && made.matches(".*[2-9].*")) {
                return made;
            }
        }
    }
}
