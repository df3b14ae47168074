package de.tragwerk.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Names of colleagues, for screens and notices.
public interface StaffDirectory {

    /// @param name as shown at the desk, for instance "J. Wiechert"
    /// @param stelle office or room, may be empty
    record Colleague(UUID account, UUID person, String name, String stelle, List<String> rollen) {}

    Optional<Colleague> find(UUID account);

    /// Names by account id, for lists.
    Map<UUID, String> names();

    /// Members of a workgroup.
    List<Colleague> members(int kreis);

    /// Workgroups of the acting member of staff.
    List<Integer> ownKreise();

    /// Name of a workgroup.
    String kreisName(int kreis);
}
