package org.lianxi.document.store;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import org.lianxi.document.domain.Block;
import org.lianxi.document.domain.OfficialText;

/** What a document says, as it is stored. The names of blocks are part of stored documents: they never change. */
final class OfficialTextJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addMixIn(Block.class, NamedByKind.class)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private OfficialTextJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
        @JsonSubTypes.Type(value = Block.Entry.class, name = "entry"),
        @JsonSubTypes.Type(value = Block.Table.class, name = "table"),
        @JsonSubTypes.Type(value = Block.Attachments.class, name = "attachments"),
        @JsonSubTypes.Type(value = Block.Closing.class, name = "closing"),
        @JsonSubTypes.Type(value = Block.Note.class, name = "note")
    })
    private interface NamedByKind {}

    static String write(OfficialText text) {
        try {
            return JSON.writeValueAsString(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static OfficialText read(String json) {
        try {
            return JSON.readValue(json, OfficialText.class);
        } catch (JsonProcessingException altered) {
            throw new IllegalStateException("A stored document cannot be read", altered);
        }
    }
}
