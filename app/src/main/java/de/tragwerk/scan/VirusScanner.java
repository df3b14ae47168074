package de.tragwerk.scan;

import java.io.ByteArrayInputStream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Looks at each upload: our own check of the content, then the virus scanner where one is configured.
///
/// A scanner that does not answer refuses the file: unseen is not clean. The draft stays as it is.
@Component
public final class VirusScanner {

    private final Clamd clamd;

    @Autowired
    VirusScanner(Clamd clamd) {
        this.clamd = clamd;
    }

    /// @param address `host:port` of clamd, empty for none
    public VirusScanner(String address) {
        this(new Clamd(address));
    }

    public FileCheck.Verdict check(byte[] content) {
        FileCheck.Verdict verdict = FileCheck.of(content);
        if (verdict instanceof FileCheck.Verdict.Bad) {
            return verdict;
        }
        return switch (clamd.scan(new ByteArrayInputStream(content))) {
            case FOUND -> new FileCheck.Verdict.Bad("datei.virus");
            case UNKNOWN -> new FileCheck.Verdict.Bad("datei.pruefung");
            case CLEAN, OFF -> verdict;
        };
    }
}
