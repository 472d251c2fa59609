package io.ferrite.app.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The packages of one room as floors, the highest first. A class may import its own floor and those below; neighbours on
 * one floor are kept apart only by {@code noRoomIsACircle}. The room's base package is the cellar.
 */
record PackageLine(Room room, List<Set<String>> floors) {

    static PackageLine of(Room room, String... floors) {
        return new PackageLine(
                room,
                List.of(floors).stream().map(floor -> Set.of(floor.split(" "))).toList());
    }

    ArchRule rule() {
        return classes()
                .that(Conditions.in(Set.of(room)))
                .should(Conditions.each("import downwards only: " + floors, this::complaints));
    }

    private Set<String> complaints(JavaClass type) {
        OptionalInt own = floor(type);
        if (own.isEmpty()) {
            return Set.of("stands in a package that has no place in the line");
        }
        return Conditions.imports(type)
                .filter(room::holds)
                .filter(target -> floor(target).orElse(own.getAsInt()) < own.getAsInt())
                .map(target -> "looks up to " + target.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** 0 for the highest floor. */
    private OptionalInt floor(JavaClass type) {
        if (type.getPackageName().equals(room.base())) {
            return OptionalInt.of(floors.size());
        }
        return IntStream.range(0, floors.size())
                .filter(floor ->
                        floors.get(floor).stream().anyMatch(name -> Room.within(room.base() + "." + name, type)))
                .findFirst();
    }
}
