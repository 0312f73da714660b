package com.swallowtail.testsupport.planted.failure;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;

class HandMadeAnswer {
    Response refuse() {
        return Response.status(400).build();
    }

    void vanish() {
        throw new NotFoundException();
    }
}
