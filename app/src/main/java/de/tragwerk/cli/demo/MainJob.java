package de.tragwerk.cli.demo;

import de.tragwerk.access.Role;
import de.tragwerk.cli.Browser;
import de.tragwerk.cli.Throwaway;
import de.tragwerk.demo.Cast;
import de.tragwerk.mandant.Mandant;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/// The way of one application, step by step, each through the pages of the one who does it.
final class MainJob {

    private final Throwaway program;
    private final Folder folder;
    private final Applicant.Input answers;
    private final Consumer<String> say;

    MainJob(Throwaway program, Folder folder, Applicant.Input answers, Consumer<String> say) {
        this.program = program;
        this.folder = folder;
        this.answers = answers;
        this.say = say;
    }

    /// @return what summary.json says, with the files still missing: the program goes on writing until it ends
    Map<String, Object> play() throws Exception {
        Browser citizen = program.citizen(answers.buerger());
        String application = apply(citizen);
        Cast.Staff officer = awaitInWorklist(application);
        Desk desk = new Desk(program.staff(officer.login()));
        String file = desk.takeOver(application);
        String aktenzeichen = desk.aktenzeichen();
        say.accept(officer.name() + " übernimmt den Antrag in die Akte " + aktenzeichen);
        Desk.Proposal proposal = desk.propose(file);
        say.accept(officer.name() + " schlägt vor: " + euro(proposal.cent()) + " für " + proposal.monat() + " ("
                + proposal.lines().size() + " Rechenschritte)");
        notice(citizen, application, officer, proposal);
        pay(officer.mandant(), proposal);
        boolean verified = new Proof(program, folder).write(officer.mandant());
        say.accept("Protokoll ausgegeben und geprüft: " + (verified ? "unverändert" : "FEHLER"));
        return summary(application, officer.mandant(), aktenzeichen, proposal, verified);
    }

    private String apply(Browser citizen) throws IOException {
        say.accept(answers.buerger() + " ist im Portal angemeldet");
        Applicant applicant = new Applicant(citizen, answers);
        applicant.fillIn();
        say.accept("Das Formular ist ausgefüllt");
        List<String> evidence = applicant.evidence();
        for (String art : evidence) {
            applicant.upload(art, art + ".pdf", "application/pdf", Evidence.pdf("Nachweis " + art + " (Demo)"));
        }
        say.accept(evidence.size() + " Nachweise sind hochgeladen");
        String id = applicant.send();
        folder.write(
                "antrag.xml", citizen.open("/antraege/" + id + "/kopie.xml").bytes());
        say.accept("Der Antrag ist verschlüsselt abgesendet: " + id);
        return id;
    }

    /// Whose worklist the application comes to says where it went.
    private Cast.Staff awaitInWorklist(String application) {
        List<Cast.Staff> officers = program.cast().authorities().stream()
                .filter(a -> a.mandant().art() == Mandant.Art.AMT)
                .map(a -> one(a.mandant().id(), Role.SACHBEARBEITUNG, List.of()))
                .toList();
        Map<Cast.Staff, Desk> desks = new LinkedHashMap<>();
        officers.forEach(o -> desks.put(o, new Desk(program.staff(o.login()))));
        Cast.Staff found = Waiting.until(
                "Der Antrag kommt nicht im Arbeitsvorrat an",
                () -> desks.entrySet().stream()
                        .filter(d -> d.getValue().sees(application))
                        .map(Map.Entry::getKey)
                        .findFirst());
        say.accept("Der Antrag liegt bei " + found.name() + " im Arbeitsvorrat (" + found.mandant() + ")");
        return found;
    }

    private void notice(Browser citizen, String application, Cast.Staff officer, Desk.Proposal proposal)
            throws IOException {
        Cast.Staff second = one(officer.mandant(), Role.SACHBEARBEITUNG, List.of(officer.person()));
        Desk desk = new Desk(program.staff(second.login()));
        String path = desk.release(proposal.id(), program.password(second.login()));
        byte[] pdf = desk.notice(path);
        folder.write("bescheid.pdf", pdf);
        say.accept(second.name() + " gibt frei; der Bescheid ist geschrieben");
        if (!"postfach".equals(answers.angaben().get("kontakt.weg"))) {
            say.accept("Der Bescheid geht mit der Post: er wartet im Briefausgang");
            return;
        }
        String letter = Waiting.until("Der Bescheid kommt nicht im Postfach an", () -> {
            citizen.open("/antraege/" + application);
            return java.util.Optional.ofNullable(citizen.page().selectFirst("a[data-qa=bescheid]"))
                    .map(a -> a.attr("href"));
        });
        citizen.open(letter);
        byte[] received = citizen.open(
                        citizen.page().select("a[data-qa=anhang]").attr("href"))
                .bytes();
        if (!Arrays.equals(pdf, received)) {
            throw new IllegalStateException("Der Bescheid im Postfach ist ein anderer als der freigegebene.");
        }
        say.accept(answers.buerger() + " liest den Bescheid im Postfach");
    }

    private void pay(String mandant, Desk.Proposal proposal) throws IOException {
        if (proposal.cent() == 0) {
            say.accept("Es ist nichts zu zahlen");
            return;
        }
        Cast.Staff first = one(mandant, Role.ZAHLUNG, List.of());
        String run = new PayDesk(program.staff(first.login())).simulate(proposal.monat());
        say.accept(first.name() + " lässt den Zahllauf für " + proposal.monat() + " rechnen");
        Cast.Staff second = one(mandant, Role.ZAHLUNG, List.of(first.person()));
        PayDesk desk = new PayDesk(program.staff(second.login()));
        desk.release(run, program.password(second.login()));
        List<byte[]> files = desk.files(run);
        for (int i = 0; i < files.size(); i++) {
            folder.write(i == 0 ? "pain001.xml" : "pain001-" + (i + 1) + ".xml", files.get(i));
        }
        say.accept(second.name() + " gibt den Zahllauf frei; die Datei für die Bank ist geschrieben");
    }

    /// Somebody of this authority with this role; the first who is none of these persons.
    private Cast.Staff one(String mandant, Role role, List<String> persons) {
        return program.cast().staff().stream()
                .filter(s -> s.mandant().equals(mandant) && s.rollen().contains(role) && !persons.contains(s.person()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Niemand in " + mandant + " kann das"));
    }

    private Map<String, Object> summary(
            String application, String mandant, String aktenzeichen, Desk.Proposal proposal, boolean verified)
            throws SQLException {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("antragId", application);
        summary.put("messageId", messageId(mandant, application));
        summary.put("mandant", mandant);
        summary.put("aktenzeichen", aktenzeichen);
        summary.put("monat", proposal.monat().toString());
        summary.put("betragCent", proposal.cent());
        summary.put("erklaerung", proposal.lines());
        summary.put("dateien", Map.of());
        summary.put("auditVerified", verified);
        return summary;
    }

    /// As the intermediary issued it; the authority keeps it with the application.
    private String messageId(String mandant, String application) throws SQLException {
        try (Connection database =
                        program.administrator(new Mandant(mandant, mandant, Mandant.Art.AMT, "").database());
                PreparedStatement query =
                        database.prepareStatement("select message_id from application.antrag where id = ?")) {
            query.setObject(1, UUID.fromString(application));
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private static String euro(long cent) {
        return String.format(Locale.GERMANY, "%,d,%02d €", cent / 100, cent % 100);
    }
}
