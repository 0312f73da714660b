package com.swallowtail.testsupport.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Two measurements that take turns, so that what slows the machine for a while slows both. */
public record Rounds<T>(List<T> product, List<T> reference) {

    /** The first round of each warms up and is not counted; the order changes from round to round. */
    public static <T> Rounds<T> of(int rounds, Supplier<T> product, Supplier<T> reference) {
        var measured = new Rounds<T>(new ArrayList<>(), new ArrayList<>());
        product.get();
        reference.get();
        IntStream.range(0, rounds).forEach(round -> measured.add(round % 2 == 0, product, reference));
        return measured;
    }

    public double ofProduct(ToDoubleFunction<T> value) {
        return median(product, value);
    }

    public double ofReference(ToDoubleFunction<T> value) {
        return median(reference, value);
    }

    public static <T> double median(Collection<T> values, ToDoubleFunction<T> value) {
        var sorted = values.stream().mapToDouble(value).sorted().toArray();
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private void add(boolean productFirst, Supplier<T> first, Supplier<T> second) {
        if (productFirst) {
            product.add(first.get());
            reference.add(second.get());
        } else {
            reference.add(second.get());
            product.add(first.get());
        }
    }
}
