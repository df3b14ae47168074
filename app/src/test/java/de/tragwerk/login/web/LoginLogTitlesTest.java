package de.tragwerk.login.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.tragwerk.audit.ActionNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The log of logins shows words, never a code: whatever the sources log about logins has a title.
class LoginLogTitlesTest {

    private static final Pattern CODE = Pattern.compile("\"((?:login|access)\\.[A-Z_]+)\"");

    @Test
    void everythingLoggedAboutLoginsHasATitle() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (LoginAction action : LoginAction.values()) {
            codes.add("login." + action.name());
        }
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(p -> p.toString().endsWith(".java")).toList()) {
                CODE.matcher(Files.readString(source)).results().forEach(m -> codes.add(m.group(1)));
            }
        }
        assertThat(codes).hasSizeGreaterThan(40).contains("login.REOPENING_ASKED", "login.NETWORK_CHANGED");
        assertThat(codes).allSatisfy(code -> {
            assertThat(ActionNames.all()).containsKey(code);
            if (code.startsWith("login.")) {
                assertThat(LoginLogController.TITLES).containsKey(code.substring("login.".length()));
            }
        });
    }
}
