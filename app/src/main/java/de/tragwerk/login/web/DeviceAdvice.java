package de.tragwerk.login.web;

import de.tragwerk.login.device.Devices;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/// Says why this device does not open the page, and what to do.
@ControllerAdvice
class DeviceAdvice {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final String REST =
            " Alles andere, was Sie dürfen, öffnet sich weiter. Der Versuch ist protokolliert.";

    @ExceptionHandler(DeviceRefused.class)
    ModelAndView refused(DeviceRefused problem) {
        String sentence = switch (problem.verdict()) {
            case Devices.Verdict.NoCertificate none ->
                "Verwaltung und Betrieb öffnen sich nur auf einem geprüften Dienstgerät, und dieses hat kein Zertifikat gezeigt."
                        + " Nehmen Sie Ihr Dienstgerät im Netz der Behörde. Sitzen Sie schon daran, lassen Sie sich von der IT das Gerätezertifikat einrichten.";
            case Devices.Verdict.Unknown(String fingerprint) ->
                "Dieses Gerät steht nicht auf der Liste der geprüften Dienstgeräte."
                        + " Nennen Sie dem technischen Betrieb diesen Fingerabdruck, dann kann er es eintragen: "
                        + fingerprint.replaceAll("(.{4})(?=.)", "$1 ") + ".";
            case Devices.Verdict.Over(var device) ->
                "Die Prüfung des Geräts " + device.name() + " galt bis " + DAY.format(device.until())
                        + ". Verbinden Sie es mit der Geräteverwaltung und lassen Sie es neu prüfen; danach verlängert der technische Betrieb den Eintrag.";
            case Devices.Verdict.Good good -> throw problem;
        };
        ModelAndView page =
                new ModelAndView("shell/fehler", Map.of("titel", "Nicht von diesem Gerät", "satz", sentence + REST));
        page.setStatus(HttpStatus.FORBIDDEN);
        return page;
    }
}
