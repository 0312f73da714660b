package com.swallowtail.publishing.webhook;

import com.swallowtail.web.WebhookProblem;
import org.jspecify.annotations.Nullable;

/**
 * A signer whom this service does not know: an app that an instance brought, or a forger.
 *
 * @param appId the app that the delivery names; none where its platform names none
 * @param signature the platform's signature header, as it came; in its form, and in time where it tells the time
 * @param otherwise why it is turned away if nobody knows the signer
 */
public record Stranger(@Nullable String appId, String signature, WebhookProblem otherwise) {}
