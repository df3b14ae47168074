package de.tragwerk.draft;

import de.tragwerk.access.Access;
import de.tragwerk.access.AccessRefused;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.draft.store.DraftStore;
import de.tragwerk.form.Answers;
import de.tragwerk.form.Form;
import de.tragwerk.form.Forms;
import de.tragwerk.kernel.Sha256;
import de.tragwerk.privacy.Vault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// A draft as a file in her own hands: she reads it, keeps it longer than we do, and brings it back. A seal under her
/// account's key shows that it is hers and unchanged; all the same each answer is checked when it comes back.
///
/// Evidence is not in it. The format: docs/guide/antrag-json.md.
@Component
@Transactional
public class DraftExport {

    /// Bytes of the largest file that is read.
    public static final int LARGEST = 1_000_000;

    private static final int MOST_ANSWERS = 3_000;
    private static final int LONGEST_ANSWER = 5_000;
    private static final String KIND = "tragwerk-entwurf";
    private static final Pattern KEY = Pattern.compile("[-~@]?([a-z0-9_.]{1,120})#(\\d{1,3})");

    private final DraftStore store;
    private final Forms forms;
    private final Vault vault;
    private final Access access;
    private final Audit audit;
    private final ObjectMapper json;

    DraftExport(DraftStore store, Forms forms, Vault vault, Access access, Audit audit, ObjectMapper json) {
        this.store = store;
        this.forms = forms;
        this.vault = vault;
        this.access = access;
        this.audit = audit;
        this.json = json;
    }

    /// What a file turned out to be.
    public sealed interface Read {
        record Good(Form form, Answers answers) implements Read {}

        /// @param key ends the message key that says why
        record Bad(String key) implements Read {}
    }

    /// Her own draft; who helps does not take it along.
    public byte[] write(UUID id) {
        UUID konto = access.citizen().konto();
        Draft draft = store.get(id);
        if (!draft.konto().equals(konto)) {
            throw new AccessRefused();
        }
        audit.log(Entry.of("draft.EXPORT").subjects(konto, id));
        Map<String, String> answers = new TreeMap<>(draft.answers().raw());
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("art", KIND);
        file.put("formular", draft.formular());
        file.put("version", draft.version());
        file.put("antworten", answers);
        byte[] hash = hash(draft.formular(), draft.version(), answers);
        file.put("siegel", Base64.getEncoder().encodeToString(vault.seal(konto, hash, KIND, "siegel", konto)));
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(file).getBytes(StandardCharsets.UTF_8);
    }

    /// Reads a file that she brings back; nothing is stored.
    public Read read(byte[] content) {
        UUID konto = access.citizen().konto();
        Read read = content.length > LARGEST ? new Read.Bad("gross") : read(konto, content);
        Entry entry = Entry.of("draft.IMPORT").subjects(konto);
        audit.log(read instanceof Read.Good ? entry : entry.refused());
        return read;
    }

    /// She looks at the page that reads files.
    public void asked() {
        audit.log(Entry.of("draft.IMPORT").subjects(access.citizen().konto()));
    }

    private Read read(UUID konto, byte[] content) {
        JsonNode file;
        try {
            file = json.readTree(content);
        } catch (JacksonException e) {
            return new Read.Bad("art");
        }
        if (!KIND.equals(text(file, "art")) || !file.path("antworten").isObject()) {
            return new Read.Bad("art");
        }
        String name = text(file, "formular");
        int version = file.path("version").asInt(0);
        Map<String, String> answers = new TreeMap<>();
        for (Map.Entry<String, JsonNode> answer : file.path("antworten").properties()) {
            if (!answer.getValue().isString() || answers.size() >= MOST_ANSWERS) {
                return new Read.Bad("siegel");
            }
            answers.put(answer.getKey(), answer.getValue().asString());
        }
        if (!sealed(konto, text(file, "siegel"), hash(name, version, answers))) {
            return new Read.Bad("siegel");
        }
        Form form = forms.find(name, version).orElse(null);
        if (form == null) {
            return new Read.Bad("version");
        }
        boolean known = answers.entrySet().stream().allMatch(e -> known(form, e.getKey(), e.getValue()));
        return known ? new Read.Good(form, new Answers(answers)) : new Read.Bad("siegel");
    }

    private static boolean known(Form form, String key, String value) {
        var matcher = KEY.matcher(key);
        return value.length() <= LONGEST_ANSWER
                && matcher.matches()
                && form.topics().stream()
                        .flatMap(t -> t.fields().stream())
                        .anyMatch(f -> f.id().equals(matcher.group(1)));
    }

    private boolean sealed(UUID konto, String seal, byte[] hash) {
        try {
            byte[] opened = vault.open(konto, Base64.getDecoder().decode(seal), KIND, "siegel", konto);
            return MessageDigest.isEqual(opened, hash);
        } catch (IllegalArgumentException | IllegalStateException | Vault.KeyErased e) {
            // Not ours, not hers, or changed: all the same to her.
            return false;
        }
    }

    private byte[] hash(String form, int version, Map<String, String> answers) {
        MessageDigest digest = Sha256.digest();
        digest.update((form + "|" + version + "|").getBytes(StandardCharsets.UTF_8));
        digest.update(json.writeValueAsBytes(answers));
        return digest.digest();
    }

    private static String text(JsonNode file, String key) {
        return file.path(key).isString() ? file.path(key).asString() : "";
    }
}
