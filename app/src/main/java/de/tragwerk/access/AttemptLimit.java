package de.tragwerk.access;

import java.time.Duration;
import org.springframework.core.env.Environment;

/// What is limited for each network address, and how much of it (ASVS 5.0 V6.1.1, V2.4.1).
///
/// `tragwerk.versuche.<name>` changes a limit: `60/20` allows 60 at once and 20 more in each minute.
/// An attempt that succeeds gives its place back where guessing is the danger; so an office behind one address
/// does not lock itself out.
public enum AttemptLimit {
    /// Name and password, or a passkey alone.
    PASSWORD("passwort", "60/20", true),
    /// One-time codes, recovery codes and passkeys as the second step.
    SECOND_FACTOR("zweiter-schritt", "30/10", true),
    /// Links of invitations, of advice centres and of the newsletter, codes of citizens for who helps them, and
    /// codes of letters.
    INVITATION("einladung", "30/10", true),
    /// The way to an identity provider and back.
    PROVIDER("anbieter", "600/240", false),
    /// Files.
    UPLOAD("hochladen", "200/60", false),
    /// Mails that somebody has sent to an address she names.
    MAIL("mail", "30/5", false),
    /// Applications that somebody begins without an account.
    GUEST("ohne-konto", "60/10", false),
    /// Calls of a delivery service of FIT-Connect.
    CALLBACK("rueckruf", "60/60", true),
    /// Number and name of who wants cash: they open an order past the read wall.
    CASH_DESK("kasse", "20/5", true),
    /// Requests of programs nobody knows, refused at the doors without a login: OSCI, XTA, FIT-Connect.
    STRANGER("fremde", "60/30", false);

    /// Attribute of a refused request: seconds to wait, as Long.
    public static final String WAIT = "tw.warten";

    private final String setting;
    private final String usual;
    private final boolean givesBack;

    AttemptLimit(String setting, String usual, boolean givesBack) {
        this.setting = setting;
        this.usual = usual;
        this.givesBack = givesBack;
    }

    /// @param burst attempts at once
    /// @param step time after which one more is allowed
    public record Size(int burst, Duration step) {
        public Duration window() {
            return step.multipliedBy(burst);
        }
    }

    /// Last part of the name of its setting.
    public String setting() {
        return setting;
    }

    public boolean givesBack() {
        return givesBack;
    }

    /// @throws IllegalArgumentException when the setting cannot be read
    public Size size(Environment settings) {
        String text =
                settings.getProperty("tragwerk.versuche." + setting, usual).strip();
        if (!text.matches("[1-9]\\d{0,5}/[1-9]\\d{0,3}")) {
            throw new IllegalArgumentException("tragwerk.versuche." + setting
                    + " heißt „Anzahl auf einmal/Anzahl je Minute“, zum Beispiel " + usual + "; war: " + text);
        }
        String[] parts = text.split("/");
        return new Size(Integer.parseInt(parts[0]), Duration.ofMinutes(1).dividedBy(Integer.parseInt(parts[1])));
    }
}
