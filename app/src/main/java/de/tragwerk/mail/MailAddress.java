package de.tragwerk.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An address as it may stand in an envelope (RFC 5321, without quoted parts and address literals). Nothing in it can
/// end a line or add a second receiver.
///
/// @param text local part as typed, domain in ASCII and small letters
public record MailAddress(String text) {

    private static final int LONGEST = 254;
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

    public MailAddress {
        if (parse(text).filter(text::equals).isEmpty()) {
            throw new IllegalArgumentException("Das ist keine E-Mail-Adresse");
        }
    }

    /// What somebody typed, if it can be an address.
    public static Optional<MailAddress> of(String typed) {
        return parse(typed.strip()).map(MailAddress::new);
    }

    public String domain() {
        return text.substring(text.indexOf('@') + 1);
    }

    private static Optional<String> parse(String typed) {
        int at = typed.lastIndexOf('@');
        if (at < 1 || at > 64 || typed.length() > LONGEST) {
            return Optional.empty();
        }
        String local = typed.substring(0, at);
        String domain;
        try {
            domain = IDN.toASCII(typed.substring(at + 1), IDN.USE_STD3_ASCII_RULES)
                    .toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
        String whole = local + "@" + domain;
        return LOCAL.matcher(local).matches() && DOMAIN.matcher(domain).matches() && whole.length() <= LONGEST
                ? Optional.of(whole)
                : Optional.empty();
    }

    /// Addresses belong into no log.
    @Override
    public String toString() {
        return "MailAddress[…]";
    }
}
