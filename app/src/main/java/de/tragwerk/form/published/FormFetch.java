package de.tragwerk.form.published;

import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.form.DefinitionFault;
import de.tragwerk.form.Definitions;
import de.tragwerk.form.Form;
import de.tragwerk.form.PublishedForms;
import de.tragwerk.kernel.Sha256;
import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.web.Fetch;
import de.tragwerk.mandant.web.OperatorFetch;
import de.tragwerk.mandant.web.Sides;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Fetches what editors published from the register of forms, for portals and authorities. Both fetch; nothing
/// connects into them. A register that is away changes nothing: the versions that are here go on.
///
/// A version whose text does not have its hash, or that this program does not understand, is left out and
/// logged.
@Component
public class FormFetch extends OperatorFetch {

    private static final Logger LOG = LoggerFactory.getLogger(FormFetch.class);
    private static final int MOST_BYTES = 4_000_000;
    private static final int MOST_VERSIONS = 5_000;

    private record Offer(String form, int number, LocalDate from, String hash) {
        String key() {
            return form + "-" + number;
        }
    }

    private final Fetch register = new Fetch("Das Verzeichnis der Formulare", MOST_BYTES);
    private final PublishedStore store;
    private final Definitions definitions;
    private final Audit audit;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;

    FormFetch(
            PublishedStore store,
            Definitions definitions,
            Audit audit,
            ObjectMapper json,
            TransactionTemplate transaction,
            Sides sides,
            @Value("${tragwerk.formulare:}") String configured,
            @Value("${tragwerk.formulare.takt:60s}") Duration every) {
        super(
                "formulare",
                Set.of(Mandant.Art.PORTAL, Mandant.Art.AMT),
                every,
                sides.ofOperator(configured, PublishedForms.REGISTER));
        this.store = store;
        this.definitions = definitions;
        this.audit = audit;
        this.json = json;
        this.transaction = transaction;
    }

    @Override
    protected void fetch(String address) throws IOException, InterruptedException {
        store.forget();
        Set<String> here =
                store.versions().stream().map(v -> v.form() + "-" + v.number()).collect(Collectors.toSet());
        for (Offer offer : offers(address)) {
            if (!here.contains(offer.key())) {
                take(address, offer);
            }
        }
    }

    private void take(String address, Offer offer) throws IOException, InterruptedException {
        byte[] text = register.get(address + "/" + offer.form() + "/" + offer.number());
        String definition = new String(text, StandardCharsets.UTF_8);
        byte[] sha256 = Sha256.of(text);
        if (!HexFormat.of().formatHex(sha256).equals(offer.hash())) {
            LOG.error("Formular {} nicht übernommen: der Text hat nicht den Hash des Verzeichnisses", offer.key());
            return;
        }
        try {
            Form form = definitions.published(definition);
            if (!form.id().equals(offer.form()) || form.version() != offer.number()) {
                LOG.error("Formular {} nicht übernommen: der Text nennt ein anderes", offer.key());
                return;
            }
        } catch (DefinitionFault unknown) {
            LOG.error(
                    "Formular {} nicht übernommen: dieses Programm versteht Zeile {} nicht ({}). Erneuern Sie es.",
                    offer.key(),
                    unknown.line(),
                    unknown.getMessage());
            return;
        }
        transaction.executeWithoutResult(tx -> {
            if (store.keep(offer.form(), offer.number(), offer.from(), offer.hash(), definition)) {
                audit.log(Entry.of("form.FETCHED"));
            }
        });
        store.forget();
    }

    private List<Offer> offers(String address) throws IOException, InterruptedException {
        List<Offer> offers = new ArrayList<>();
        try {
            for (JsonNode one : register.get(address, JsonNode.class, json).path("fassungen")) {
                Offer offer = new Offer(
                        one.path("formular").asString(""),
                        one.path("version").asInt(0),
                        LocalDate.parse(one.path("gueltigAb").asString("")),
                        one.path("sha256").asString(""));
                if (!offer.form().matches("[a-z][a-z0-9-]{0,59}")
                        || offer.number() <= Form.OWN
                        || offers.size() >= MOST_VERSIONS) {
                    throw new IOException("Das Verzeichnis der Formulare nennt etwas, das kein Formular ist");
                }
                offers.add(offer);
            }
        } catch (DateTimeException e) {
            throw new IOException("Das Verzeichnis der Formulare ist nicht lesbar", e);
        }
        return offers;
    }
}
