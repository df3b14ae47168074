package de.tragwerk.cli.bench;

import de.tragwerk.cli.Browser;
import de.tragwerk.cli.Throwaway;
import de.tragwerk.cli.demo.Applicant;
import de.tragwerk.cli.demo.Desk;
import de.tragwerk.cli.demo.Waiting;
import java.util.Map;
import java.util.Optional;

/// What figures about pages need: somebody applied, and an officer has begun to calculate.
///
/// @param application its id in the portal
/// @param file path of the file at the desk
record CaseAtWork(Browser citizen, String application, Browser officer, String file) {

    static CaseAtWork begin(Throwaway program) throws Exception {
        Browser citizen = program.citizen("karl.brandt");
        Applicant applicant = new Applicant(citizen, Applicant.example("brandt"));
        applicant.fillIn();
        String id = applicant.send();
        Desk desk = new Desk(program.staff("j.wiechert"));
        Waiting.until(
                "Der Antrag kommt nicht an", () -> Optional.of(desk.sees(id)).filter(seen -> seen));
        String file = desk.takeOver(id);
        Browser officer = desk.browser();
        officer.open(file + "/berechnung").submit("beginnen", Map.of(), "");
        return new CaseAtWork(citizen, id, officer, file);
    }
}
