package org.lianxi.approval.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/** The JSON that a program sent, read strictly: what is misspelt or of another type is said, not guessed. */
record Body(byte[] bytes) {

    private static final int MOST = 256 * 1024;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .withCoercionConfig(
                    LogicalType.Textual, config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .withCoercionConfig(
                    LogicalType.Boolean, config -> config.setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
            .build();

    /** Reads no more of the request than is allowed. */
    static Body of(HttpServletRequest request) throws IOException {
        var type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw new Unreadable(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "approval.not-json",
                    "请求体须为 JSON，请把请求头 Content-Type 设为 application/json 后重新发送。");
        }
        var bytes = request.getInputStream().readNBytes(MOST + 1);
        if (bytes.length > MOST) {
            throw new Unreadable(
                    HttpStatus.PAYLOAD_TOO_LARGE,
                    "approval.body-too-large",
                    "请求体超过 %d KB，没有登记。请只发送登记所需的文字，不要附带文件。".formatted(MOST / 1024));
        }
        return new Body(bytes);
    }

    <T> T read(Class<T> type) throws IOException {
        ObjectReader reader = MAPPER.readerFor(type);
        T read;
        try {
            read = reader.readValue(bytes);
        } catch (UnrecognizedPropertyException unknown) {
            throw Unreadable.because("请求体中的字段 %s 不在接口说明（/api/openapi.yaml）里，没有登记。请核对字段名。".formatted(path(unknown)));
        } catch (JsonMappingException mismatch) {
            throw Unreadable.because("请求体中的字段 %s 的类型不对，没有登记。请按接口说明（/api/openapi.yaml）填写。".formatted(path(mismatch)));
        } catch (JsonProcessingException broken) {
            var at = broken.getLocation();
            throw Unreadable.because("请求体不是正确的 JSON（第 %d 行第 %d 列附近），没有登记。请检查后重新发送。"
                    .formatted(at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr()));
        }
        if (read == null) {
            throw Unreadable.because("请求体为空，没有登记。请按接口说明（/api/openapi.yaml）填写。");
        }
        return read;
    }

    /** applicant.phone, materials[2].name; of the whole body: (body). */
    private static String path(JsonMappingException problem) {
        var path = problem.getPath().stream()
                .map(step ->
                        step.getFieldName() == null ? "[%d]".formatted(step.getIndex()) : "." + step.getFieldName())
                .collect(Collectors.joining());
        return path.isEmpty() ? "(body)" : path.startsWith(".") ? path.substring(1) : path;
    }
}
