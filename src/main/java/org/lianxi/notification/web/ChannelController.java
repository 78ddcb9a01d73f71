package org.lianxi.notification.web;

import java.security.Principal;
import org.lianxi.kernel.Refusal;
import org.lianxi.notification.application.Channel.Rhythm;
import org.lianxi.notification.application.Channel.Route;
import org.lianxi.notification.application.ChooseChannel;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How I hear of messages while I am not signed in. */
@Controller
@RequestMapping("/messages/channel")
class ChannelController {

    private final ChooseChannel chooseChannel;

    ChannelController(ChooseChannel chooseChannel) {
        this.chooseChannel = chooseChannel;
    }

    @GetMapping
    ModelAndView show(Principal person) {
        var channel = chooseChannel.of(person.getName());
        return page(channel.route().value(), channel.address(), channel.rhythm().value());
    }

    @PostMapping
    ModelAndView choose(
            @RequestParam(defaultValue = "") String route,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String rhythm,
            Principal person,
            RedirectAttributes redirect) {
        try {
            chooseChannel.by(person.getName(), route, address, rhythm);
        } catch (Refusal refusal) {
            var refused = page(route, address, rhythm).addObject("refusal", refusal.sentence());
            refused.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return refused;
        }
        redirect.addFlashAttribute("done", "接收方式已保存。");
        return new ModelAndView("redirect:/messages/channel");
    }

    private static ModelAndView page(String route, String address, String rhythm) {
        return new ModelAndView("notification/channel")
                .addObject("routes", Route.values())
                .addObject("rhythms", Rhythm.values())
                .addObject("route", route)
                .addObject("address", address)
                .addObject("rhythm", rhythm);
    }
}
