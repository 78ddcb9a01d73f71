package org.lianxi.approval.domain;

import java.util.HashSet;
import java.util.List;
import org.lianxi.kernel.Refusal;

/**
 * What is applied for.
 *
 * @param projectType as the decision table names it, e.g. 工业投资项目
 * @param items the approval items (审批事项) as the decision table names them; the first decides on the lead unit
 * @param summary of the project; may be empty
 * @param materials what was handed in, and what of the list is missing
 */
public record Application(
        Applicant applicant,
        String projectName,
        String projectType,
        List<String> items,
        String summary,
        List<Material> materials) {

    public Application {
        items = List.copyOf(items);
        materials = List.copyOf(materials);
        if (items.isEmpty()) {
            throw new Refusal("approval.no-items", "没有选择审批事项，申请无法登记。请至少选择一项审批事项。");
        }
        var names = new HashSet<String>();
        for (var material : materials) {
            if (!names.add(material.name())) {
                throw new Refusal(
                        "approval.material-twice", "材料“%s”在清单中出现了两次，请删去重复的一行后再提交。".formatted(material.name()));
            }
        }
    }

    /** 《市民广场改造项目》联合审批申请. */
    public String title() {
        return "《%s》联合审批".formatted(projectName);
    }
}
