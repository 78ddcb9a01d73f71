package org.lianxi.organization.application;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lianxi.organization.Recusals;
import org.lianxi.organization.application.OpenTasks.OfferedTask;
import org.lianxi.organization.application.Substitutions.Offer;
import org.lianxi.organization.domain.Roster;
import org.lianxi.organization.domain.Substitution;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offers tasks of absent people to their substitutes too. Which offers were added is remembered, so that only those are
 * taken back; an offer that the model makes is never touched. What the absent person had claimed is put back once, so
 * that the substitute finds it; whoever takes it up again while away keeps it. Nobody is offered a task of a matter of
 * which they must not know.
 */
@Service
public class SubstituteOffers {

    private final SubstitutesToday substitutes;
    private final Substitutions substitutions;
    private final RosterToday roster;
    private final OpenTasks tasks;
    private final Recusals recusals;

    SubstituteOffers(
            SubstitutesToday substitutes,
            Substitutions substitutions,
            RosterToday roster,
            OpenTasks tasks,
            Recusals recusals) {
        this.substitutes = substitutes;
        this.substitutions = substitutions;
        this.roster = roster;
        this.tasks = tasks;
        this.recusals = recusals;
    }

    /** @return those to whom the task that is just being created must be offered too */
    @Transactional
    public Set<String> atCreation(OfferedTask task) {
        var counting = substitutes.counting();
        if (counting.isEmpty()) {
            return Set.of();
        }
        var everybody = roster.everybody();
        var offered = new TreeSet<String>();
        for (var substitution : counting) {
            if (concerns(substitution, task, task.people(), everybody)) {
                var byName = !canActAnyway(substitution.substitute(), task, task.people(), everybody);
                substitutions.rememberOffer(new Offer(substitution.id(), task.id(), byName));
                if (byName) {
                    offered.add(substitution.substitute());
                }
            }
        }
        return offered;
    }

    /** Makes the offers on all open tasks what they must be today. */
    @Transactional
    public void sweep() {
        new Sweep().run();
    }

    /** Whether the task is offered to the person because of a substitution. */
    boolean isSubstituteFor(String person, OfferedTask task) {
        return substitutions.offersOf(task.id()).stream()
                .filter(Offer::byName)
                .flatMap(offer -> substitutions.find(offer.substitution()).stream())
                .anyMatch(each -> each.substitute().equals(person));
    }

    private boolean concerns(Substitution substitution, OfferedTask task, Set<String> people, Roster everybody) {
        var absent = substitution.absent();
        return substitution.works().cover(task.process())
                && !task.isKeptFrom(substitution.substitute(), recusals)
                && (people.contains(absent)
                        || task.isAssignedTo(absent)
                        || everybody
                                .postIn(task.groups(), absent, roster.today())
                                .isPresent());
    }

    private boolean canActAnyway(String person, OfferedTask task, Set<String> people, Roster everybody) {
        return people.contains(person)
                || everybody.postIn(task.groups(), person, roster.today()).isPresent();
    }

    /** One look at all substitutions and the tasks that they concern. */
    private final class Sweep {

        private final Roster everybody = roster.everybody();
        private final Set<Offer> remembered = new LinkedHashSet<>(substitutions.offers());
        private final Map<String, Substitution> byId =
                substitutions.all().stream().collect(Collectors.toMap(Substitution::id, each -> each));

        void run() {
            var wanted = wanted();
            remembered.stream()
                    .filter(offer -> !wanted.containsKey(offer))
                    .forEach(offer -> takeBack(offer, wanted.keySet()));
            wanted.forEach((offer, task) -> {
                if (!remembered.contains(offer)) {
                    make(offer, task);
                }
            });
        }

        private Map<Offer, OfferedTask> wanted() {
            var wanted = new LinkedHashMap<Offer, OfferedTask>();
            for (var substitution : substitutes.counting()) {
                for (var task : tasksOf(substitution.absent())) {
                    var people = offeredByTheModel(task);
                    if (concerns(substitution, task, people, everybody)) {
                        var byName = !canActAnyway(substitution.substitute(), task, people, everybody);
                        wanted.put(new Offer(substitution.id(), task.id(), byName), task);
                    }
                }
            }
            return wanted;
        }

        private List<OfferedTask> tasksOf(String absent) {
            var found = new LinkedHashMap<String, OfferedTask>();
            tasks.offeredTo(everybody.groupsOf(absent, roster.today())).forEach(task -> found.put(task.id(), task));
            tasks.namedFor(absent).forEach(task -> found.put(task.id(), task));
            return List.copyOf(found.values());
        }

        private void make(Offer offer, OfferedTask task) {
            substitutions.rememberOffer(offer);
            // Another substitution may have offered it to the same person, just now or before.
            var alreadyOffered = tasks.find(task.id())
                    .filter(now -> now.people().contains(substituteOf(offer)))
                    .isPresent();
            if (offer.byName() && !alreadyOffered) {
                tasks.offerTo(task.id(), substituteOf(offer));
            }
            var absent = of(offer).absent();
            if (task.isAssignedTo(absent)) {
                // Claimed before the absence began: both must be able to take it up again.
                if (!canActAnyway(absent, task, task.people(), everybody)) {
                    tasks.offerTo(task.id(), absent);
                }
                tasks.putBack(task.id());
            }
        }

        private void takeBack(Offer offer, Set<Offer> wanted) {
            substitutions.forgetOffer(offer);
            var substitute = substituteOf(offer);
            var stillOffered = wanted.stream()
                    .filter(Offer::byName)
                    .anyMatch(other -> other.task().equals(offer.task())
                            && substituteOf(other).equals(substitute));
            if (!offer.byName() || stillOffered) {
                return;
            }
            tasks.find(offer.task()).ifPresent(task -> {
                tasks.withdrawFrom(task.id(), substitute);
                if (task.isAssignedTo(substitute) && !canActAnyway(substitute, task, Set.of(), everybody)) {
                    tasks.putBack(task.id());
                }
            });
        }

        /** Whom the model offers the task to by name, without those whom a substitution added. */
        private Set<String> offeredByTheModel(OfferedTask task) {
            var people = new TreeSet<>(task.people());
            remembered.stream()
                    .filter(offer -> offer.byName() && offer.task().equals(task.id()))
                    .forEach(offer -> people.remove(substituteOf(offer)));
            return people;
        }

        private Substitution of(Offer offer) {
            return Objects.requireNonNull(byId.get(offer.substitution()));
        }

        private String substituteOf(Offer offer) {
            return of(offer).substitute();
        }
    }
}
