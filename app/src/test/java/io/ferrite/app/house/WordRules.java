package io.ferrite.app.house;

import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rules about names. */
final class WordRules {

    private static final Set<String> VENDORS = Set.of(
            "bluefield",
            "nvidia",
            "mellanox",
            "doca",
            "bfb",
            "dell",
            "idrac",
            "hpe",
            "ilo",
            "proliant",
            "lenovo",
            "xcc",
            "supermicro",
            "fujitsu",
            "irmc",
            "huawei",
            "cisco",
            "intel",
            "amd",
            "ampere");

    private static final Set<Room> MAY_NAME_VENDORS = Set.of(Room.PLUGINS, Room.SIMULATORS, Room.TABLES);

    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private static final Pattern EMPTY_NAME =
            Pattern.compile("(Default|Abstract)([A-Z].*)?|.*(Utils?|Helpers?|Manager|Impl)");

    /** Fully qualified names that break {@code namesSayWhatThingsAre}; each needs a record that argues for it. */
    private static final Set<String> ARGUED_FOR = Set.of();

    private WordRules() {}

    static ArchRule noVendors() {
        return classes()
                .that(Conditions.inTheHouse())
                .and(Conditions.notIn(MAY_NAME_VENDORS))
                .should(Conditions.each("name no vendor and no product", WordRules::vendorNames));
    }

    private static Set<String> vendorNames(JavaClass type) {
        Stream<String> members = type.getMembers().stream()
                .filter(member -> !member.getModifiers().contains(SYNTHETIC))
                .map(JavaMember::getName);
        return Stream.concat(Stream.of(type.getName()), members)
                .filter(WordRules::namesVendor)
                .map(name -> "names a vendor: " + name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whole words only, or two neighbours read as one: {@code BlueField} counts, {@code fetchPeers} does not. */
    private static boolean namesVendor(String name) {
        List<String> words = Stream.of(BETWEEN_WORDS.split(name))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        Stream<String> pairs = IntStream.range(1, words.size()).mapToObj(at -> words.get(at - 1) + words.get(at));
        return Stream.concat(words.stream(), pairs).anyMatch(VENDORS::contains);
    }

    static ArchRule speakingNames() {
        return classes()
                .that(Conditions.inTheHouse())
                .and(Conditions.notIn(Set.of(Room.TABLES)))
                .should(Conditions.each("say in their name what they are", WordRules::emptyName));
    }

    private static Set<String> emptyName(JavaClass type) {
        boolean argued = ARGUED_FOR.contains(type.getName());
        if (argued || !EMPTY_NAME.matcher(type.getSimpleName()).matches()) {
            return Set.of();
        }
        return Set.of("has a name that could stand on any class");
    }
}
