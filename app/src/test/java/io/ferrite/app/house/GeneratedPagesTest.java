package io.ferrite.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.app.wiring.Configuration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every page that is made from code says what the code says; {@code -Dferrite.pages.update=true} writes them anew. */
class GeneratedPagesTest {

    /** One row per page. */
    private static final List<GeneratedPage> PAGES = List.of(new GeneratedPage(
            "settings", "etc/conf/ferrite.conf", () -> Configuration.loader().sample()));

    @TestFactory
    Stream<DynamicTest> pagesAreFresh() {
        return PAGES.stream().map(page -> DynamicTest.dynamicTest(page.path(), () -> updateOrCompare(page)));
    }

    @Test
    void noTwoPagesShareAFile() {
        assertThat(PAGES.stream().map(GeneratedPage::path)).doesNotHaveDuplicates();
    }

    private static void updateOrCompare(GeneratedPage page) {
        if (Boolean.getBoolean(GeneratedPage.UPDATE)) {
            page.write(RepositoryRoot.path());
        }
        assertThat(page.staleness(RepositoryRoot.path())).isEmpty();
    }
}
