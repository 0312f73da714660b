package com.swallowtail.testsupport.planted.adapter;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;

public class PublicRows implements PanacheRepositoryBase<PublicEntity, Long> {}
