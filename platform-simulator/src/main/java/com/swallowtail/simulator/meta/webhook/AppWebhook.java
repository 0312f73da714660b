package com.swallowtail.simulator.meta.webhook;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where an app is told.
 *
 * @param fields null: all of them
 * @param includeValues without, only the names of the changed fields are told
 */
record AppWebhook(String callbackUrl, @Nullable Set<String> fields, boolean includeValues) {

    boolean wants(WebhookField field) {
        return fields == null || fields.contains(field.wireName());
    }
}
