package org.lianxi.audit.store;

import java.util.List;
import org.lianxi.kernel.StartupCheck;
import org.springframework.stereotype.Component;

/** Without its key the trail would stop, or could not be verified. */
@Component
public class AuditKeyCheck implements StartupCheck {

    private final AuditKeyFile key;

    AuditKeyCheck(AuditKeyFile key) {
        this.key = key;
    }

    @Override
    public List<Finding> findings() {
        return key.isUsable()
                ? List.of()
                : List.of(Finding.fatal(
                        "审计密钥文件 %s 不存在，或者不是 32 字节的 Base64。请放回备份的密钥文件；首次部署请用 openssl rand -base64 32 生成，或在 lianxi.audit.key-file 中写明位置。"
                                .formatted(key.file())));
    }
}
