package com.swallowtail.testsupport.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;

/** No call, and no method reference, to what is forbidden, except from where it is exempt. */
final class Accesses extends ArchCondition<JavaClass> {
    private final int rule;
    private final Predicate<JavaCodeUnitAccess<?>> forbidden;

    Accesses(int rule, String description, Predicate<JavaCodeUnitAccess<?>> forbidden) {
        super("not " + description);
        this.rule = rule;
        this.forbidden = forbidden;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        type.getCodeUnitAccessesFromSelf().stream()
                .filter(forbidden)
                .filter(access -> !Names.exempt(access.getOrigin(), rule))
                .forEach(access -> events.add(SimpleConditionEvent.violated(access, access.getDescription())));
    }
}
