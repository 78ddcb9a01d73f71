package org.lianxi.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * The same work on this application and on Camunda alone, in alternating rounds of one run, so that whatever else loads
 * the machine loads both. Prints both and their ratio.
 */
final class Contest {

    private static final int WARM_UP = Integer.getInteger("lianxi.bench.warm-up", 15);
    private static final int CYCLES = Integer.getInteger("lianxi.bench.cycles", 20);
    private static final int ROUNDS = Integer.getInteger("lianxi.bench.rounds", 5);
    private static final List<Integer> CLIENTS = List.of(1, 2);

    /** How often each side does the work. */
    static final long CYCLES_IN_ALL = WARM_UP + (long) CLIENTS.size() * ROUNDS * CYCLES;

    private static final String ROW = "%-9s %12.2f %10.2f %16.1f %8.2f%n";

    private Contest() {}

    /**
     * @param what the plural of what is worked on, e.g. cases
     * @param completions how many tasks of people one of them has
     */
    static void run(String what, int completions, Callable<Object> ours, Callable<Object> bare) throws Exception {
        perSecond(ours, WARM_UP, 1);
        perSecond(bare, WARM_UP, 1);
        System.out.printf("%n%s per second%n", what);
        System.out.printf("%-9s %12s %10s %16s %8s%n", "clients", "lianxi/s", "bare/s", "lianxi tasks/s", "ratio");
        for (var clients : CLIENTS) {
            var our = new ArrayList<Double>();
            var their = new ArrayList<Double>();
            for (var round = 0; round < ROUNDS; round++) {
                // Who goes first changes, so that neither always finds what the other left to be written to disk.
                if (round % 2 == 0) {
                    our.add(perSecond(ours, CYCLES, clients));
                    their.add(perSecond(bare, CYCLES, clients));
                } else {
                    their.add(perSecond(bare, CYCLES, clients));
                    our.add(perSecond(ours, CYCLES, clients));
                }
                var last = our.get(round);
                System.out.printf(ROW, clients, last, their.get(round), completions * last, last / their.get(round));
            }
            var ratios = ratios(our, their);
            System.out.printf(ROW, "median", median(our), median(their), completions * median(our), median(ratios));
            spread(ratios);
        }
    }

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
