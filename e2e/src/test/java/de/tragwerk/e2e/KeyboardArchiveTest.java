package de.tragwerk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// A file goes into the archive; six years later its deletion is ordered by one and confirmed by another, without a
/// mouse. It needs two starts of its own, so it runs with `--all-pages`.
@EnabledIfSystemProperty(named = "tragwerk.allPages", matches = "true")
class KeyboardArchiveTest {

    private final Tour tour = new Tour();

    @Test
    void theArchiveIsKeptAndItsDeletionOrderedByTwo() {
        Path home = Instance.newHome();
        try {
            String zeichen = archived(home);
            LocalDate later = LocalDate.of(LocalDate.now(ZoneOffset.UTC).getYear() + 6, 1, 2);
            Instance instance = Instance.start(home, Map.of(), "--heute=" + later);
            try {
                order(instance, zeichen);
            } finally {
                instance.stop();
            }
        } finally {
            Instance.remove(home);
        }
        assertThat(tour.findings()).isEmpty();
    }

    private String archived(Path home) {
        Instance instance = Instance.start(home, Map.of());
        try {
            String application = Sent.pensioner(instance, "Ablage");
            Hands officer = Hands.atDesk(instance, tour, "j.wiechert");
            officer.area("a").await("main a[href='/eingang/" + application + "']");
            officer.follow("main a[href='/eingang/" + application + "']").takeOver();
            String zeichen = officer.text("[data-qa=aktenzeichen]");
            officer.unfold(".tw-mehr > summary").follow(".tw-mehr__liste a[href$='/rechte']");
            officer.choose("main #archivgrund", "anders erledigt").press("archiv");
            assertThat(officer.has("[data-qa=archiviert]")).isTrue();
            officer.follow(".tw-leiste a[href='/archiv']").look("amt-archiv");
            assertThat(officer.text()).contains(zeichen, "wird aufbewahrt");
            officer.leave();
            return zeichen;
        } finally {
            instance.stop();
        }
    }

    private void order(Instance instance, String zeichen) {
        Hands officer = Hands.atDesk(instance, tour, "j.wiechert");
        officer.follow(".tw-leiste a[href='/archiv']").look("amt-archiv-faellig");
        officer.mark("main [data-qa=akte] input[type=checkbox]").press("anordnen");
        assertThat(officer.text()).contains("Löschung angeordnet");
        officer.look("amt-archiv-eigene");
        Hands head = Hands.atDesk(instance, tour, "s.behrens");
        head.follow(".tw-leiste a[href='/archiv']").look("amt-archiv-bestaetigen");
        head.write("main [data-qa=bestaetigen] input[name=passwort]", instance.password("s.behrens"))
                .sends();
        head.look("amt-archiv-bestaetigt");
        assertThat(head.text()).contains("Löschung bestätigt", zeichen);
    }
}
