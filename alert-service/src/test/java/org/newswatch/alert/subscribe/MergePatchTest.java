package org.newswatch.alert.subscribe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {

    private final JsonMapper json = new JsonMapper();

    /** Of the examples of RFC 7396, appendix A, those between objects. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{\"a\":\"b\"};        {\"a\":\"c\"};                {\"a\":\"c\"}",
                "{\"a\":\"b\"};        {\"b\":\"c\"};                {\"a\":\"b\",\"b\":\"c\"}",
                "{\"a\":\"b\"};        {\"a\":null};                 {}",
                "{\"a\":\"b\",\"b\":\"c\"}; {\"a\":null};            {\"b\":\"c\"}",
                "{\"a\":[\"b\"]};      {\"a\":\"c\"};                {\"a\":\"c\"}",
                "{\"a\":\"c\"};        {\"a\":[\"b\"]};              {\"a\":[\"b\"]}",
                "{\"a\":{\"b\":\"c\"}}; {\"a\":{\"b\":\"d\",\"c\":null}}; {\"a\":{\"b\":\"d\"}}",
                "{\"a\":[{\"b\":\"c\"}]}; {\"a\":[1]};               {\"a\":[1]}",
                "{\"e\":null};         {\"a\":1};                    {\"e\":null,\"a\":1}",
                "{};                   {\"a\":{\"bb\":{\"ccc\":null}}}; {\"a\":{\"bb\":{}}}"
            })
    void changesWhatItNames(String target, String patch, String result) throws JsonProcessingException {
        var merged = MergePatch.apply(object(patch), object(target));

        assertThat((JsonNode) merged).isEqualTo(object(result));
    }

    private ObjectNode object(String text) throws JsonProcessingException {
        return (ObjectNode) json.readTree(text);
    }
}
