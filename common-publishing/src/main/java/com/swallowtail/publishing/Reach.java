package com.swallowtail.publishing;

import java.util.Set;
import java.util.TreeSet;

/**
 * For which instances something may speak that a platform says of its own accord.
 *
 * @param instances those that brought the app in whose name it speaks; {@code *} stands for all
 */
public record Reach(Set<String> instances) {
    private static final String ALL = "*";

    /** What is said in the name of the environment's app concerns every instance. */
    public static final Reach EVERYBODY = new Reach(Set.of(ALL));

    public Reach {
        instances = Set.copyOf(instances);
    }

    public boolean isEverybody() {
        return instances.contains(ALL);
    }

    public boolean isNobody() {
        return instances.isEmpty();
    }

    /** The instances in a fixed order, as the database takes them. */
    public String[] asArray() {
        return new TreeSet<>(instances).toArray(String[]::new);
    }
}
