package org.lianxi.modeling.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianxi.document.Download;
import org.lianxi.kernel.Refusal;
import org.lianxi.modeling.application.Analysts;
import org.lianxi.modeling.application.CarryModels;
import org.lianxi.modeling.application.DecideChange;
import org.lianxi.modeling.application.EditChange;
import org.lianxi.modeling.application.ReadChange;
import org.lianxi.modeling.application.ReadChange.View;
import org.lianxi.modeling.domain.Rehearsal;
import org.lianxi.organization.People;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The workbench: models, changes, and what is done with them. For whoever is no analyst it does not exist. */
@Controller
@RequestMapping("/workbench")
class WorkbenchController {

    static final String CHANGE = "/changes/{id:\\d{1,18}}";
    static final String FILE = CHANGE + "/files/{name:[A-Za-z][A-Za-z0-9-]{0,100}\\.(?:bpmn|dmn|form)}";

    private final ReadChange readChange;
    private final EditChange editChange;
    private final DecideChange decideChange;
    private final CarryModels carryModels;
    private final Analysts analysts;
    private final People people;

    WorkbenchController(
            ReadChange readChange,
            EditChange editChange,
            DecideChange decideChange,
            CarryModels carryModels,
            Analysts analysts,
            People people) {
        this.readChange = readChange;
        this.editChange = editChange;
        this.decideChange = decideChange;
        this.carryModels = carryModels;
        this.analysts = analysts;
        this.people = people;
    }

    @GetMapping
    ModelAndView home(Principal reader) {
        return home(reader, null);
    }

    /** 流程包: all that is deployed, for another installation. */
    @GetMapping("/models.zip")
    ResponseEntity<byte[]> export(Principal reader) {
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "zip"))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.named("流程包.zip"))
                .body(carryModels
                        .export(reader.getName())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    /** A new change, with the file that it begins with. */
    @PostMapping("/changes")
    ModelAndView begin(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String file,
            Principal person) {
        refuseStrangers(person);
        try {
            var id = editChange.begin(person.getName(), title);
            if (!file.isEmpty()) {
                editChange.take(person.getName(), id, file);
            }
            return to(id);
        } catch (Refusal refusal) {
            return home(person, refusal).addObject("typed", title);
        }
    }

    @GetMapping(CHANGE)
    ModelAndView show(@PathVariable long id, Principal reader) {
        return page(view(id, reader), reader);
    }

    @PostMapping(CHANGE + "/files")
    ModelAndView take(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String file,
            @RequestParam(defaultValue = "deployed") String from,
            Principal person) {
        return after(id, person, () -> {
            var taken = "已取入“%s”。".formatted(file);
            switch (from) {
                case "shipped" -> editChange.takeShipped(person.getName(), id, file);
                case "merged" -> {
                    var disputed = editChange.takeMerged(person.getName(), id, file);
                    return disputed.isEmpty()
                            ? taken + "系统更新的内容已全部并入，请核对。"
                            : taken + "下列内容两边都改了，保留了本市的，请逐项核对：%s。".formatted(String.join("；", disputed));
                }
                default -> editChange.take(person.getName(), id, file);
            }
            return taken;
        });
    }

    @PostMapping(CHANGE + "/upload")
    ModelAndView upload(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Principal person) {
        return after(id, person, () -> {
            var added = 0;
            for (var file : files == null ? List.<MultipartFile>of() : files) {
                if (name(file).endsWith(".zip")) {
                    added += carryModels.takeIn(person.getName(), id, bytes(file));
                } else {
                    editChange.add(person.getName(), id, name(file), new String(bytes(file), StandardCharsets.UTF_8));
                    added++;
                }
            }
            return "已上传 %d 个文件。".formatted(added);
        });
    }

    @PostMapping(FILE + "/remove")
    ModelAndView remove(@PathVariable long id, @PathVariable String name, Principal person) {
        return after(id, person, () -> {
            editChange.remove(person.getName(), id, name);
            return "已移出“%s”。".formatted(name);
        });
    }

    @PostMapping(CHANGE + "/submit")
    ModelAndView submit(@PathVariable long id, @RequestParam(defaultValue = "") String reason, Principal person) {
        return after(id, person, () -> {
            decideChange.submit(person.getName(), id, reason);
            return "已提交审定，由另一位流程分析员审定。";
        });
    }

    @PostMapping(CHANGE + "/take-back")
    ModelAndView takeBack(@PathVariable long id, Principal person) {
        return after(id, person, () -> {
            decideChange.takeBack(person.getName(), id);
            return "已收回，可以继续修改。";
        });
    }

    @PostMapping(CHANGE + "/withdraw")
    ModelAndView withdraw(@PathVariable long id, Principal person) {
        return after(id, person, () -> {
            editChange.withdraw(person.getName(), id);
            return "已撤回。";
        });
    }

    @PostMapping(CHANGE + "/approve")
    ModelAndView approve(@PathVariable long id, @RequestParam(defaultValue = "") String opinion, Principal person) {
        return after(id, person, () -> {
            decideChange.approve(person.getName(), id, opinion);
            return "已审定通过并部署：新案件按新版本办理，在办案件仍按原版本，可到流程的版本页迁移。";
        });
    }

    @PostMapping(CHANGE + "/refuse")
    ModelAndView refuse(@PathVariable long id, @RequestParam(defaultValue = "") String opinion, Principal person) {
        return after(id, person, () -> {
            decideChange.refuse(person.getName(), id, opinion);
            return "已退回作者。";
        });
    }

    /** What would become of the running cases. */
    @PostMapping(CHANGE + "/rehearse")
    ModelAndView rehearse(@PathVariable long id, Principal person) {
        refuseUnknown(id, person);
        try {
            Rehearsal rehearsal = decideChange.rehearse(person.getName(), id);
            return page(view(id, person), person).addObject("rehearsal", rehearsal);
        } catch (Refusal refusal) {
            return refused(page(view(id, person), person), refusal);
        }
    }

    private interface Act {
        /** @return what was done, in words */
        String run();
    }

    private ModelAndView after(long id, Principal person, Act act) {
        refuseUnknown(id, person);
        try {
            var done = act.run();
            return page(view(id, person), person).addObject("done", done);
        } catch (Refusal refusal) {
            return refused(page(view(id, person), person), refusal);
        }
    }

    private ModelAndView home(Principal reader, @Nullable Refusal refusal) {
        refuseStrangers(reader);
        var home = new ModelAndView("workbench/home")
                .addObject("models", readChange.models(reader.getName()))
                .addObject("forms", readChange.forms(reader.getName()))
                .addObject("changes", readChange.changes(reader.getName()))
                .addObject("people", people);
        return refusal == null ? home : refused(home, refusal);
    }

    private ModelAndView page(View view, Principal reader) {
        return new ModelAndView("workbench/change")
                .addObject("view", view)
                .addObject("models", readChange.models(reader.getName()))
                .addObject("forms", readChange.forms(reader.getName()))
                .addObject("own", view.change().isOf(reader.getName()))
                .addObject("people", people);
    }

    private static ModelAndView refused(ModelAndView page, Refusal refusal) {
        page.addObject("refusal", refusal.sentence());
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    private static ModelAndView to(long id) {
        return new ModelAndView("redirect:/workbench/changes/" + id);
    }

    private View view(long id, Principal reader) {
        return readChange.by(reader.getName(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void refuseUnknown(long id, Principal person) {
        if (readChange.find(person.getName(), id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private void refuseStrangers(Principal person) {
        if (!analysts.includes(person.getName())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static String name(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name == null ? "" : name;
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException interrupted) {
            throw new Refusal("modeling.no-file", "文件没有传完，没有保存。请重新选择文件。");
        }
    }
}
