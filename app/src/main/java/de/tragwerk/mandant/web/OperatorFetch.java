package de.tragwerk.mandant.web;

import de.tragwerk.mandant.Mandant;
import de.tragwerk.mandant.MandantJob;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/// A job that fetches what the operator publishes. Where there is no operator it does nothing; one that is away
/// changes nothing.
public abstract class OperatorFetch implements MandantJob {

    private final String name;
    private final Set<Mandant.Art> arten;
    private final Duration every;
    private final String address;

    /// @param address of [Sides#ofOperator]
    protected OperatorFetch(String name, Set<Mandant.Art> arten, Duration every, String address) {
        this.name = name;
        this.arten = Set.copyOf(arten);
        this.every = every;
        this.address = address;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Set<Mandant.Art> arten() {
        return arten;
    }

    @Override
    public final Duration every() {
        return every;
    }

    @Override
    public final void run() throws IOException, InterruptedException {
        if (!address.isEmpty()) {
            fetch(address);
        }
    }

    protected abstract void fetch(String address) throws IOException, InterruptedException;
}
