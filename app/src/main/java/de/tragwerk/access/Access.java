package de.tragwerk.access;

import de.tragwerk.mandant.Actor;
import de.tragwerk.mandant.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// The one place that answers "may the acting person do this?".
@Component
public class Access {

    private final Map<String, Action> actions = new TreeMap<>();

    Access(List<ActionCatalog> catalogs) {
        for (ActionCatalog catalog : catalogs) {
            catalog.actions().forEach((name, action) -> {
                if (actions.put(catalog.module() + "." + name, action) != null) {
                    throw new IllegalStateException("Handlung doppelt: " + catalog.module() + "." + name);
                }
            });
        }
    }

    /// Who acts now.
    public Actor actor() {
        return Scope.current().actor();
    }

    /// The acting member of staff.
    ///
    /// @throws AccessRefused when somebody else acts
    public Actor.Employee employee() {
        if (actor() instanceof Actor.Employee employee) {
            return employee;
        }
        throw new AccessRefused();
    }

    /// The acting citizen.
    ///
    /// @throws AccessRefused when somebody else acts
    public Actor.Citizen citizen() {
        if (actor() instanceof Actor.Citizen citizen) {
            return citizen;
        }
        throw new AccessRefused();
    }

    public boolean may(Action action) {
        return action.rule().allows(actor());
    }

    /// Finds an action by its code `module.ACTION`.
    public Action action(String code) {
        Action action = actions.get(code);
        if (action == null) {
            throw new IllegalStateException("Unbekannte Handlung " + code);
        }
        return action;
    }

    /// Codes of all actions, sorted.
    public Collection<String> codes() {
        return List.copyOf(actions.keySet());
    }
}
