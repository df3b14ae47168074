package de.tragwerk.application.store;

import de.tragwerk.access.Bereich;
import de.tragwerk.akte.Beilagen;
import de.tragwerk.application.Antrag;
import de.tragwerk.kernel.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Applications of a file as they came, and the letters about them. An original holds every answer, so it lies in
/// the area of health.
@Component
class Antragsbeilagen implements Beilagen {

    private final AntragStore store;
    private final JsonMapper json = JsonMapper.builder().build();

    Antragsbeilagen(AntragStore store) {
        this.store = store;
    }

    @Override
    public List<Beilage> von(UUID akte, Instant stand) {
        UUID danach = Ids.firstOf(stand.plusMillis(1));
        List<Beilage> alle = new ArrayList<>();
        for (Antrag antrag : store.ofAkte(akte).stream()
                .sorted(java.util.Comparator.comparing(Antrag::id))
                .toList()) {
            alle.add(new Beilage(
                    "antrag-" + antrag.id() + ".xml",
                    "ANTRAG",
                    "application/xml",
                    Bereich.GESUNDHEIT,
                    store.original(antrag.id())));
            List<Map<String, String>> briefe = store.letters(antrag.id()).reversed().stream()
                    .filter(b -> b.id().compareTo(danach) < 0)
                    .map(Antragsbeilagen::brief)
                    .toList();
            if (!briefe.isEmpty()) {
                alle.add(new Beilage(
                        "nachrichten-" + antrag.id() + ".json",
                        "NACHRICHTEN",
                        "application/json",
                        Bereich.ALLGEMEIN,
                        json.writeValueAsString(briefe).getBytes(StandardCharsets.UTF_8)));
            }
        }
        return alle;
    }

    private static Map<String, String> brief(AntragStore.Letter b) {
        Map<String, String> einer = new LinkedHashMap<>();
        einer.put("am", b.am().toInstant().toString());
        einer.put("von", b.von());
        einer.put("art", b.art());
        einer.put("betreff", b.betreff());
        einer.put("text", b.text());
        return einer;
    }
}
