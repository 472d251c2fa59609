package io.ferrite.api.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.api.version.Microversion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which version shows which field of a node: one line per version that shows other fields than the one before. */
class NodeViewMatrixTest {

    private static final Path MATRIX =
            Path.of("src", "test", "resources", "io", "ferrite", "api", "view", "node-fields.txt");

    @Test
    void everyVersionShowsTheFieldsOfTheMatrix() throws IOException {
        if (Boolean.getBoolean("ferrite.pages.update")) {
            Files.createDirectories(MATRIX.getParent());
            Files.write(MATRIX, matrix());
        }
        assertThat(MATRIX).content().isEqualTo(String.join("\n", matrix()) + "\n");
    }

    private static List<String> matrix() {
        List<String> lines = new ArrayList<>();
        String before = "";
        for (Microversion version : Microversion.values()) {
            String fields = NodeView.FIELDS.all(version).stream()
                    .map(Field::name)
                    .sorted()
                    .collect(Collectors.joining(" "));
            if (!fields.equals(before)) {
                lines.add(version.text() + ": " + fields);
            }
            before = fields;
        }
        return lines;
    }
}
