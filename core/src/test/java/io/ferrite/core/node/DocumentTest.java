package io.ferrite.core.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentTest {
    @Test
    void keepsItsTextAsItWasWritten() {
        String text = "{ \"b\" : 1.10,\n  \"a\":[ ] , \"ü\": \"\\u00e9\" }";
        assertThat(Document.stored(text).text()).isEqualTo(text);
    }

    @Test
    void readsItsMembersInTheirOrderWithExactNumbers() {
        Map<String, Object> members = Document.stored("{\"z\":1.10,\"a\":12345678901234567890,\"m\":null}")
                .map();
        assertThat(members.keySet()).containsExactly("z", "a", "m");
        assertThat(members.get("z")).isEqualTo(new BigDecimal("1.10"));
        assertThat(members.get("a")).hasToString("12345678901234567890");
        assertThat(members.get("m")).isNull();
    }

    @Test
    void itsMembersCannotBeChanged() {
        Map<String, Object> members = Document.of(Map.of("a", 1)).map();
        assertThatThrownBy(() -> members.put("b", 2)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void laterChangesOfTheMapThatItWasMadeOfDoNotReachIt() {
        Map<String, Object> members = new LinkedHashMap<>(Map.of("a", 1));
        Document document = Document.of(members);
        members.put("b", 2);
        assertThat(document.text()).isEqualTo("{\"a\":1}");
    }

    @Test
    void aCopyGainsReplacesAndLosesMembers() {
        Document first = Document.of(Map.of("a", 1));
        Document second = first.with("b", List.of(true)).with("a", null);
        assertThat(second.text()).isEqualTo("{\"a\":null,\"b\":[true]}");
        assertThat(first.text()).isEqualTo("{\"a\":1}");
        assertThat(second.without(List.of("a", "unknown")).text()).isEqualTo("{\"b\":[true]}");
        assertThat(second.without(List.of("a", "b"))).isSameAs(Document.EMPTY);
    }

    @Test
    void isEqualToADocumentOfTheSameMeaning() {
        Document one = Document.stored("{\"a\":1,\"b\":{\"c\":[1,2]}}");
        Document same = Document.stored("{ \"b\": {\"c\": [1, 2]}, \"a\": 1 }");
        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(one).isNotEqualTo(Document.stored("{\"a\":1,\"b\":{\"c\":[2,1]}}"));
        assertThat(one).isNotEqualTo(Document.EMPTY);
    }

    @Test
    void anObjectWithoutMembersIsEmptyHoweverItIsSpelled() {
        assertThat(Document.EMPTY.isEmpty()).isTrue();
        assertThat(Document.stored("{}")).isSameAs(Document.EMPTY);
        assertThat(Document.stored(" { } ").isEmpty()).isTrue();
        assertThat(Document.of(Map.of())).isSameAs(Document.EMPTY);
        assertThat(Document.of(Map.of("a", "")).isEmpty()).isFalse();
    }

    @Test
    void showsNoneOfItsMembers() {
        String shown = Document.of(Map.of("password", "open sesame")).toString();
        assertThat(shown).isEqualTo("Document[26 characters]");
        assertThat(shown).doesNotContain("sesame", "password");
    }

    @Test
    void writesAndReadsAnyJsonValue() {
        for (Object value : Arrays.asList(null, true, 7, "Grüße 🦊", List.of(1, "2"), Map.of("k", "v"))) {
            assertThat(Document.read(Document.write(value))).isEqualTo(value);
        }
    }

    @Test
    void refusesToWriteWhatIsNotJson() {
        Object notJson = new Object();
        assertThatThrownBy(() -> Document.write(notJson)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void complainsOfStoredTextThatIsNoObjectWithoutShowingIt() {
        assertThatThrownBy(() -> Document.stored("[\"sesame\"]").map())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("sesame");
    }
}
