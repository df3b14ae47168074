package de.tragwerk.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MerkleTest {

    @Test
    void theTreeIsTheOneOfTheStandard() {
        // Root of the empty tree, and of one empty leaf: SHA-256("") and SHA-256(0x00).
        assertThat(hex(Merkle.root(List.of())))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(hex(Merkle.root(List.of(Merkle.leaf(new byte[0])))))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    }

    @Test
    void everyLeafOfEveryTreeHasAProofAndNoOtherLeafFits() {
        for (int size = 1; size <= 40; size++) {
            List<byte[]> leaves = leaves(size);
            byte[] root = Merkle.root(leaves);
            for (int i = 0; i < size; i++) {
                List<byte[]> path = Merkle.inclusion(leaves, i);
                assertThat(Merkle.included(leaves.get(i), i, size, path, root)).isTrue();
                assertThat(Merkle.included(Merkle.leaf("anders".getBytes(StandardCharsets.UTF_8)), i, size, path, root))
                        .isFalse();
                if (size > 1) {
                    assertThat(Merkle.included(leaves.get(i), (i + 1) % size, size, path, root))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void everyTreeContinuesEverySmallerOneAndNoOther() {
        List<byte[]> leaves = leaves(40);
        for (int second = 1; second <= 40; second++) {
            byte[] root = Merkle.root(leaves.subList(0, second));
            for (int first = 1; first <= second; first++) {
                List<byte[]> proof = Merkle.consistency(leaves.subList(0, second), first);
                byte[] before = Merkle.root(leaves.subList(0, first));
                assertThat(Merkle.consistent(first, second, proof, before, root))
                        .isTrue();
                List<byte[]> forked = new ArrayList<>(leaves.subList(0, first));
                forked.set(first - 1, Merkle.leaf("anders".getBytes(StandardCharsets.UTF_8)));
                assertThat(Merkle.consistent(first, second, proof, Merkle.root(forked), root))
                        .isFalse();
                if (first < second) {
                    assertThat(Merkle.consistent(first, second, proof, before, before))
                            .isFalse();
                }
            }
        }
    }

    /// The tree of seven leaves drawn in RFC 9162, section 2.1.5, with the proofs listed there.
    @Test
    void theProofsAreThoseOfTheStandardsExample() {
        List<byte[]> d = leaves(7);
        byte[] g = Merkle.node(d.get(0), d.get(1));
        byte[] h = Merkle.node(d.get(2), d.get(3));
        byte[] i = Merkle.node(d.get(4), d.get(5));
        byte[] j = d.get(6);
        byte[] k = Merkle.node(g, h);
        byte[] l = Merkle.node(i, j);
        assertThat(Merkle.root(d)).isEqualTo(Merkle.node(k, l));
        assertThat(Merkle.inclusion(d, 0)).containsExactly(d.get(1), h, l);
        assertThat(Merkle.inclusion(d, 3)).containsExactly(d.get(2), g, l);
        assertThat(Merkle.inclusion(d, 4)).containsExactly(d.get(5), j, k);
        assertThat(Merkle.inclusion(d, 6)).containsExactly(i, k);
        assertThat(Merkle.consistency(d, 3)).containsExactly(d.get(2), d.get(3), g, l);
        assertThat(Merkle.consistency(d, 4)).containsExactly(l);
        assertThat(Merkle.consistency(d, 6)).containsExactly(i, j, k);
    }

    @Test
    void threeHundredManipulationsAreAllFound(@TempDir Path dir) throws Exception {
        KeyPair key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Files.writeString(
                dir.resolve("key"),
                Base64.getEncoder().encodeToString(key.getPublic().getEncoded()));
        List<String> entries = new ArrayList<>();
        List<String> witness = new ArrayList<>();
        Merkle.Frontier tree = new Merkle.Frontier();
        for (int i = 0; i < 200; i++) {
            byte[] entry = ("eintrag " + i).getBytes(StandardCharsets.UTF_8);
            entries.add(line(i, entry));
            tree.add(Merkle.leaf(entry));
            if (i % 7 == 6 || i == 199) {
                witness.add(Checkpoint.sign("m", tree.size(), tree.root(), "2026-03-02T00:00:00Z", key.getPrivate())
                        .line());
            }
        }
        Files.write(dir.resolve("witness"), witness);
        assertThat(verify(dir, entries).good()).isTrue();
        Random random = new Random(20260302);
        for (int trial = 0; trial < 300; trial++) {
            List<String> changed = new ArrayList<>(entries);
            int at = random.nextInt(200);
            switch (trial % 5) {
                case 0 -> changed.set(at, line(at, ("gefälscht " + trial).getBytes(StandardCharsets.UTF_8)));
                case 1 -> changed.remove(at);
                case 2 -> changed.add(at, line(at, "neu".getBytes(StandardCharsets.UTF_8)));
                case 3 -> java.util.Collections.swap(changed, at, (at + 1) % 200);
                default -> changed.subList(at, 200).clear();
            }
            // The cleverest attacker numbers the rows anew and recomputes the leaf hashes.
            List<String> numbered = new ArrayList<>();
            for (int i = 0; i < changed.size(); i++) {
                numbered.add(line(i, Base64.getDecoder().decode(changed.get(i).split("\\|")[2])));
            }
            Verifier.Report report = verify(dir, numbered);
            assertThat(report.good()).as("Versuch " + trial).isFalse();
            assertThat(report.entries()).isLessThanOrEqualTo(at);
        }
    }

    private static Verifier.Report verify(Path dir, List<String> lines) throws Exception {
        Files.write(dir.resolve("log"), lines);
        return Verifier.verify(dir.resolve("log"), dir.resolve("key"), dir.resolve("witness"));
    }

    private static String line(int position, byte[] entry) {
        Base64.Encoder base64 = Base64.getEncoder();
        return position + "|" + base64.encodeToString(Merkle.leaf(entry)) + "|" + base64.encodeToString(entry);
    }

    private static List<byte[]> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> Merkle.leaf(("blatt " + i).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
