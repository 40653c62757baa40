package org.newswatch.e2e.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaChangeTest {

    private static final String FORMER = """
        {"type": "object", "required": ["id"], "properties": {
          "id": {"type": "string"},
          "kind": {"enum": ["a", "b"]},
          "tags": {"type": "array", "items": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}}}}}\
        """;

    @Test
    void aFieldMoreHarmsNobody() throws Exception {
        assertThat(faults("\"kind\":", "\"more\": {\"type\": \"string\"}, \"kind\":"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"kind\": {\"enum\": [\"a\", \"b\"]}, | '' | /kind is gone",
                "\"id\": {\"type\": \"string\"} | \"id\": {\"type\": \"integer\"} | /id was of type \"string\" and is"
                        + " \"integer\"",
                "[\"id\"] | [] | /id was always there, and readers rely on it",
                "[\"id\"] | [\"id\", \"kind\"] | /kind is required, and was not written before",
                "[\"a\", \"b\"] | [\"a\", \"b\", \"c\"] | /kind was one of [\"a\",\"b\"] and is one of"
                        + " [\"a\",\"b\",\"c\"]",
                "\"required\": [\"name\"] | \"required\": [] | /tags/*/name was always there, and readers rely on it",
                "\"required\": [\"name\"] | \"required\": [\"name\"], \"additionalProperties\": false | /tags/* is"
                        + " closed, so that a field more would be refused",
            })
    void whatWouldFailOneOfTheTwoIsNamed(String part, String becomes, String fault) throws Exception {
        assertThat(faults(part, becomes)).containsExactly(fault);
    }

    private static List<String> faults(String part, String becomes) throws JsonProcessingException {
        var json = new JsonMapper();
        return SchemaChange.faults(
                json.readTree(FORMER.replaceAll("\\s+", " ")),
                json.readTree(FORMER.replaceAll("\\s+", " ").replace(part, becomes)));
    }
}
