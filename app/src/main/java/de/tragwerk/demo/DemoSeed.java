package de.tragwerk.demo;

import de.tragwerk.mandant.Mandant;

/// What a module needs for the demo: keys, directory entries, sample settings. Called at each start in demo mode
/// for each served Mandant, with a bound scope; must be repeatable.
public interface DemoSeed {
    void seed(Mandant mandant, Cast cast) throws Exception;

    /// Smaller numbers run first.
    default int order() {
        return 100;
    }
}
