package io.ferrite.api.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.api.contract.Operation;
import io.ferrite.api.contract.Operations;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every endpoint has its row, and every row its endpoint. */
class OperationsTest {

    @Test
    void everyEndpointHasARow() {
        Set<Method> rows = Operations.all().map(Operation::endpoint).collect(Collectors.toSet());
        List<String> without = ApiApplication.RESOURCES.stream()
                .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                .filter(method -> Operation.word(method).isPresent())
                .filter(method -> !rows.contains(method))
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .toList();
        assertThat(without)
                .as("endpoints without a row in io.ferrite.api.contract; see the README, how to add an endpoint")
                .isEmpty();
    }

    @Test
    void everyRowHasAnEndpointThatIsServed() {
        assertThat(Operations.all())
                .allSatisfy(row -> assertThat(ApiApplication.RESOURCES)
                        .as(row.toString())
                        .contains(row.endpoint().getDeclaringClass()));
    }

    @Test
    void noTwoRowsAreOne() {
        assertThat(Operations.all().map(Operation::toString)).doesNotHaveDuplicates();
        assertThat(Operations.all().map(Operation::id)).doesNotHaveDuplicates();
    }

    @Test
    void summariesAreShortSentences() {
        assertThat(Operations.all().map(Operation::summary))
                .allSatisfy(summary -> assertThat(summary).matches("[A-Z].{5,99}\\."));
    }
}
