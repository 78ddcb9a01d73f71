package org.lianxi.organization.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianxi.organization.domain.Breach;
import org.lianxi.organization.domain.Organization;
import org.lianxi.organization.domain.OrganizationRules;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** Reads an organization file and refuses it whole where anything in it is wrong. */
final class OrganizationFile {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private OrganizationFile() {}

    /** @throws OrganizationFileBroken with every fault that was found */
    static Organization read(Resource file) {
        var name = file.getDescription();
        var organization = parse(file, name);
        var breaches = OrganizationRules.breaches(organization, knownClauses());
        if (!breaches.isEmpty()) {
            throw new OrganizationFileBroken(
                    name, breaches.stream().map(Breach::toString).toList());
        }
        return organization;
    }

    /** The clauses that the file may cite. */
    static Set<String> knownClauses() {
        try {
            return new ClassPathResource("organization/clauses.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toSet());
        } catch (IOException missing) {
            throw new IllegalStateException("organization/clauses.txt is missing from the application", missing);
        }
    }

    private static Organization parse(Resource file, String name) {
        try {
            return YAML.readValue(file.getContentAsString(StandardCharsets.UTF_8), Organization.class);
        } catch (JsonProcessingException malformed) {
            var place = malformed.getLocation();
            throw new OrganizationFileBroken(
                    name,
                    List.of("[格式] 第 %d 行无法读取：%s。请检查缩进、字段名和日期（如 2026-01-01）。"
                            .formatted(place == null ? 0 : place.getLineNr(), malformed.getOriginalMessage())));
        } catch (IOException unreadable) {
            throw new OrganizationFileBroken(
                    name,
                    List.of("[文件] 无法读取：%s。请检查 lianxi.organization.file 所写的路径。".formatted(unreadable.getMessage())));
        }
    }
}
