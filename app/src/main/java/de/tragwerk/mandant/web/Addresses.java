package de.tragwerk.mandant.web;

import de.tragwerk.mandant.Side;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// The address of this machine each side listens at: `tragwerk.adresse.<side>`, else `tragwerk.adresse`, else
/// this machine alone.
///
/// A desk belongs into the inner network of its authority. What citizens or programs of others reach from the
/// Internet does not share its address, unless the operator says that she wants it.
@Component
public class Addresses {

    public static final String SETTING = "tragwerk.adresse";
    public static final String SHARED = "tragwerk.adresse.gemeinsam";
    private static final String THIS_MACHINE = "127.0.0.1";

    /// What is made to be reached from outside.
    private static final Set<Side> OUTSIDE = EnumSet.of(Side.PORTAL, Side.VERMITTLUNG, Side.XTA);

    private final Function<String, @Nullable String> setting;

    Addresses(Environment environment) {
        this.setting = environment::getProperty;
    }

    /// @throws IllegalArgumentException when what is set is no address
    public InetAddress of(Side side) {
        return of(side, setting);
    }

    private static InetAddress of(Side side, Function<String, @Nullable String> setting) {
        String own = name(side);
        String value = value(own, setting);
        String named = value == null ? SETTING : own;
        if (value == null) {
            value = value(SETTING, setting);
        }
        try {
            return InetAddress.getByName(value == null ? THIS_MACHINE : value);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(named + " ist keine Adresse dieses Rechners: " + value, e);
        }
    }

    private static String name(Side side) {
        return SETTING + "." + side.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String value(String name, Function<String, @Nullable String> setting) {
        String value = setting.apply(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /// Which settings name an address beyond this machine; for the demo, which nobody else may reach.
    public static List<String> beyondThisMachine(Function<String, @Nullable String> setting) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(SETTING),
                        Arrays.stream(Side.values()).map(Addresses::name))
                .filter(name -> value(name, setting) != null)
                .filter(name -> !isLoopback(String.valueOf(value(name, setting))))
                .toList();
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /// Refuses a program in which a desk is reached at the address of what stands in the Internet.
    ///
    /// @throws IllegalArgumentException with what to do
    public static void check(Function<String, @Nullable String> setting) {
        if ("ja".equals(value(SHARED, setting))) {
            return;
        }
        Set<Side> served = Sides.named(setting.apply("tragwerk.seiten"));
        if (!served.contains(Side.AMT) || of(Side.AMT, setting).isLoopbackAddress()) {
            return;
        }
        if (served.contains(Side.VERMITTLUNG)) {
            served.add(Side.XTA);
        }
        InetAddress desk = of(Side.AMT, setting);
        for (Side side : served) {
            if (OUTSIDE.contains(side) && meet(desk, of(side, setting))) {
                throw new IllegalArgumentException(
                        "Der Arbeitsplatz der Behörde wäre unter derselben Adresse erreichbar wie "
                                + (side == Side.PORTAL ? "das Portal" : "die Vermittlungsstelle")
                                + ". Er gehört in das innere Netz: Starten Sie ihn als eigenes Programm (tragwerk.seiten=amt), oder geben Sie ihm mit "
                                + name(Side.AMT) + " eine eigene Adresse. Wollen Sie es trotzdem, setzen Sie " + SHARED
                                + "=ja.");
            }
        }
    }

    /// Who listens at all addresses of the machine listens at each.
    private static boolean meet(InetAddress one, InetAddress other) {
        return one.equals(other)
                || one.isAnyLocalAddress() && !other.isLoopbackAddress()
                || other.isAnyLocalAddress() && !one.isLoopbackAddress();
    }
}
