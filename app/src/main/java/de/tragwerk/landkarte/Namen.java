package de.tragwerk.landkarte;

/// Text that is drawn on a map or stands beside it.
final class Namen {

    private Namen() {}

    /// One line with something in it, without signs nobody sees: those could turn the text beside them round.
    static boolean gut(String text, int laengste) {
        return !text.isBlank() && text.length() <= laengste && sichtbar(text);
    }

    static boolean sichtbar(String text) {
        return text.codePoints().noneMatch(c -> switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        });
    }
}
