package de.tragwerk.osci;

import java.util.ArrayList;
import java.util.List;

/// Who somebody is in OSCI: the key that signs, the key others encrypt for, and ciphers of earlier days.
/// One certificate may serve both; authorities with a card for signing have two.
/// @param oldCiphers mail may wait longer than a certificate lives
public record Identity(Holder signature, Holder cipher, List<Holder> oldCiphers) {

    public Identity {
        oldCiphers = List.copyOf(oldCiphers);
    }

    /// One key for everything.
    public static Identity of(Holder both) {
        return new Identity(both, both, List.of());
    }

    /// The first key signs and is encrypted for, the others only open old mail.
    public static Identity of(List<Holder> newestFirst) {
        Holder first = newestFirst.getFirst();
        return new Identity(first, first, newestFirst.subList(1, newestFirst.size()));
    }

    /// All ciphers, the current one first.
    public List<Holder> ciphers() {
        List<Holder> all = new ArrayList<>(List.of(cipher));
        all.addAll(oldCiphers);
        return List.copyOf(all);
    }
}
