package de.tragwerk.decision.facts;

import de.tragwerk.access.Bereich;
import de.tragwerk.akte.Beilagen;
import de.tragwerk.decision.model.Tatsache;
import de.tragwerk.decision.store.TatsachenTabelle;
import de.tragwerk.kernel.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What was held to be true in a file, since when and from where, for each area by itself; also what was replaced
/// since.
@Component
class Tatsachenbeilagen implements Beilagen {

    private final TatsachenTabelle tabelle;
    private final JsonMapper json = JsonMapper.builder().build();

    Tatsachenbeilagen(TatsachenTabelle tabelle) {
        this.tabelle = tabelle;
    }

    @Override
    public List<Beilage> von(UUID akte, Instant stand) {
        List<Tatsache> alle = new ArrayList<>(tabelle.sichtbare(akte));
        alle.addAll(tabelle.ersetzte(akte));
        // A piece of a fact that was corrected later keeps the time of the fact; its id is new.
        UUID danach = Ids.firstOf(stand.plusMillis(1));
        alle.removeIf(t -> t.id().compareTo(danach) >= 0);
        Set<UUID> ersetzt = tabelle.ersetztBis(akte, stand);
        alle.sort(Comparator.comparing(Tatsache::id));
        List<Beilage> beilagen = new ArrayList<>();
        for (Bereich bereich : Bereich.values()) {
            List<Map<String, String>> liste = alle.stream()
                    .filter(t -> t.art().bereich() == bereich)
                    .map(t -> zeile(t, ersetzt.contains(t.id())))
                    .toList();
            if (!liste.isEmpty()) {
                beilagen.add(new Beilage(
                        "tatsachen-" + bereich.name().toLowerCase(java.util.Locale.ROOT) + ".json",
                        "TATSACHEN",
                        "application/json",
                        bereich,
                        json.writeValueAsString(liste).getBytes(StandardCharsets.UTF_8)));
            }
        }
        return beilagen;
    }

    private static Map<String, String> zeile(Tatsache t, boolean ersetzt) {
        Map<String, String> eine = new LinkedHashMap<>();
        eine.put("id", t.id().toString());
        eine.put("art", t.art().name());
        eine.put("person", String.valueOf(t.person()));
        eine.put("wert", t.wert());
        eine.put("von", t.von().toString());
        eine.put("bis", String.valueOf(t.bis()));
        eine.put("quelle", t.quelle().name());
        eine.put("ort", t.quelleOrt());
        eine.put("beleg", String.valueOf(t.quelleId()));
        eine.put("grund", String.valueOf(t.grund()));
        eine.put("am", t.am().toString());
        eine.put("ersetzt", Boolean.toString(ersetzt));
        return eine;
    }
}
