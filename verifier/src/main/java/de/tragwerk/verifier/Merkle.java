package de.tragwerk.verifier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/// Merkle tree of RFC 9162, section 2.1: leaf = SHA-256(0x00 ‖ entry), node = SHA-256(0x01 ‖ left ‖ right).
public final class Merkle {

    private Merkle() {}

    public static byte[] leaf(byte[] entry) {
        return sha256((byte) 0, entry, new byte[0]);
    }

    public static byte[] node(byte[] left, byte[] right) {
        return sha256((byte) 1, left, right);
    }

    /// Root over leaf hashes; the empty tree's root is the hash of nothing.
    public static byte[] root(List<byte[]> leaves) {
        Frontier frontier = new Frontier();
        leaves.forEach(frontier::add);
        return frontier.root();
    }

    /// Audit path of the leaf at `index` in the tree over `leaves`, from the leaf upwards.
    public static List<byte[]> inclusion(List<byte[]> leaves, int index) {
        List<byte[]> path = new ArrayList<>();
        collect(leaves, index, path);
        return path;
    }

    private static void collect(List<byte[]> leaves, int index, List<byte[]> path) {
        if (leaves.size() <= 1) {
            return;
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        if (index < split) {
            collect(leaves.subList(0, split), index, path);
            path.add(root(leaves.subList(split, leaves.size())));
        } else {
            collect(leaves.subList(split, leaves.size()), index - split, path);
            path.add(root(leaves.subList(0, split)));
        }
    }

    /// Whether a leaf at `index` belongs to the tree of `size` leaves with this root (RFC 9162, section
    /// 2.1.3.2).
    public static boolean included(byte[] leaf, long index, long size, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long fn = index;
        long sn = size - 1;
        byte[] hash = leaf;
        for (byte[] sibling : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                hash = node(sibling, hash);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                hash = node(hash, sibling);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && MessageDigest.isEqual(hash, root);
    }

    /// Proof that the tree over `leaves` continues the tree over its first `from` leaves (RFC 9162, section
    /// 2.1.4.1).
    ///
    /// @throws IllegalArgumentException unless 0 < from ≤ number of leaves
    public static List<byte[]> consistency(List<byte[]> leaves, int from) {
        if (from <= 0 || from > leaves.size()) {
            throw new IllegalArgumentException("Von 1 bis " + leaves.size() + ", nicht " + from);
        }
        List<byte[]> path = new ArrayList<>();
        collectConsistency(leaves, from, true, path);
        return path;
    }

    private static void collectConsistency(List<byte[]> leaves, int from, boolean whole, List<byte[]> path) {
        if (from == leaves.size()) {
            if (!whole) {
                path.add(root(leaves));
            }
            return;
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        if (from <= split) {
            collectConsistency(leaves.subList(0, split), from, whole, path);
            path.add(root(leaves.subList(split, leaves.size())));
        } else {
            collectConsistency(leaves.subList(split, leaves.size()), from - split, false, path);
            path.add(root(leaves.subList(0, split)));
        }
    }

    /// Whether the tree of `second` leaves continues the tree of `first` leaves (RFC 9162, section 2.1.4.2).
    public static boolean consistent(long first, long second, List<byte[]> proof, byte[] firstRoot, byte[] secondRoot) {
        if (first <= 0 || first > second) {
            return false;
        }
        if (first == second) {
            return proof.isEmpty() && MessageDigest.isEqual(firstRoot, secondRoot);
        }
        List<byte[]> path = new ArrayList<>(proof);
        if (Long.bitCount(first) == 1) {
            path.addFirst(firstRoot);
        }
        if (path.isEmpty()) {
            return false;
        }
        long fn = first - 1;
        long sn = second - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        byte[] fr = path.getFirst();
        byte[] sr = path.getFirst();
        for (byte[] hash : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = node(hash, fr);
                sr = node(hash, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = node(sr, hash);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && MessageDigest.isEqual(fr, firstRoot) && MessageDigest.isEqual(sr, secondRoot);
    }

    /// The right edge of a growing tree: hashes of its perfect subtrees, biggest first.
    public static final class Frontier {
        private final List<byte[]> hashes = new ArrayList<>();
        private long size;

        public Frontier() {}

        private Frontier(List<byte[]> hashes, long size) {
            this.hashes.addAll(hashes);
            this.size = size;
        }

        /// The same edge, to grow on its own.
        public Frontier copy() {
            return new Frontier(hashes, size);
        }

        public void add(byte[] leaf) {
            byte[] hash = leaf;
            for (long bits = size; (bits & 1) == 1; bits >>= 1) {
                hash = node(hashes.removeLast(), hash);
            }
            hashes.add(hash);
            size++;
        }

        public long size() {
            return size;
        }

        public byte[] root() {
            if (hashes.isEmpty()) {
                return sha256(new byte[0]);
            }
            byte[] root = hashes.getLast();
            for (int i = hashes.size() - 2; i >= 0; i--) {
                root = node(hashes.get(i), root);
            }
            return root;
        }
    }

    private static byte[] sha256(byte prefix, byte[] a, byte[] b) {
        byte[] all = new byte[1 + a.length + b.length];
        all[0] = prefix;
        System.arraycopy(a, 0, all, 1, a.length);
        System.arraycopy(b, 0, all, 1 + a.length, b.length);
        return sha256(all);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
