package com.swallowtail.testsupport.planted.cycle.hen;

import com.swallowtail.testsupport.planted.cycle.egg.Egg;

public record Hen(Egg hatchedFrom) {}
