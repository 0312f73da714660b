package com.swallowtail.crypto;

/**
 * Where a sealed value lives: one column of one row of one instance. No part may be blank, since an id that was never
 * set would let two rows share a place.
 *
 * @param instance the tenant
 * @param connection the row within the tenant, whatever the table calls it
 * @param column the column within the row
 */
public record Place(String instance, String connection, String column) {
    public Place {
        if (instance.isBlank() || connection.isBlank() || column.isBlank()) {
            throw new IllegalArgumentException("A place needs an instance, a connection and a column");
        }
    }
}
