package com.swallowtail.testsupport.planted.impure;

record RecordWithAnEntity(RowEntity row) {}
