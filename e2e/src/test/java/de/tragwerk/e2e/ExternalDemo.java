package de.tragwerk.e2e;

import de.tragwerk.Tragwerk;
import de.tragwerk.cli.Installation;
import de.tragwerk.demo.Cast;
import de.tragwerk.demo.DemoPasswords;
import de.tragwerk.mandant.Home;
import de.tragwerk.mandant.Side;
import de.tragwerk.mandant.database.Cluster;
import de.tragwerk.mandant.web.Sides;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// The cast on an operator's database server. The product refuses this; the test needs people who can log in.
public final class ExternalDemo {

    private ExternalDemo() {}

    public static void main(String[] args) throws Exception {
        Home home = Home.fromEnvironment();
        Cluster cluster = Cluster.external(
                System.getenv("TRAGWERK_DB_URL"),
                System.getenv("TRAGWERK_DB_USER"),
                System.getenv("TRAGWERK_DB_PASSWORD"));
        Installation installation = Installation.external(home, cluster);
        installation.prepare(System.out::println);
        installation.addCast(System.out::println);
        SpringApplication application = new SpringApplication(Tragwerk.class);
        application.addInitializers(c -> {
            c.getBeanFactory().registerSingleton("home", home);
            c.getBeanFactory().registerSingleton("cluster", cluster);
        });
        ConfigurableApplicationContext context = application.run(
                "--tragwerk.demo=true",
                "--tragwerk.heute=2026-03-02",
                "--tragwerk.abholung=500ms",
                "--tragwerk.jobs.abfrage=250ms",
                "--tragwerk.port.portal=0",
                "--tragwerk.port.amt=0",
                "--tragwerk.port.vermittlung=0",
                "--tragwerk.port.identity=0");
        Sides sides = context.getBean(Sides.class);
        System.out.println("  http://127.0.0.1:" + sides.port(Side.PORTAL) + "   Portal");
        System.out.println("  http://127.0.0.1:" + sides.port(Side.AMT) + "   Arbeitsplatz");
        DemoPasswords passwords = context.getBean(DemoPasswords.class);
        for (Cast.Staff s : Cast.load().staff()) {
            System.out.println("  " + s.mandant() + " " + s.login() + " " + passwords.of(s.login()) + " x");
        }
        for (Cast.Citizen c : Cast.load().citizens()) {
            System.out.println("  Bürgerkonto " + c.login() + " " + passwords.of(c.login()) + " x");
        }
        System.out.println("Datenordner: " + home.dir());
    }
}
