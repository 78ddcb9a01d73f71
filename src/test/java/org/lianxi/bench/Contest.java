package org.lianxi.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * The same work on this application and on others, in alternating rounds of one run, so that whatever else loads the
 * machine loads all. Prints them and their ratios.
 */
final class Contest {

    private static final int WARM_UP = Integer.getInteger("lianxi.bench.warm-up", 15);
    private static final int CYCLES = Integer.getInteger("lianxi.bench.cycles", 20);
    private static final int ROUNDS = Integer.getInteger("lianxi.bench.rounds", 5);
    private static final List<Integer> CLIENTS = List.of(1, 2, 4);

    /** How often each side does the work. */
    static final long CYCLES_IN_ALL = WARM_UP + (long) CLIENTS.size() * ROUNDS * CYCLES;

    private final String what;
    private final int completions;
    private final List<Side> sides = new ArrayList<>();

    /**
     * @param what the plural of what is worked on, e.g. cases
     * @param completions how many tasks of people one of them has
     */
    Contest(String what, int completions, Callable<Object> ours) {
        this.what = what;
        this.completions = completions;
        against("lianxi", ours);
    }

    Contest against(String name, Callable<Object> other) {
        sides.add(new Side(name, other, new ArrayList<>()));
        return this;
    }

    void run() throws Exception {
        for (var side : sides) {
            perSecond(side.work(), WARM_UP, 1);
        }
        for (var clients : CLIENTS) {
            sides.forEach(side -> side.speeds().clear());
            var order = new ArrayList<>(sides);
            for (var round = 0; round < ROUNDS; round++) {
                for (var side : order) {
                    side.speeds().add(perSecond(side.work(), CYCLES, clients));
                }
                // Who goes first changes, so that none always finds what the same other left to be written to disk.
                Collections.rotate(order, 1);
            }
            print(clients);
        }
    }

    private void print(int clients) {
        var ours = sides.get(0).speeds();
        System.out.printf(
                "%n%s per second, %d clients (lianxi: %.1f tasks of people)%n",
                what, clients, completions * median(ours));
        System.out.printf("%-10s %8s %8s %16s%n", "side", "median", "ratio", "ratio of rounds");
        for (var side : sides) {
            var ratios = ratios(ours, side.speeds());
            System.out.printf(
                    "%-10s %8.2f %8.2f %7.2f to %5.2f%n",
                    side.name(),
                    median(side.speeds()),
                    median(ratios),
                    Collections.min(ratios),
                    Collections.max(ratios));
        }
    }

    private record Side(String name, Callable<Object> work, List<Double> speeds) {}

    static List<Double> ratios(List<Double> of, List<Double> to) {
        var ratios = new ArrayList<Double>();
        for (var round = 0; round < of.size(); round++) {
            ratios.add(of.get(round) / to.get(round));
        }
        return ratios;
    }

    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        var half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    static void spread(List<Double> ratios) {
        System.out.printf(
                "ratio %.2f to %.2f in %d rounds%n", Collections.min(ratios), Collections.max(ratios), ratios.size());
    }

    /** Does the work so many times, by so many clients at once. */
    static double perSecond(Callable<Object> work, int times, int clients) throws Exception {
        var pool = Executors.newFixedThreadPool(clients);
        try {
            var start = System.nanoTime();
            for (var done : pool.invokeAll(Collections.nCopies(times, work))) {
                done.get();
            }
            return times / ((System.nanoTime() - start) / 1e9);
        } finally {
            pool.shutdown();
        }
    }
}
