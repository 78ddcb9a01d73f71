package org.lianxi.complaint.store;

import java.util.List;
import org.lianxi.kernel.StartupCheck;
import org.springframework.stereotype.Component;

/** Without its keys the application would lose what citizens write, or could not read what they wrote. */
@Component
class VaultStartupCheck implements StartupCheck {

    private final KeyRing keys;
    private final Resealing resealing;

    VaultStartupCheck(KeyRing keys, Resealing resealing) {
        this.keys = keys;
        this.resealing = resealing;
    }

    @Override
    public List<Finding> findings() {
        if (!keys.isUsable()) {
            return List.of(Finding.fatal(
                    "投诉密钥文件 %s 不存在，或者缺少密钥行、marks 行。请放回备份的密钥文件；首次部署请按运维手册“投诉密钥”一节生成。".formatted(keys.file())));
        }
        return resealing.keysInUse().stream()
                .filter(id -> !keys.has(id))
                .map(id -> Finding.fatal(
                        "已有投诉内容用密钥“%s”加密，但密钥文件 %s 中没有这把密钥。请把它加回文件后再启动，否则这些内容无法读取。".formatted(id, keys.file())))
                .toList();
    }
}
