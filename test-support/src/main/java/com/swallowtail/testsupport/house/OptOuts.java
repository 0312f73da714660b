package com.swallowtail.testsupport.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The rules that a module does not keep, each with its reason. */
public record OptOuts(Map<Integer, String> reasons) {
    private static final Pattern FORM = Pattern.compile("(1[0-2]|[1-9]) (\\S.*)");

    /** Each opt-out is the number of a rule, a space and the reason. */
    public static OptOuts parse(String... optOuts) {
        var reasons = new TreeMap<Integer, String>();
        for (var optOut : optOuts) {
            var matcher = FORM.matcher(optOut);
            if (!matcher.matches()) {
                throw new IllegalArgumentException(
                        "An opt-out is the number of a rule and the reason, as in \"8 has no configuration\", not \""
                                + optOut + "\"");
            }
            reasons.put(Integer.valueOf(matcher.group(1)), matcher.group(2));
        }
        return new OptOuts(reasons);
    }

    public Optional<String> reason(HouseRule rule) {
        return Optional.ofNullable(reasons.get(rule.number()));
    }

    /** Fails when the module keeps the rule by now. */
    public void verifyStillNeeded(HouseRule rule, JavaClasses classes) {
        try {
            rule.check(classes);
        } catch (AssertionError _) { // violated, or nothing to judge: both are what an opt-out is for
            return;
        }
        throw new AssertionError("This module keeps rule " + rule + ": delete its opt-out");
    }
}
