package com.swallowtail.testsupport.planted.impure;

record RecordFromAnEntity(long id) {
    static RecordFromAnEntity of(RowEntity row) {
        return new RecordFromAnEntity(row.id);
    }
}
