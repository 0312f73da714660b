package com.swallowtail.publishing.rule;

import java.util.Locale;

/** In which way a request breaks a rule. */
public enum Breach {
    /** It has to be there. */
    REQUIRED,
    /** It is not in the form that such a value has. */
    MALFORMED,
    /** It is none of the values that there are. */
    UNKNOWN_VALUE,
    /** More characters, items or seconds than there may be, or fewer. */
    OUT_OF_BOUNDS,
    /** It says nothing about posts of this type. */
    OF_ANOTHER_TYPE,
    /** It does not go together with something else in the request. */
    CONTRADICTION;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
