package com.swallowtail.testsupport.planted.impure;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class RowEntity {
    @Id
    long id;
}
