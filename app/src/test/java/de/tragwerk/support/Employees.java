package de.tragwerk.support;

import de.tragwerk.access.Role;
import de.tragwerk.access.StaffAccounts;
import de.tragwerk.cli.Browser;
import de.tragwerk.kernel.Ids;
import de.tragwerk.login.password.PasswordGenerator;
import de.tragwerk.mandant.Scope;
import de.tragwerk.mandant.Side;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Members of staff of Lindenbrück, made for one test, so that locks and second factors disturb nobody else.
public final class Employees {

    public static final String DATABASE = "tw_m_lindenbrueck";

    public record Employee(UUID account, String login, String password) {}

    private Employees() {}

    public static Employee make(TestProgram program, Role... roles) {
        return named(program, "P. Rüfer", roles);
    }

    public static Employee named(TestProgram program, String name, Role... roles) {
        UUID account = Ids.next();
        String login = "pruef." + account.toString().substring(24);
        Employee employee = new Employee(account, login, PasswordGenerator.suggest());
        Scope.run(
                Scope.job("lindenbrueck", "test"),
                () -> program.bean(StaffAccounts.class)
                        .put(new StaffAccounts.NewStaff(
                                account, Ids.next(), login, name, "", Set.of(roles), Set.of(1), employee.password())));
        return employee;
    }

    /// A browser that has sent name and password.
    public static Browser logIn(TestProgram program, Employee employee) {
        Browser browser =
                program.browser(Side.AMT).open("/mandant?id=lindenbrueck").open("/anmelden");
        return browser.submit(Map.of("kennung", employee.login(), "passwort", employee.password()));
    }

    public static void sql(TestProgram program, String statement, Employee employee) throws SQLException {
        try (var db = program.superuser(DATABASE);
                var update = db.prepareStatement(statement)) {
            update.setObject(1, employee.account());
            update.executeUpdate();
        }
    }

    /// How many entries of an action and outcome the log has about somebody.
    public static long logged(TestProgram program, String action, String outcome, Employee employee)
            throws SQLException {
        try (var ask = program.reader(DATABASE)
                .prepareStatement(
                        "select count(*) from audit.entry where action = ? and outcome = ? and ? = any (subjects)")) {
            ask.setString(1, action);
            ask.setString(2, outcome);
            ask.setObject(3, employee.account());
            try (var row = ask.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
