package com.swallowtail.events;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An exception from a house rule, with its reason, where everyone can find it. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.FIELD})
@interface Exempt {
    /** The rule's number in the house rules. */
    int rule();

    /** Why the rule does not hold here. */
    String because();
}
