package org.lianxi.approval.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianxi.approval.domain.Applicant;
import org.lianxi.approval.domain.ApplicantKind;
import org.lianxi.approval.domain.Application;
import org.lianxi.approval.domain.Material;

/** An application as a program sends it. Whatever is null was left out. */
record SentApplication(
        @Nullable SentApplicant applicant,
        @Nullable String projectName,
        @Nullable String projectType,
        @Nullable List<@Nullable String> items,
        @Nullable String summary,
        @Nullable List<@Nullable SentMaterial> materials) {

    // As long as the form of the window takes them.
    private static final int IDENTITY = 40;
    private static final int CONTACT = 50;
    private static final int PHONE = 30;
    private static final int LINE = 200;
    private static final int SUMMARY = 4000;
    private static final int MOST_ITEMS = 50;
    private static final int MOST_MATERIALS = 200;

    record SentApplicant(
            @Nullable String kind,
            @Nullable String name,
            @Nullable String identity,
            @Nullable String contactName,
            @Nullable String phone,
            @Nullable String address) {

        Applicant applicant() {
            return new Applicant(
                    kindOf(kind),
                    text("applicant.name", name, LINE),
                    text("applicant.identity", identity, IDENTITY),
                    text("applicant.contactName", contactName, CONTACT),
                    text("applicant.phone", phone, PHONE),
                    text("applicant.address", address, LINE));
        }

        private static ApplicantKind kindOf(@Nullable String kind) {
            return Arrays.stream(ApplicantKind.values())
                    .filter(known -> known.value().equals(kind))
                    .findFirst()
                    .orElseThrow(() -> Unreadable.because("请求体中的字段 applicant.kind 须为 %s 之一，没有登记。请更正后重新发送。"
                            .formatted(Arrays.stream(ApplicantKind.values())
                                    .map(ApplicantKind::value)
                                    .collect(Collectors.joining("、")))));
        }
    }

    record SentMaterial(@Nullable String name, @Nullable Boolean provided) {}

    Application application() {
        if (applicant == null) {
            throw missing("applicant");
        }
        return new Application(
                applicant.applicant(),
                text("projectName", projectName, LINE),
                text("projectType", projectType, LINE),
                itemTexts(),
                summary == null ? "" : shortEnough("summary", summary.strip(), SUMMARY),
                materialList());
    }

    private List<String> itemTexts() {
        if (items == null) {
            throw missing("items");
        }
        var texts = new ArrayList<String>();
        for (var item : atMost("items", items, MOST_ITEMS)) {
            var field = "items[%d]".formatted(texts.size());
            var name = text(field, item, LINE);
            if (texts.contains(name)) {
                throw Unreadable.because("请求体中的字段 %s 与前面的审批事项重复，没有登记。请删去重复的一项后重新发送。".formatted(field));
            }
            texts.add(name);
        }
        return texts;
    }

    private List<Material> materialList() {
        if (materials == null) {
            throw missing("materials");
        }
        var list = new ArrayList<Material>();
        for (var material : atMost("materials", materials, MOST_MATERIALS)) {
            var field = "materials[%d]".formatted(list.size());
            if (material == null) {
                throw missing(field);
            }
            if (material.provided() == null) {
                throw missing(field + ".provided");
            }
            list.add(new Material(text(field + ".name", material.name(), LINE), material.provided()));
        }
        return list;
    }

    private static <T> List<T> atMost(String field, List<T> values, int most) {
        if (values.size() > most) {
            throw Unreadable.because("请求体中的字段 %s 最多 %d 项，实际 %d 项，没有登记。".formatted(field, most, values.size()));
        }
        return values;
    }

    private static String text(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            throw missing(field);
        }
        return shortEnough(field, value.strip(), longest);
    }

    static String shortEnough(String field, String value, int longest) {
        if (value.codePointCount(0, value.length()) > longest) {
            throw Unreadable.because("请求体中的字段 %s 最多 %d 个字，没有登记。请缩短后重新发送。".formatted(field, longest));
        }
        if (value.chars().anyMatch(SentApplication::isControl)) {
            throw Unreadable.because("请求体中的字段 %s 含有不可显示的控制字符，没有登记。请去掉后重新发送。".formatted(field));
        }
        return value;
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
    }

    private static Unreadable missing(String field) {
        return Unreadable.because("请求体中的字段 %s 没有填写，没有登记。请补充后重新发送。".formatted(field));
    }
}
