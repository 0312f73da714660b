package com.swallowtail.testsupport.planted.cycle.egg;

import com.swallowtail.testsupport.planted.cycle.hen.Hen;
import org.jspecify.annotations.Nullable;

public record Egg(@Nullable Hen laidBy) {}
