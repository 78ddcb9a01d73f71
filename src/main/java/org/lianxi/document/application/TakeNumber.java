package org.lianxi.document.application;

import org.lianxi.document.Numbers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the next running number. Without a transaction of the caller a number could be taken for something that is then
 * never stored, and the series would have a gap; so none may be taken without one.
 */
@Service
class TakeNumber implements Numbers {

    private final NumberSeries series;

    TakeNumber(NumberSeries series) {
        this.series = series;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int next(String name, int year) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A number needs a series, e.g. 'notice', not '%s'".formatted(name));
        }
        if (year < 2000 || year > 9999) {
            throw new IllegalArgumentException("Year %d is not of the form 2026".formatted(year));
        }
        return series.countOn(name, year);
    }
}
