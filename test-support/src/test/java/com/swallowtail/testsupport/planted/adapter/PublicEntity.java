package com.swallowtail.testsupport.planted.adapter;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class PublicEntity {
    @Id
    long id;
}
