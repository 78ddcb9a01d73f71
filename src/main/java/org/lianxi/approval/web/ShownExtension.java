package org.lianxi.approval.web;

import org.lianxi.approval.domain.Extension;
import org.lianxi.organization.People;
import org.lianxi.organization.Units;

/**
 * An extension in words.
 *
 * @param approver who decides on it
 */
record ShownExtension(Extension extension, String requestedBy, String approver, String result) {

    private static final String HEAD = "-head";

    static ShownExtension of(Extension extension, Units units, People people) {
        return new ShownExtension(
                extension,
                people.nameOf(extension.requestedBy()),
                approver(extension.approver(), units),
                extension.isPending() ? "待审批" : extension.isGranted() ? "同意延长" : "不同意延长");
    }

    private static String approver(String group, Units units) {
        return group.endsWith(HEAD)
                ? units.get(group.substring(0, group.length() - HEAD.length())).name() + "负责人"
                : "本级人民政府负责人";
    }
}
