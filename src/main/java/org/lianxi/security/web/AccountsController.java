package org.lianxi.security.web;

import java.security.Principal;
import org.lianxi.security.application.ManageAccounts;
import org.lianxi.security.application.SecondFactor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The list of accounts, for the system administrator and the security administrator; each sees what is theirs to do.
 */
@Controller
@RequestMapping("/accounts")
class AccountsController {

    private static final String BACK = "redirect:/accounts";

    private final ManageAccounts accounts;
    private final SecondFactor secondFactor;

    AccountsController(ManageAccounts accounts, SecondFactor secondFactor) {
        this.accounts = accounts;
        this.secondFactor = secondFactor;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("entries", accounts.entries());
        return "accounts";
    }

    @PostMapping("/{person}/create")
    String create(@PathVariable String person, Principal administrator, RedirectAttributes next) {
        return showing(accounts.create(person, administrator.getName()), person, next);
    }

    @PostMapping("/{person}/reset")
    String resetPassword(@PathVariable String person, Principal administrator, RedirectAttributes next) {
        return showing(accounts.resetPassword(person, administrator.getName()), person, next);
    }

    @PostMapping("/{person}/disable")
    String disable(@PathVariable String person, Principal administrator, RedirectAttributes next) {
        accounts.disable(person, administrator.getName());
        return saying("已停用账号 %s，其登录随即失效。".formatted(person), next);
    }

    @PostMapping("/{person}/enable")
    String enable(@PathVariable String person, Principal administrator, RedirectAttributes next) {
        accounts.enable(person, administrator.getName());
        return saying("已启用账号 %s。".formatted(person), next);
    }

    @PostMapping("/{person}/unlock")
    String unlock(@PathVariable String person, Principal administrator, RedirectAttributes next) {
        accounts.unlock(person, administrator.getName());
        return saying("已解除账号 %s 的锁定。".formatted(person), next);
    }

    @PostMapping("/{person}/forget-second-factor")
    String forgetSecondFactor(@PathVariable String person, Principal administrator, RedirectAttributes next) {
        secondFactor.forget(person, administrator.getName());
        return saying("已清除账号 %s 的动态口令，下次登录时重新绑定。".formatted(person), next);
    }

    private static String showing(String password, String person, RedirectAttributes next) {
        next.addFlashAttribute("password", password);
        next.addFlashAttribute("person", person);
        return BACK;
    }

    private static String saying(String sentence, RedirectAttributes next) {
        next.addFlashAttribute("done", sentence);
        return BACK;
    }
}
