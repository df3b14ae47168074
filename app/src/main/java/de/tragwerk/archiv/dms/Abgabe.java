package de.tragwerk.archiv.dms;

import de.tragwerk.access.Bereich;
import de.tragwerk.akte.AkteRef;
import de.tragwerk.akte.Akten;
import de.tragwerk.akte.Beilagen;
import de.tragwerk.archiv.store.ArchivTabelle;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.document.Documents;
import de.tragwerk.kernel.Sha256;
import de.tragwerk.mandant.OutboxHandler;
import de.tragwerk.mandant.OutboxItem;
import de.tragwerk.mandant.Purpose;
import de.tragwerk.mandant.RealTime;
import de.tragwerk.mandant.Scope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Hands a copy over, document by document and the description last, outside of any transaction. Interrupted, it
/// goes on with the same bytes under the same names.
@Component("archivAbgabe")
class Abgabe implements OutboxHandler {

    static final String KIND = "archiv.abgeben";

    /// @param ausgelassen documents that stay here, by area: the order named only others
    private record Inhalt(
            ArchivTabelle.Abgabe abgabe,
            AkteRef akte,
            List<Documents.Document> dokumente,
            List<Beilagen.Beilage> beilagen,
            Map<Bereich, Long> ausgelassen) {}

    private final Dms dms;
    private final ArchivTabelle tabelle;
    private final Akten akten;
    private final Documents documents;
    private final List<Beilagen> beilagen;
    private final Audit audit;
    private final RealTime time;
    private final TransactionTemplate transaction;
    private final JsonMapper json = JsonMapper.builder().build();

    Abgabe(
            Dms dms,
            ArchivTabelle tabelle,
            Akten akten,
            Documents documents,
            List<Beilagen> beilagen,
            Audit audit,
            RealTime time,
            TransactionTemplate transaction) {
        this.dms = dms;
        this.tabelle = tabelle;
        this.akten = akten;
        this.documents = documents;
        this.beilagen = List.copyOf(beilagen);
        this.audit = audit;
        this.time = time;
        this.transaction = transaction;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(OutboxItem item) throws Exception {
        UUID id = UUID.fromString(new String(item.payload(), StandardCharsets.UTF_8));
        Scope.call(Scope.current().withPurpose(Purpose.SGB12), () -> {
            gibAb(id);
            return Boolean.TRUE;
        });
    }

    private void gibAb(UUID id) throws IOException {
        Inhalt inhalt = Objects.requireNonNull(transaction.execute(tx -> {
            ArchivTabelle.Abgabe a = tabelle.abgabe(id).orElseThrow();
            // What came later belongs to the next copy, so that a second try writes the same description.
            List<Documents.Document> alle = documents.ofAkte(a.akte()).stream()
                    .filter(d -> !d.entstanden().isAfter(a.am()))
                    .sorted(Comparator.comparing(Documents.Document::id))
                    .toList();
            return new Inhalt(
                    a,
                    akten.get(a.akte()),
                    alle.stream()
                            .filter(d -> a.bereiche().contains(d.bereich()))
                            .toList(),
                    beilagen(a),
                    alle.stream()
                            .map(Documents.Document::bereich)
                            .filter(b -> !a.bereiche().contains(b))
                            .collect(Collectors.groupingBy(b -> b, TreeMap::new, Collectors.counting())));
        }));
        String mandant = Scope.current().mandant();
        List<Map<String, Object>> liste = new ArrayList<>();
        for (Documents.Document d : inhalt.dokumente()) {
            byte[] bytes = Objects.requireNonNull(transaction.execute(tx -> documents.open(d.id())));
            String datei = d.id() + endung(d.medientyp());
            dms.lege(mandant, id.toString(), datei, bytes);
            liste.add(beschreibung(d, datei, bytes));
        }
        List<Map<String, Object>> beigelegt = new ArrayList<>();
        for (Beilagen.Beilage b : inhalt.beilagen()) {
            dms.lege(mandant, id.toString(), b.name(), b.inhalt());
            beigelegt.add(beschreibung(b));
        }
        byte[] beschreibung =
                json.writeValueAsString(akte(inhalt, liste, beigelegt)).getBytes(StandardCharsets.UTF_8);
        dms.lege(mandant, id.toString(), "akte.json", beschreibung);
        byte[] sha256 = Sha256.of(beschreibung);
        transaction.executeWithoutResult(tx -> {
            if (tabelle.abgegeben(id, liste.size(), sha256, time.instant())) {
                audit.log(Entry.of("archiv.HANDED_OVER")
                        .subjects(inhalt.akte().akteId())
                        .thing("abgabe", id, sha256));
            }
        });
    }

    /// Applications as they came, messages and facts: without them the copy would not be the file. They hold
    /// answers of all areas, so they stay here where the order left an area out.
    private List<Beilagen.Beilage> beilagen(ArchivTabelle.Abgabe a) {
        if (!a.bereiche().containsAll(List.of(Bereich.values()))) {
            return List.of();
        }
        return beilagen.stream()
                .flatMap(b -> b.von(a.akte(), a.am()).stream())
                .sorted(Comparator.comparing(Beilagen.Beilage::name))
                .toList();
    }

    private static Map<String, Object> akte(
            Inhalt inhalt, List<Map<String, Object>> dokumente, List<Map<String, Object>> beilagen) {
        Map<String, Object> akte = new LinkedHashMap<>();
        akte.put("format", "urn:tragwerk:eakte:1");
        akte.put("abgabe", inhalt.abgabe().id().toString());
        akte.put("stand", inhalt.abgabe().am().toString());
        akte.put("aktenzeichen", inhalt.akte().aktenzeichen());
        akte.put("leistung", inhalt.akte().leistung());
        akte.put("eroeffnet", inhalt.akte().eroeffnet().toString());
        akte.put("zustand", inhalt.akte().zustand());
        akte.put("archiviert", inhalt.akte().archiviert());
        akte.put("ausgelassen", inhalt.ausgelassen());
        akte.put("dokumente", dokumente);
        akte.put("beilagen", beilagen);
        return akte;
    }

    private static Map<String, Object> beschreibung(Documents.Document d, String datei, byte[] bytes) {
        Map<String, Object> eines = new LinkedHashMap<>();
        eines.put("datei", datei);
        eines.put("art", d.art().name());
        eines.put("name", d.name());
        eines.put("medientyp", d.medientyp());
        eines.put("bereich", d.bereich().name());
        eines.put("am", d.entstanden().toString());
        eines.put("groesse", bytes.length);
        eines.put("sha256", Sha256.hex(bytes));
        return eines;
    }

    private static Map<String, Object> beschreibung(Beilagen.Beilage b) {
        Map<String, Object> eine = new LinkedHashMap<>();
        eine.put("datei", b.name());
        eine.put("art", b.art());
        eine.put("medientyp", b.medientyp());
        eine.put("bereich", b.bereich().name());
        eine.put("groesse", b.inhalt().length);
        eine.put("sha256", Sha256.hex(b.inhalt()));
        return eine;
    }

    private static String endung(String medientyp) {
        return switch (medientyp) {
            case "application/pdf" -> ".pdf";
            case "image/jpeg" -> ".jpg";
            case "image/png" -> ".png";
            case "application/xml", "text/xml" -> ".xml";
            default -> ".bin";
        };
    }
}
