package org.lianxi.resolution.web;

import java.util.List;
import org.lianxi.kernel.HomeSection;
import org.lianxi.resolution.application.ReadResolutions;
import org.lianxi.resolution.domain.Ladder;
import org.lianxi.resolution.domain.Light;
import org.lianxi.resolution.domain.Resolution;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the home page: the resolutions with a light that the reader may see, the most overdue first. */
@Component
@Order(40)
class BurningLights implements HomeSection {

    private static final int MOST = 10;

    private final ReadResolutions readResolutions;

    BurningLights(ReadResolutions readResolutions) {
        this.readResolutions = readResolutions;
    }

    @Override
    public String title() {
        return "亮灯的督办事项";
    }

    @Override
    public List<Line> lines(String person) {
        return readResolutions.visibleTo(person, true).stream()
                .filter(resolution -> resolution.light() != Light.NONE)
                .limit(MOST)
                .map(BurningLights::line)
                .toList();
    }

    private static Line line(Resolution resolution) {
        return Line.of(
                "%s 亮%s灯，办理期限 %s"
                        .formatted(resolution.number(), resolution.light().word(), resolution.due()),
                "/resolutions/" + resolution.number(),
                Ladder.endOf(resolution.due()));
    }
}
