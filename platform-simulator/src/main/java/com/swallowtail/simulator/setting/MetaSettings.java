package com.swallowtail.simulator.setting;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Meta's knobs. The usages are percentages: from 100 on, calls are refused. */
public record MetaSettings(
        List<String> metaRedirectUris,
        List<AppSetting> metaApps,
        int metaLatestVersion,
        String metaPinnedVersion,
        long metaCodeSeconds,
        long instagramCodeSeconds,
        long metaUserTokenSeconds,
        long metaLongTokenSeconds,
        long instagramShortTokenSeconds,
        long instagramLongTokenSeconds,
        boolean metaWrappedTokenAnswer,
        boolean metaWrappedMeAnswer,
        boolean metaRequireAppSecretProof,
        int metaAppUsage,
        int metaBusinessUsage,
        int metaRegainMinutes,
        int metaQuotaTotal,
        int metaContainersPerDay,
        int metaContainerPolls,
        int metaContainerHours,
        long metaFetchMs,
        @Nullable String metaWebhookUrl,
        @Nullable String metaVerifyToken,
        boolean metaWebhooksEnabled,
        int metaWebhookCopies,
        long metaWebhookRetryMs,
        boolean metaWebhookWrapped,
        boolean metaWebhookCommentId,
        boolean metaWebhookSha1,
        boolean metaWebhookReversed,
        boolean metaWebhookInstagramSecret,
        @Nullable String metaDeauthorizeUrl,
        @Nullable String metaDataDeletionUrl) {

    static final Set<String> NAMES = Arrays.stream(MetaSettings.class.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toUnmodifiableSet());

    /** A further developer app beside the default one. */
    public record AppSetting(String appId, String appSecret, String instagramAppId, String instagramAppSecret) {}
}
