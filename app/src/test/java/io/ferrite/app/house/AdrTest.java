package io.ferrite.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Decisions are on record, and what the records promise to keep them by exists. */
class AdrTest {

    private static final String FOLDER = "etc/adr";

    private static final String KEPT_BY = "Kept by";

    private static final Pattern NUMBER = Pattern.compile("etc/adr/(\\d{4})");

    private static final Set<String> TESTS = RepositoryRoot.modules().stream()
            .flatMap(module -> Stream.of("src/test/java", "src/main/java").map(module::resolve))
            .flatMap(sources -> RepositoryRoot.files(sources, ".java").stream())
            .map(Path::getFileName)
            .map(Path::toString)
            .filter(name -> name.matches(".*(Test|E2E|Contract|Benchmark)\\.java"))
            .collect(Collectors.toSet());

    private final List<Markdown> records = Markdown.in(FOLDER);

    @Test
    void recordsAreNumberedWithoutGaps() {
        assertThat(records.stream().map(record -> record.name().substring(0, 5)))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, records.size())
                        .mapToObj("%04d-"::formatted)
                        .toList());
    }

    @Test
    void recordsAreNamedByNumberAndSlug() {
        assertThat(records)
                .allSatisfy(record -> assertThat(record.name()).matches("\\d{4}-[a-z0-9]+(-[a-z0-9]+)*\\.md"));
    }

    @Test
    void everyRecordHasTheFourParts() {
        assertThat(records).allSatisfy(record -> {
            assertThat(record.headings()).as(record.name()).containsExactly("Context", "Choice", "Given up", KEPT_BY);
            assertThat(record.headings())
                    .allSatisfy(part ->
                            assertThat(record.section(part)).as(record.name()).isNotEmpty());
        });
    }

    @Test
    void recordsAreHalfAPage() {
        assertThat(records)
                .allSatisfy(
                        record -> assertThat(record.length()).as(record.name()).isLessThanOrEqualTo(40));
    }

    @Test
    void whatKeepsARecordExists() {
        assertThat(records)
                .allSatisfy(record -> assertThat(record.quoted(KEPT_BY))
                        .as(record.name())
                        .allMatch(AdrTest::exists, "is a rule, a test class or a file"));
    }

    @Test
    void everyRuleNamesARecordThatNamesTheRule() {
        assertThat(HouseRulesTest.rules().toList()).allSatisfy(rule -> {
            Markdown record = recordOf(rule);
            assertThat(record.quoted(KEPT_BY)).as(record.name()).contains(rule.getName());
        });
    }

    @Test
    void theIndexListsEveryRecord() {
        String index = String.join(
                "\n",
                Markdown.of(RepositoryRoot.path().resolve(FOLDER + "/README.md"))
                        .lines());
        assertThat(records).allSatisfy(record -> assertThat(index).contains("(" + record.name() + ")"));
    }

    private Markdown recordOf(Field rule) {
        String number = NUMBER.matcher(HouseRulesTest.read(rule).getDescription())
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElseThrow();
        return records.stream()
                .filter(record -> record.name().startsWith(number))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no record " + number + " for " + rule.getName()));
    }

    private static boolean exists(String quoted) {
        return Files.exists(RepositoryRoot.path().resolve(quoted))
                || ruleNames().contains(quoted)
                || TESTS.contains(quoted + ".java");
    }

    private static Set<String> ruleNames() {
        return HouseRulesTest.rules().map(Field::getName).collect(Collectors.toSet());
    }
}
