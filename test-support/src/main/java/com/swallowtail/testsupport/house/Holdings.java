package com.swallowtail.testsupport.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/** No component of a forbidden type, type arguments included, and no such supertype; methods may translate. */
final class Holdings extends ArchCondition<JavaClass> {
    private final DescribedPredicate<JavaClass> forbidden;

    Holdings(String description, DescribedPredicate<JavaClass> forbidden) {
        super("hold no " + description);
        this.forbidden = forbidden;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        Stream.concat(type.getAllRawInterfaces().stream(), type.getAllRawSuperclasses().stream())
                .filter(forbidden)
                .forEach(parent -> events.add(
                        SimpleConditionEvent.violated(type, type.getFullName() + " extends " + parent.getName())));
        type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .forEach(field -> check(field, events));
    }

    private void check(JavaField field, ConditionEvents events) {
        field.getType().getAllInvolvedRawTypes().stream()
                .filter(type -> forbidden.test(type.getBaseComponentType()))
                .forEach(type -> events.add(SimpleConditionEvent.violated(
                        field,
                        field.getFullName() + " holds " + type.getName() + " in " + field.getSourceCodeLocation())));
    }
}
