package com.swallowtail.connections.rotation;

import com.swallowtail.connections.rotation.Rewrap.Batch;

/**
 * One look at every column, as far as it has got.
 *
 * @param index the column that is being looked at, by its place among all
 * @param after the row from which on it goes on
 * @param unopened how many values no key opened
 */
record Round(int index, String after, long rewrapped, long unopened) {

    static Round beginning() {
        return new Round(0, SealedColumn.ALL.getFirst().beginning(), 0, 0);
    }

    boolean isOver() {
        return index == SealedColumn.ALL.size();
    }

    SealedColumn column() {
        return SealedColumn.ALL.get(index);
    }

    Round after(Batch batch) {
        if (batch.last() != null) {
            return new Round(
                    index, batch.last(), rewrapped + batch.rewrapped(), unopened + batch.found() - batch.rewrapped());
        }
        var next = index + 1;
        return new Round(
                next,
                next < SealedColumn.ALL.size() ? SealedColumn.ALL.get(next).beginning() : "",
                rewrapped,
                unopened);
    }
}
