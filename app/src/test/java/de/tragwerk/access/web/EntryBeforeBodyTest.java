package de.tragwerk.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.tragwerk.access.Permitted;
import de.tragwerk.audit.AuditTrail;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// A download whose endpoint forgot its entry hands nothing over.
class EntryBeforeBodyTest {

    /// No static class: the program of other tests, which looks for controllers, passes it by.
    @Controller
    class Downloads {
        @GetMapping("/vergessen")
        @Permitted("probe.VERGESSEN")
        ResponseEntity<byte[]> forgotten() {
            return ResponseEntity.ok("Akte".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }

        @GetMapping("/vermerkt")
        @Permitted("probe.VERMERKT")
        ResponseEntity<byte[]> noted() {
            RequestContextHolder.currentRequestAttributes()
                    .setAttribute(AuditTrail.class.getName(), UUID.randomUUID(), RequestAttributes.SCOPE_REQUEST);
            return forgotten();
        }

        @GetMapping("/offen")
        @Permitted(value = "probe.OFFEN", audited = false)
        ResponseEntity<byte[]> open() {
            return forgotten();
        }
    }

    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new Downloads())
            .setControllerAdvice(new EntryBeforeBody(new AuditTrail()))
            .build();

    @Test
    void withoutAnEntryNotOneByteLeaves() throws Exception {
        assertThatThrownBy(() -> {
                    MvcResult left = mvc.perform(get("/vergessen")).andReturn();
                    throw new AssertionError(left.getResponse().getStatus() + " " + left.getResolvedException());
                })
                .hasRootCauseMessage("Ohne Eintrag im Protokoll keine Datei: probe.VERGESSEN");
        for (String path : new String[] {"/vermerkt", "/offen"}) {
            MvcResult done = mvc.perform(get(path)).andReturn();
            assertThat(done.getResponse().getContentAsString()).as(path).isEqualTo("Akte");
        }
    }
}
