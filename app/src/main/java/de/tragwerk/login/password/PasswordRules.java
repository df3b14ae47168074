package de.tragwerk.login.password;

import de.tragwerk.login.LoginPolicy;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What a new password must be. Every character counts, nothing is cut off or changed.
@Component
public class PasswordRules {

    /// Longest password; a limit against huge inputs, not a rule for people.
    public static final int MAX_LENGTH = 200;

    private static final int CONTEXT_WORD = 4;
    private static final List<String> CONTEXT =
            List.of("tragwerk", "sozialamt", "sozialportal", "sozialhilfe", "grundsicherung", "behoerde", "landkreis");

    private final CommonPasswords common;

    PasswordRules(CommonPasswords common) {
        this.common = common;
    }

    /// Why a password is not accepted, and what to do.
    ///
    /// @param words login name, names of person and authority: a password made of them is easy to guess
    /// @return empty when it is accepted
    public Optional<String> refusal(String password, LoginPolicy policy, String... words) {
        if (password.codePointCount(0, password.length()) < policy.minLength()) {
            return Optional.of("Das neue Passwort ist zu kurz. Nehmen Sie mindestens " + policy.minLength()
                    + " Zeichen, zum Beispiel vier Wörter, die nichts miteinander zu tun haben.");
        }
        if (password.length() > MAX_LENGTH) {
            return Optional.of("Das neue Passwort ist zu lang. Nehmen Sie höchstens " + MAX_LENGTH + " Zeichen.");
        }
        if (common.contains(password) || isGuessable(password, words)) {
            return Optional.of(
                    "Dieses Passwort ist leicht zu erraten oder steht in Listen von Angreifern. Wählen Sie ein anderes oder nehmen Sie den Vorschlag.");
        }
        if (kinds(password) < policy.kinds()) {
            return Optional.of("Ihre Behörde verlangt " + policy.kinds()
                    + " Arten von Zeichen: kleine Buchstaben, große Buchstaben, Ziffern, andere Zeichen.");
        }
        return Optional.empty();
    }

    /// What is left without the words of the surroundings is too little.
    private static boolean isGuessable(String password, String... words) {
        String whole = folded(password);
        String rest = whole;
        for (String word : CONTEXT) {
            rest = rest.replace(word, "");
        }
        for (String text : words) {
            for (String word : Arrays.asList(folded(text).split("[^\\p{L}\\p{N}]+"))) {
                if (word.length() >= CONTEXT_WORD) {
                    rest = rest.replace(word, "");
                }
            }
        }
        return rest.length() < whole.length()
                && rest.replaceAll("[^\\p{L}]", "").length() < CONTEXT_WORD * 2;
    }

    /// Small letters, and umlauts as one types them where the keyboard has none: Lindenbrück is Lindenbrueck.
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
    }

    private static int kinds(String password) {
        int kinds = 0;
        for (String kind : List.of("\\p{Ll}", "\\p{Lu}", "\\p{N}", "[^\\p{L}\\p{N}]")) {
            kinds += java.util.regex.Pattern.compile(kind).matcher(password).find() ? 1 : 0;
        }
        return kinds;
    }
}
