package org.lianxi.modeling.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.lianxi.document.HashedZip;
import org.lianxi.kernel.Refusal;
import org.lianxi.kernel.Sha256;

/**
 * All models, tables and forms as one zip, for another installation: {@code models/}, who approved what in
 * {@code changes.json}, and {@code SHA256SUMS} over all of it.
 */
final class ModelArchive {

    private static final int MOST_FILES = 500;
    private static final int LARGEST = 30_000_000;
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) {2}(\\S+)");
    private static final String FOLDER = "models/";

    private ModelArchive() {}

    static byte[] write(Map<String, String> files, List<Map<String, Object>> changes, ObjectMapper json) {
        var written = new ByteArrayOutputStream();
        try (var zip = new HashedZip(written)) {
            for (var file : new TreeMap<>(files).entrySet()) {
                zip.add(FOLDER + file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.add("changes.json", json.writerWithDefaultPrettyPrinter().writeValueAsBytes(changes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return written.toByteArray();
    }

    /**
     * @return the files by name
     * @throws Refusal {@code modeling.archive-broken} where it is no such archive, or a file is not what was exported
     */
    static Map<String, String> read(byte[] archive) {
        var entries = entries(archive);
        var sums = new LinkedHashMap<String, String>();
        new String(entries.getOrDefault("SHA256SUMS", new byte[0]), StandardCharsets.UTF_8)
                .lines()
                .map(LINE::matcher)
                .filter(line -> line.matches())
                .forEach(line -> sums.put(line.group(2), line.group(1)));
        var files = new LinkedHashMap<String, String>();
        entries.forEach((path, content) -> {
            if (!path.equals("SHA256SUMS") && !Sha256.of(content).equals(sums.get(path))) {
                throw broken("其中的“%s”与导出时不一致".formatted(path));
            }
            if (path.startsWith(FOLDER)) {
                files.put(path.substring(FOLDER.length()), new String(content, StandardCharsets.UTF_8));
            }
        });
        if (files.isEmpty()) {
            throw broken("其中没有流程模型");
        }
        return files;
    }

    private static Map<String, byte[]> entries(byte[] archive) {
        var entries = new LinkedHashMap<String, byte[]>();
        var left = LARGEST;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var content = zip.readNBytes(left + 1);
                left -= content.length;
                if (left < 0 || entries.size() >= MOST_FILES) {
                    throw broken("文件太多或者太大");
                }
                entries.put(entry.getName(), content);
            }
        } catch (IOException malformed) {
            throw broken("不是完整的压缩包");
        }
        return entries;
    }

    private static Refusal broken(String why) {
        return new Refusal("modeling.archive-broken", "流程包不能导入：%s，没有导入。请在原系统重新导出。".formatted(why));
    }
}
