package com.swallowtail.testsupport.planted.impure;

import io.smallrye.mutiny.Uni;

record RecordWithAFuture(Uni<String> later) {}
