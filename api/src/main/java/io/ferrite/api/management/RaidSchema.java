package io.ferrite.api.management;

import io.ferrite.api.request.JsonShape;
import io.ferrite.core.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The form of a target RAID configuration: an object with a list of logical disks, each of which has these keys. */
final class RaidSchema {

    private static final String DISKS = "logical_disks";

    private static final Set<String> LEVELS = Set.of("JBOD", "0", "1", "2", "5", "6", "1+0", "5+0", "6+0");

    private record Key(String name, boolean required, Predicate<Object> check, String help) {}

    // spotless:off   a table: columns kept straight
    private static final List<Key> KEYS = List.of(
        new Key("raid_level",               true,  LEVELS::contains,                           "The RAID level: JBOD, 0, 1, 2, 5, 6, 1+0, 5+0 or 6+0."),
        new Key("size_gb",                  true,  size -> isNumber(size, 0) || "MAX".equals(size), "The size in GiB, a whole number, or MAX for all space that is left."),
        new Key("volume_name",              false, String.class::isInstance,                   "How the volume is called; without it, the hardware chooses a name."),
        new Key("is_root_volume",           false, Boolean.class::isInstance,                  "Whether the instance is installed on this disk; false. One disk may be it."),
        new Key("share_physical_disks",     false, Boolean.class::isInstance,                  "Whether other logical disks may use the same physical disks; false."),
        new Key("disk_type",                false, Set.of("hdd", "ssd")::contains,             "Which kind of physical disks to use: hdd or ssd; any."),
        new Key("interface_type",           false, Set.of("sata", "scsi", "sas")::contains,    "How these are attached: sata, scsi or sas; anyhow."),
        new Key("number_of_physical_disks", false, number -> isNumber(number, 1),              "How many of them to use; as few as the level needs."),
        new Key("controller",               false, String.class::isInstance,                   "Which controller to use; one that suits."),
        new Key("physical_disks",           false, RaidSchema::areDisks,                       "Which physical disks to use, as texts or objects; needs 'controller'. Disks that suit."));
    // spotless:on

    private RaidSchema() {}

    /** What can be said of a logical disk, each with its help. */
    static Map<String, String> properties() {
        Map<String, String> helps = new TreeMap<>();
        KEYS.forEach(key -> helps.put(key.name(), key.help() + (key.required() ? " Required." : " Optional.")));
        return helps;
    }

    /** Refuses what is no target configuration; an empty one is. */
    static void check(Map<String, Object> config) {
        if (config.isEmpty()) {
            return;
        }
        if (!config.keySet().equals(Set.of(DISKS))) {
            throw Problem.invalid("A RAID configuration has the key '%s' and no other.", DISKS);
        }
        List<Map<String, Object>> disks = JsonShape.array(config.get(DISKS), "'" + DISKS + "'").stream()
                .map(disk -> JsonShape.object(disk, "A logical disk"))
                .toList();
        if (disks.isEmpty()) {
            throw Problem.invalid("'%s' has one disk at least.", DISKS);
        }
        disks.forEach(RaidSchema::checkDisk);
        if (disks.stream()
                        .filter(disk -> Boolean.TRUE.equals(disk.get("is_root_volume")))
                        .count()
                > 1) {
            throw Problem.invalid("Only one logical disk can be the root volume.");
        }
    }

    private static void checkDisk(Map<String, Object> disk) {
        for (String name : disk.keySet()) {
            if (KEYS.stream().noneMatch(key -> key.name().equals(name))) {
                throw Problem.invalid("A logical disk has no key '%s'.", name);
            }
        }
        for (Key key : KEYS) {
            if (!isRight(key, disk)) {
                throw Problem.invalid("'%s' of a logical disk is missing or wrong. %s", key.name(), key.help());
            }
        }
        if (disk.containsKey("physical_disks") && !disk.containsKey("controller")) {
            throw Problem.invalid("A logical disk with 'physical_disks' needs a 'controller'.");
        }
    }

    private static boolean isRight(Key key, Map<String, Object> disk) {
        if (!disk.containsKey(key.name())) {
            return !key.required();
        }
        Object value = disk.get(key.name());
        return value != null && key.check().test(value);
    }

    private static boolean isNumber(Object value, int least) {
        return value instanceof Integer number && number >= least;
    }

    private static boolean areDisks(Object value) {
        return value instanceof List<?> disks
                && (disks.stream().allMatch(String.class::isInstance)
                        || disks.stream().allMatch(Map.class::isInstance));
    }
}
