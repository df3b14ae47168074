package de.tragwerk.decision.web;

import de.tragwerk.access.Bereich;
import de.tragwerk.audit.Audit;
import de.tragwerk.audit.Entry;
import de.tragwerk.decision.model.GeschuetzterBereich;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/// Says that a page rests on an area the acting person does not see.
@ControllerAdvice
class AreaAdvice {

    private final Audit audit;

    AreaAdvice(Audit audit) {
        this.audit = audit;
    }

    @ExceptionHandler(GeschuetzterBereich.class)
    ModelAndView hidden(GeschuetzterBereich problem) {
        audit.logAlone(Entry.of("decision.AREA").subjects(problem.akte()).refused());
        ModelAndView page = new ModelAndView(
                "shell/fehler",
                Map.of(
                        "titel",
                        "Geschützter Bereich: "
                                + problem.bereiche().stream()
                                        .map(Bereich::title)
                                        .collect(Collectors.joining(", ")),
                        "satz",
                        "Diese Akte enthält Angaben, die Sie nicht sehen. Rechnen und entscheiden kann nur, wer sie sieht."
                                + " Geben Sie die Aufgabe an die zuständige Person, oder lassen Sie sich eine Funktion mit diesem Bereich geben."));
        page.setStatus(HttpStatus.FORBIDDEN);
        return page;
    }
}
