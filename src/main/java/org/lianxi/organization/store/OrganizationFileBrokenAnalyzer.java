package org.lianxi.organization.store;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the faults of the organization file as sentences instead of a stack trace. */
final class OrganizationFileBrokenAnalyzer extends AbstractFailureAnalyzer<OrganizationFileBroken> {

    @Override
    protected FailureAnalysis analyze(Throwable root, OrganizationFileBroken cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "请按上面各条改正文件 %s 后重新启动；空白样例见 organization/city-template.yaml。".formatted(cause.file()),
                cause);
    }
}
