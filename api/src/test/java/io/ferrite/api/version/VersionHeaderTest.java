package io.ferrite.api.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ferrite.core.problem.Problem;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionHeaderTest {

    private static final VersionRange ALL = new VersionRange(Microversion.latest());

    @ParameterizedTest(name = "standard [{0}] legacy [{1}] is {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    ''                             | ''      | 1.1
                    ''                             | 1.30    | 1.30
                    ''                             | latest  | 1.115
                    ''                             | LATEST  | 1.115
                    ''                             | ' 1.5 ' | 1.5
                    ''                             | ' '     | 1.1
                    baremetal 1.50                 | ''      | 1.50
                    baremetal latest               | ''      | 1.115
                    baremetal 1.30                 | 1.20    | 1.30
                    compute 2.1                    | 1.20    | 1.20
                    compute 2.1                    | ''      | 1.1
                    compute 2.1, baremetal 1.40    | ''      | 1.40
                    baremetal 1.40, compute 2.1    | ''      | 1.40
                    baremetal 1.40, baremetal 1.41 | ''      | 1.41
                    baremetal 1.40;baremetal 1.42  | ''      | 1.42
                    Baremetal  1.7                 | ''      | 1.7
                    baremetal                      | ''      | 1.1
                    """)
    void findsTheVersionThatIsAskedFor(String standard, String legacy, String version) {
        assertThat(ALL.negotiate(values(standard), values(legacy)).text()).isEqualTo(version);
    }

    @ParameterizedTest(name = "standard [{0}] legacy [{1}] is refused")
    @CsvSource(delimiter = '|', textBlock = """
                    ''               | 1.999
                    ''               | 1.116
                    ''               | 1.0
                    ''               | 0.5
                    ''               | 2.1
                    ''               | abc
                    ''               | 1
                    ''               | 1.x
                    ''               | 1.5.1
                    ''               | -1.5
                    ''               | 1.99999999999999
                    baremetal x      | ''
                    baremetal 1.5 6  | 1.5
                    baremetal 2.1    | 1.5
                    """)
    void refusesVersionsThatAreNotServed(String standard, String legacy) {
        assertThatThrownBy(() -> ALL.negotiate(values(standard), values(legacy)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("1.1 to 1.115");
    }

    /** Semicolons stand between values of repeated headers. */
    private static List<String> values(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        return Arrays.asList(text.split(";"));
    }
}
