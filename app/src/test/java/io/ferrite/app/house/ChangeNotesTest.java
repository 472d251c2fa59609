package io.ferrite.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Change notes have a form, because a release is put together from them. */
class ChangeNotesTest {

    private static final Set<String> HEADINGS = Set.of("Added", "Changed", "Fixed", "Upgrade");

    private final List<Markdown> notes = Markdown.in("etc/changes");

    @Test
    void thereIsANote() {
        assertThat(notes).isNotEmpty();
    }

    @Test
    void notesAreNamedByNumberAndSlug() {
        assertThat(notes).allSatisfy(note -> assertThat(note.name()).matches("\\d{4}-[a-z0-9]+(-[a-z0-9]+)*\\.md"));
    }

    @Test
    void noNumberIsUsedTwice() {
        assertThat(notes.stream().map(note -> note.name().substring(0, 4))).doesNotHaveDuplicates();
    }

    @Test
    void headingsAreTheFourThatAReleaseKnows() {
        assertThat(notes)
                .allSatisfy(note -> assertThat(note.headings())
                        .as(note.name())
                        .isNotEmpty()
                        .isSubsetOf(HEADINGS)
                        .doesNotHaveDuplicates());
    }

    @Test
    void everyHeadingHasSomethingUnderIt() {
        assertThat(notes)
                .allSatisfy(note -> assertThat(note.headings())
                        .allSatisfy(heading -> assertThat(note.section(heading))
                                .as(note.name())
                                .isNotEmpty()));
    }

    @Test
    void notesAreShort() {
        assertThat(notes)
                .allSatisfy(note -> assertThat(note.length()).as(note.name()).isBetween(2L, 12L));
    }
}
