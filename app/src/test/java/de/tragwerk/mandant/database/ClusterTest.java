package de.tragwerk.mandant.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nothing goes to a database on another machine in plain or to a server nobody checked.
class ClusterTest {

    @Test
    void beyondThisMachineTheServerIsChecked() {
        assertThat(url("jdbc:postgresql://db.example:5432/"))
                .isEqualTo("jdbc:postgresql://db.example:5432/x?sslmode=verify-full");
        assertThat(url("jdbc:postgresql://db.example")).isEqualTo("jdbc:postgresql://db.example/x?sslmode=verify-full");
        assertThat(url("jdbc:postgresql://127.0.0.1,10.0.0.7:5432/")).endsWith("?sslmode=verify-full");
        // What the operator says about the line was left out before.
        assertThat(url("jdbc:postgresql://db.example/?sslmode=verify-ca&sslrootcert=/etc/ca.pem"))
                .endsWith("/x?sslmode=verify-ca&sslrootcert=/etc/ca.pem");
        assertThat(url("jdbc:postgresql://127.0.0.1:5432/")).isEqualTo("jdbc:postgresql://127.0.0.1:5432/x");
        assertThat(url("jdbc:postgresql://[::1]:5432/")).isEqualTo("jdbc:postgresql://[::1]:5432/x");
        assertThat(Cluster.external("jdbc:postgresql://127.0.0.1/", "u", "p")
                        .at("jdbc:postgresql://db2.example/")
                        .url("x"))
                .endsWith("?sslmode=verify-full");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db.example/?sslmode=disable",
                "jdbc:postgresql://db.example/?sslmode=prefer",
                "jdbc:postgresql://db.example/?sslmode=require",
                "jdbc:postgresql://db.example/?sslmode=%64isable",
                "jdbc:postgresql://db.example/?socketFactory=evil.Factory",
                "jdbc:postgresql://db.example/?sslfactory=org.postgresql.ssl.NonValidatingFactory",
                "jdbc:h2:mem:x",
            })
    void lessAndUnknownSettingsStopTheStart(String address) {
        assertThatThrownBy(() -> Cluster.external(address, "u", "p")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String url(String address) {
        return Cluster.external(address, "u", "p").url("x");
    }
}
