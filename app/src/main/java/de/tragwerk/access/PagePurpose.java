package de.tragwerk.access;

import de.tragwerk.mandant.Purpose;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// What a page of the authority's desk is read for, where that is not the benefit of a file. The chip in the
/// frame and the log say the same.
final class PagePurpose {

    private static final Map<Pattern, Purpose> PAGES = new LinkedHashMap<>();

    static {
        // A head confirms roles as administration too.
        page(
                "verwaltung|vertretung|befangenheit|berechtigungskonzept(\\.\\w+)?|geraete|zertifikate|liegengeblieben",
                Purpose.VERWALTUNG);
        page("anmelden/(konten|regeln|protokoll)", Purpose.VERWALTUNG);
        page("anmelden|konto", Purpose.ANMELDUNG);
        page("zahlungen|kasse", Purpose.ZAHLUNG);
        page("buchhaltung", Purpose.HAUSHALT);
        page("sonstige", Purpose.ANDERE);
        page("arbeit(\\.csv)?|nachrichten|eingang|papierantrag|testantraege", Purpose.EINGANG);
        page("post|briefausgang|rueckbriefe|handpostfach", Purpose.POST);
    }

    private PagePurpose() {}

    static Purpose of(String path) {
        return PAGES.entrySet().stream()
                .filter(p -> p.getKey().matcher(path).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Purpose.SGB12);
    }

    private static void page(String first, Purpose purpose) {
        PAGES.put(Pattern.compile("/(" + first + ")(/.*)?"), purpose);
    }
}
