package com.swallowtail.simulator.tiktok.publish;

import com.swallowtail.simulator.tiktok.oauth.Caller;
import com.swallowtail.simulator.tiktok.wire.Envelope;
import com.swallowtail.simulator.tiktok.wire.LogIds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** Begins a publication, if the account may have one more, and says where the bytes go or fetches them. */
@ApplicationScoped
class Opening {
    private final PostingRules rules;
    private final Publications publications;
    private final UploadAddresses uploads;
    private final Pulling pulling;
    private final LogIds logIds;

    Opening(PostingRules rules, Publications publications, UploadAddresses uploads, Pulling pulling, LogIds logIds) {
        this.rules = rules;
        this.publications = publications;
        this.uploads = uploads;
        this.pulling = pulling;
        this.logIds = logIds;
    }

    synchronized Envelope open(Caller caller, PostRequest request) {
        if (request.mode() == PostRequest.Mode.DIRECT) {
            rules.demandDirectPost(caller.grant(), request.text());
        } else {
            rules.demandDraft(caller.grant());
        }
        Publication publication = publications.open(caller.grant(), request);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("publish_id", publication.id());
        if (request.source() == PostRequest.Source.FILE_UPLOAD) {
            answer.put("upload_url", uploads.issue(publication));
        } else {
            pulling.begin(publication);
        }
        return Envelope.ok(answer, logIds.next());
    }
}
