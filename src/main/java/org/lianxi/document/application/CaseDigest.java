package org.lianxi.document.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import org.lianxi.document.CaseEntry;
import org.lianxi.kernel.CaseNumber;
import org.lianxi.kernel.Sha256;

/**
 * The fingerprint of a case: SHA-256 over one canonical JSON text (keys sorted, no blanks, exact decimals) of number,
 * title, outcome, content and every entry of the record. Whoever has the database and this rule can compute it again.
 */
public final class CaseDigest {

    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CaseDigest() {}

    static String of(CaseNumber number, String title, String outcome, String content, List<CaseEntry> entries) {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("caseNumber", number.value());
        whole.put("title", title);
        whole.put("outcome", outcome);
        whole.put("content", parsed(content));
        whole.put("entries", entries.stream().map(CaseDigest::fields).toList());
        try {
            return Sha256.of(CANONICAL.writeValueAsString(whole));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object parsed(String content) {
        try {
            return CANONICAL.readValue(content, Object.class);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("The content of an archived case must be JSON", malformed);
        }
    }

    private static Object fields(CaseEntry entry) {
        return List.of(
                entry.step(),
                entry.decision(),
                entry.text(),
                entry.person(),
                entry.post(),
                entry.at().truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
