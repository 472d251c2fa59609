package io.ferrite.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.api.request.Form;
import io.ferrite.api.version.Microversion;
import io.ferrite.api.view.Field;
import io.ferrite.api.view.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which version shows which field of a resource: one line per version that shows other fields than the one before. */
class ViewsTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "io", "ferrite", "api", "view");

    static Stream<View<?>> views() {
        return Operations.all()
                .flatMap(row -> Components.view(row.answer().content()).stream())
                .<View<?>>map(view -> view)
                .distinct();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void everyVersionShowsTheFieldsOfTheMatrix(String name) throws IOException {
        Path matrix = FOLDER.resolve(name + "-fields.txt");
        if (Boolean.getBoolean("ferrite.pages.update")) {
            Files.createDirectories(FOLDER);
            Files.write(matrix, matrix(named(name)));
        }
        assertThat(matrix).content().isEqualTo(String.join("\n", matrix(named(name))) + "\n");
    }

    @Test
    void thereIsNoMatrixWithoutAView() {
        List<String> expected =
                names().map(name -> name + "-fields.txt").sorted().toList();
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith("-fields.txt"))
                            .sorted())
                    .containsExactlyElementsOf(expected);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void viewsHaveNamesOfTheirOwn() {
        assertThat(names()).doesNotHaveDuplicates();
    }

    @Test
    void everyFieldSaysWhatItHolds() {
        assertThat(views().flatMap(ViewsTest::unsaid)).isEmpty();
    }

    static Stream<String> names() {
        return views().map(view -> view.what().replace(' ', '-'));
    }

    private static View<?> named(String name) {
        return views().filter(view -> view.what().replace(' ', '-').equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> unsaid(View<?> view) {
        return view.fields().stream()
                .filter(field -> field.form().equals(Form.UNSAID))
                .map(field -> view.what() + "." + field.name());
    }

    private static List<String> matrix(View<?> view) {
        List<String> lines = new ArrayList<>();
        String before = "";
        for (Microversion version : Microversion.values()) {
            String fields = view.all(version).stream().map(Field::name).sorted().collect(Collectors.joining(" "));
            if (!fields.equals(before)) {
                lines.add(version.text() + ": " + fields);
            }
            before = fields;
        }
        return lines;
    }
}
